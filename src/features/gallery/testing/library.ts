import * as fc from 'fast-check'
import type { ImageIndex } from '#contract/studio/library.ts'
import { decodeIndex, type LibraryIndex } from '../logic/library/library-index.ts'

/** A picture of a made-up library; `time` in seconds since the epoch. */
export interface ExampleRow {
  seq: number
  time: number
  size: readonly [number, number]
}

/** The wire's columns for pictures given newest first. */
export function wireIndex(rows: readonly ExampleRow[], version = 'v1'): ImageIndex {
  const sizes: [number, number][] = []
  const wire: ImageIndex = { version, seq: [], sizes, size: [], time: [] }
  rows.forEach(({ seq, time, size: [width, height] }, at) => {
    const before = rows[at - 1]
    const known = sizes.findIndex(([w, h]) => w === width && h === height)
    wire.seq.push(before === undefined ? seq : seq - before.seq)
    wire.time.push(before === undefined ? time : time - before.time)
    wire.size.push(known >= 0 ? known : sizes.push([width, height]) - 1)
  })
  return wire
}

export const libraryOf = (rows: readonly ExampleRow[]): LibraryIndex => decodeIndex(wireIndex(rows))

/** Square pictures with these sequence numbers, an hour apart. */
export const squares = (...seqs: number[]): LibraryIndex =>
  libraryOf(seqs.map((seq) => ({ seq, time: noon - (1000 - seq) * 3600, size: [512, 512] })))

/** Local noon of a day in the middle of a month. */
export const noon = new Date(2026, 10, 12, 12).getTime() / 1000

const sizeArbitrary = fc.constantFrom<readonly [number, number]>(
  [1024, 768],
  [768, 1024],
  [512, 512],
  [1536, 32],
  [32, 1536],
)

/** Libraries of any length, with gaps in their numbers and times roughly in order. */
export const libraryArbitrary = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 90 }),
      wait: fc.integer({ min: -4000, max: 90_000 }),
      size: sizeArbitrary,
    }),
    { maxLength: 300 },
  )
  .map((steps) => {
    let seq = 100_000
    let time = noon
    return libraryOf(
      steps.map(({ step, wait, size }) => {
        seq -= step
        time -= wait
        return { seq, time, size }
      }),
    )
  })
