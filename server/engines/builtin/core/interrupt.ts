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

/** Pixels between two looks at whether the picture is still wanted, where each is little work. */
export const stretch = 1 << 14

const askEvery = 20

/** Waits for work that another thread does, and gives it up when it is no longer wanted. */
export async function meanwhile<T>(work: Promise<T>, pulse: Pulse): Promise<T> {
  let asking: NodeJS.Timeout | undefined
  const stopped = new Promise<never>((_, reject) => {
    asking = setInterval(() => {
      try {
        pulse.check()
      } catch (error) {
        reject(error)
      }
    }, askEvery)
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    clearInterval(asking)
  }
}
