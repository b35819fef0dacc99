import type { NoAnswer } from '#server/domain/remote/asking/exchange.ts'

/** Why an answer is not waited for any longer. */
export class Trouble extends Error {
  readonly why: Extract<NoAnswer, { kind: 'cut' }>['why']

  constructor(why: Trouble['why']) {
    super(`The exchange ended: ${why}.`)
    this.name = 'Trouble'
    this.why = why
  }
}
