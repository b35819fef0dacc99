import type { Family } from './family.ts'
import { guidanceToTwenty, operationOfLeonardo } from './leonardo-families.ts'

/** Our own engine, on this machine. It shows something for every field, so it takes them all. */
export const painterFamily: Family = {
  ...operationOfLeonardo,
  name: 'Painter',
  takes: null,
  styles: null,
  bounds: [guidanceToTwenty],
  alchemy: 'v1',
  enlarges: { alchemy: 1.5, highResolution: 2 },
  ignoresWeights: false,
}
