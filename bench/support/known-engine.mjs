/** What the known engine takes for its first picture; the others of a generation follow at once. */
export const engineMs = 200

/** The prompt for which the known engine takes no time at all. */
export const atOnce = 'at once'
