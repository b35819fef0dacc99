import { mayBeTemplate } from './may-be-template.ts'

/** The text as one writes it for it to stand for itself alone, where choices are read. */
export function escapeTemplate(text: string): string {
  return text.replaceAll(/[{}|]|_(?=_)|(?<=[_\\])_|\$(?=\$)|(?<=[$\\])\$/g, '\\$&')
}

/** A text that was sent, as it is written for the very same to be sent again. */
export const asWritten = (sent: string): string =>
  mayBeTemplate({ prompt: sent }) ? escapeTemplate(sent) : sent
