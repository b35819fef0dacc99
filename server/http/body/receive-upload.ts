import { limitConcurrency } from '#server/domain/limit-concurrency.ts'

/**
 * Receives one upload. Each is held in memory, 25 MB and more, from its first byte until it is decoded, so one limit
 * holds for all of them, whichever door they come by.
 */
export const receiveUpload = limitConcurrency(4)
