import { keepTrying } from '#src/lib/keep-trying.ts'

/** Fetches all that has to do with pictures that guide; asking again costs nothing. */
export const loadGuidance = () => keepTrying(() => import('./guidance-parts.ts'))
