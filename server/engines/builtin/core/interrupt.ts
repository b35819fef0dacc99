/** Thrown inside the painter when its picture is no longer wanted. */
export class Cancelled extends Error {
  constructor() {
    super('The picture was cancelled.')
    this.name = 'Cancelled'
  }
}

/** What a stage is given to say how far it is and to learn that it may stop. */
export interface Pulse {
  /** Share of the picture done, 0 to 1. */
  progress(fraction: number): void
  /** Throws `Cancelled`; called between bands and batches so that a cancel is felt within 100 ms. */
  check(): void
}

export const quietPulse: Pulse = { progress: () => undefined, check: () => undefined }
