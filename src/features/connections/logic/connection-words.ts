import type { ConnectionTest } from '#contract/studio/connections.ts'
import { microsPerUnit } from '#contract/studio/money.ts'
import { amountWords } from '#src/lib/money-words.ts'
import type { Entry } from './services.ts'

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' })

/** How a connection stands, in a line. */
export function stateWords({ service, connection }: Entry): string {
  if (connection === null) return service?.about ?? ''
  const { source, kind, hasKey, baseUrl, pricePerPicture } = connection
  const key =
    source === 'environment'
      ? `Key from ${service?.variable ?? 'the environment'}`
      : hasKey
        ? 'Key kept, never shown'
        : kind === 'openai'
          ? 'No key'
          : 'Its key can no longer be read: give it again'
  const place = baseUrl === service?.baseUrl ? [] : [hostOf(baseUrl)]
  const price = kind === 'leonardo' ? [] : [priceWords(pricePerPicture)]
  return [...place, key, ...price].join(' · ')
}

/** "Free", "$0.0027 a picture". */
function priceWords(micros: number | null): string {
  if (micros === null) return 'price not set'
  return micros === 0 ? 'free' : `${amountWords({ unit: 'dollars', micros })} a picture`
}

/** Where it is, without what everybody's addresses begin with. */
export const hostOf = (address: string): string => address.replace(/^https?:\/\//, '')

/** What a test found besides what it says: "Renews December 1", "10 at a time". */
export function factsOf({ account }: ConnectionTest): string[] {
  const { renewsAt = null, concurrency = null } = account ?? {}
  return [
    ...(renewsAt === null ? [] : [`Renews ${day.format(renewsAt)}`]),
    ...(concurrency === null ? [] : [`${concurrency} at a time`]),
  ]
}

/** Whether a key sent there could be read by others on the way: plain http to another machine. */
export function isOpenRoad(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== 'http:') return false
  return !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
}

/** Dollars as typed, in millionths. */
export const toMicros = (dollars: number): number => Math.round(dollars * microsPerUnit)
