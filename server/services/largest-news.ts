/**
 * The most pictures one event names. Beyond this many it would weigh close to the most that a slow page may have
 * waiting for it, and pages are told to read again instead.
 */
export const largestNews = 10_000
