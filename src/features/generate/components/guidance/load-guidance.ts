import { keepTrying } from '#src/lib/keep-trying.ts'
import type * as guidanceParts from './guidance-parts.ts'

type Guidance = typeof guidanceParts

let loaded: Guidance | null = null

/** Fetches all that has to do with pictures that guide; asking again costs nothing. */
export async function loadGuidance(): Promise<Guidance> {
  loaded ??= await keepTrying(() => import('./guidance-parts.ts'))
  return loaded
}

/** The whole form is about to be another: what is on its way into the old one has nowhere to go. */
export function callOffPictures(): void {
  loaded?.cancelAll()
}

/** Whether a picture has been given that is not in the form yet. */
export const arePicturesOnTheWay = (): boolean => loaded?.isSending() === true
