import type { GenerationRequest } from '#contract/studio/generation.ts'

/** An encoded picture as an engine delivers it: the file's bytes and what they are, in pixels. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
}

/** A picture that a request refers to: by its id, or by an address in one of its fields (a wire path). */
export type InputRef =
  | { readonly kind: 'upload' | 'image'; readonly id: string }
  | { readonly kind: 'address'; readonly field: string }

/** The bytes of such a picture; null when it is not there (any more). */
export type ReadInput = (ref: InputRef) => Promise<Uint8Array | null>

export interface EngineJob {
  readonly generationId: string
  readonly request: GenerationRequest
  /** The seed in force; engines derive each picture's own from it and the picture's index. */
  readonly seed: number
  /** Indexes still to be made: fewer than all when earlier ones survived a restart. */
  readonly wanted: readonly number[]
  readonly readInput: ReadInput
}

export interface EngineCallbacks {
  /** Share of the whole job done, 0 to 1, never going back. */
  progress(fraction: number): void
  /** One picture is ready. The engine waits for the promise before it counts the picture as delivered. */
  picture(index: number, picture: Picture): Promise<void>
}

export interface EngineReport {
  /** Which words of the prompt were painted and which were not; null when the engine cannot tell. */
  readonly words: { painted: string[]; unpainted: string[] } | null
}

/**
 * Something that turns a request into pictures. It knows nothing of HTTP or of the library.
 * `run` rejects with an `EngineError` when the job cannot be done and with the signal's reason when cancelled.
 */
export interface Engine {
  readonly name: string
  /** Goes up when the same request would give other pictures; absent where the engine cannot tell. */
  readonly version?: number
  /** How many jobs may run at once. */
  readonly concurrency: number
  run(job: EngineJob, on: EngineCallbacks, signal: AbortSignal): Promise<EngineReport>
  /** Ends its workers; running jobs reject. */
  close(): Promise<void>
}
