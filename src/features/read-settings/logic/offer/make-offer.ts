import type { Found } from '../spoken.ts'
import type { Offer } from './offer.ts'
import { offerOurs, spokenOf } from './offer-ours.ts'
import { offerSpoken } from './offer-spoken.ts'
import type { Target } from './target.ts'

/** What of a picture's settings the form can take over while it is set to this target. */
export function makeOffer(found: Found, target: Target): Offer {
  if (found.from === 'another') {
    const { tool, others } = found.spoken
    return { source: tool, ...offerSpoken(found.spoken, target), others, whole: null }
  }
  const { settings } = found
  const source = `Gesso ${settings.writtenBy}`
  if (settings.request.operation === target.operation) {
    const rows = offerOurs(settings, target)
    return { source, rows, leftOut: [], others: [], whole: settings.request }
  }
  return { source, ...offerSpoken(spokenOf(settings), target), others: [], whole: null }
}
