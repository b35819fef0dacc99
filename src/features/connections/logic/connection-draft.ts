import type { ConnectionAnswer, PutConnection } from '#contract/studio/connections.ts'
import { microsPerUnit } from '#contract/studio/money.ts'
import { toMicros } from './connection-words.ts'
import type { Entry } from './services.ts'

/** The dialog as typed. The key is empty until one is typed: what is kept never comes back. */
export interface ConnectionDraft {
  name: string
  baseUrl: string
  key: string
  /** The one kept is to go: for a server of one's own that asks for none any more. */
  dropsKey: boolean
  /** Dollars; undefined for not known. */
  price: number | undefined
}

/** What is changed: a service, or a server; a new server has neither connection nor service. */
export type Target = Pick<Entry, 'service' | 'connection'>

export function draftOf({ service, connection }: Target): ConnectionDraft {
  const price = connection === null ? (service === null ? 0 : null) : connection.pricePerPicture
  return {
    name: connection?.name ?? '',
    baseUrl: connection?.baseUrl ?? service?.baseUrl ?? '',
    key: '',
    dropsKey: false,
    price: price === null ? undefined : price / microsPerUnit,
  }
}

/** Leonardo says its prices itself; nobody else does. */
export const hasOwnPrice = ({ service }: Target): boolean => service?.id !== 'leonardo'

/** Whether the key must be given again before this can be kept. */
export function needsKey(target: Target, draft: ConnectionDraft): boolean {
  const { service, connection } = target
  if (draft.key.trim() !== '') return false
  if (connection === null || !connection.hasKey) return service !== null
  return isMoved(connection, draft) && !draft.dropsKey
}

const isMoved = ({ baseUrl }: ConnectionAnswer, draft: ConnectionDraft) =>
  draft.baseUrl.trim().replace(/\/+$/, '') !== baseUrl

function saysAddress({ service, connection }: Target, draft: ConnectionDraft): boolean {
  if (connection !== null) return isMoved(connection, draft)
  return draft.baseUrl.trim() !== service?.baseUrl
}

/** What to send, with nothing said that stays as it is. A connection from the environment changes but its price. */
export function changeOf(target: Target, draft: ConnectionDraft): PutConnection {
  const { service, connection } = target
  const price = {
    pricePerPicture: draft.price === undefined ? null : toMicros(draft.price),
  }
  if (connection?.source === 'environment') return price
  const key = draft.key.trim()
  return {
    ...(service === null && { name: draft.name.trim() }),
    ...(saysAddress(target, draft) && { baseUrl: draft.baseUrl.trim() }),
    ...(key !== '' ? { key } : draft.dropsKey ? { key: null } : {}),
    ...(hasOwnPrice(target) && price),
  }
}
