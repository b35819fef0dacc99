/** How much of a stranger's file is looked at. */
export const carrierLimits = {
  /** Bytes of the whole file; a larger one is not read. */
  file: 64 * 1024 * 1024,
  /** Bytes of one text, once inflated: workflows of many nodes take about a tenth. */
  text: 4 * 1024 * 1024,
  /** Texts of one file. */
  texts: 64,
} as const
