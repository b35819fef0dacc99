/** One request to a service. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Absolute. Anything that is not at `home` is only reached by https and on the public internet. */
  readonly address: string
  /** The base address of the connection: what has its origin is the owner's choice, wherever that lies. */
  readonly home: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** How long the answer may take to begin, from when the request was written. */
  readonly headersMs: number
  /** The most an answer may hold once it is unpacked. */
  readonly maxBytes: number
}

/** Header names are in lower case; the body is complete and unpacked. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

/**
 * How an exchange ended without a whole answer. `unsent`: no byte of the request has left. `refused`: it may not leave,
 * because of where it would go. `cut`: it may have arrived; `status` is what had come of the answer.
 */
export type NoAnswer =
  | { readonly kind: 'unsent'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }
  | {
      readonly kind: 'cut'
      readonly why: 'broken' | 'late' | 'large' | 'cancelled'
      readonly status: number | null
      readonly words: string
    }

/**
 * Sends one request once and reads its answer: no redirect is followed, nothing is sent again, and `words` hold neither
 * addresses nor headers. Rejects with the signal's reason as long as nothing has left, and with nothing else.
 */
export type Exchange = (ask: Ask, signal: AbortSignal) => Promise<Answer | NoAnswer>
