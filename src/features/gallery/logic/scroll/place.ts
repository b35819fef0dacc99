import * as z from 'zod/mini'
import type { ScrollAnchor } from './scroll-anchor.ts'

const parameter = 'at'

/** What the address cannot say without becoming ugly: how much of the row has gone by. This tab only. */
export const keptPlaceSchema = z.object({ seq: z.int(), part: z.number() })

/** The place an address names; `kept` makes it exact when it is the same place. */
export function placeInSearch(search: string, kept: ScrollAnchor | null): ScrollAnchor | null {
  const text = new URLSearchParams(search).get(parameter)
  if (text === null || !/^\d{1,15}$/.test(text)) return null
  const seq = Number(text)
  return { seq, part: kept?.seq === seq ? kept.part : 0 }
}

/** The same address with another place; everything else in it stays. */
export function searchWithPlace(search: string, place: ScrollAnchor | null): string {
  const parameters = new URLSearchParams(search)
  if (place === null) parameters.delete(parameter)
  else parameters.set(parameter, String(place.seq))
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
