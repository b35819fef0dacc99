export const minute = 60_000

/** When the account's newest generation was made, in ms since the epoch; each before it a minute earlier. */
export const accountStart = Date.UTC(2026, 0, 2)
