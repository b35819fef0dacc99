import { serviceNames, serviceOf } from '#contract/models/service-of.ts'
import type { Generation } from '#contract/studio/generation.ts'
import { amountWords } from './money-words.ts'

/** What a generation was charged, and who painted it where that was not the model it names. */
export function paidWords(generation: Generation): string {
  const { engine, request, charge } = generation
  if (engine !== 'builtin') return charge === undefined ? 'not known' : chargeWords(charge)
  const service = serviceOf(request)
  return service === null
    ? 'free'
    : `free: painted on this machine in place of ${serviceNames[service]}`
}

function chargeWords({ state, unit, micros }: NonNullable<Generation['charge']>): string {
  if (state === 'released') return 'not charged'
  if (state === 'unpriced' || unit === null || micros === null) {
    return 'not known: nobody said what it costs'
  }
  const amount = micros === 0 ? 'free' : amountWords({ unit, micros })
  return state === 'held' && micros > 0 ? `about ${amount}, set aside` : amount
}

/** What each picture cost, where there are several and that is known; empty elsewhere. */
export function eachWords({ charge, images }: Generation): string {
  const micros = charge?.state === 'spent' ? charge.micros : null
  if (!charge?.unit || !micros || images.length < 2) return ''
  const each = amountWords({ unit: charge.unit, micros: Math.round(micros / images.length) })
  return `for ${images.length} pictures, ${each} each`
}

/** What came of the money when there are no pictures to show for it; empty where nobody knows. */
export function endedCharge({ engine, charge }: Generation): string {
  if (engine === 'builtin' || charge?.state === 'released') return 'Nothing was charged.'
  if (charge?.state !== 'spent' || charge.unit === null || charge.micros === null) return ''
  return charge.micros === 0
    ? 'Nothing was charged.'
    : `${amountWords({ unit: charge.unit, micros: charge.micros })} charged.`
}
