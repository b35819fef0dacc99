import {
  type ConnectionKind,
  connectionLimits,
  type PutConnection,
  serviceAddresses,
} from '#contract/studio/connections.ts'
import type { KeptConnection } from '#server/domain/connections.ts'
import { GessoError } from '#server/domain/errors.ts'

interface Standing {
  /** As it was, if it was. */
  before: (KeptConnection & { hasKey: boolean }) | null
  others: readonly KeptConnection[]
  isGiven: boolean
}

const words = {
  leonardo: { name: 'Leonardo', key: 'LEONARDO_API_KEY' },
  together: { name: 'Together', key: 'TOGETHER_API_KEY' },
} as const

/** The kind of connection that has this id. */
export const kindOf = (id: string): ConnectionKind =>
  id === 'leonardo' || id === 'together' ? id : 'openai'

export const nameOfService = (kind: keyof typeof words): string => words[kind].name

/** The refusal of a change to what the environment gives. */
export function givenElsewhere(id: string): GessoError {
  const { name, key } = words[id === 'leonardo' ? 'leonardo' : 'together']
  const message = `${name}’s key is set by ${key}. Change it there, then restart Gesso.`
  return new GessoError('conflict', message)
}

/**
 * What a change makes of a connection, by the rules between its fields; null where the environment has the last word
 * and only the price changes. @throws GessoError `invalid_request`, `conflict`
 */
export function connectionAfter(
  id: string,
  draft: PutConnection,
  { before, others, isGiven }: Standing,
): KeptConnection | null {
  const kind = kindOf(id)
  if (kind === 'leonardo' && draft.pricePerPicture !== undefined) {
    throw refused('pricePerPicture', 'price_is_told', 'must be left out: Leonardo says its prices')
  }
  if (isGiven) {
    const { name, baseUrl, key } = draft
    if (name !== undefined || baseUrl !== undefined || key !== undefined) throw givenElsewhere(id)
    return null
  }
  const baseUrl = draft.baseUrl ?? before?.baseUrl ?? defaultAddress(kind)
  if (baseUrl === null) throw refused('baseUrl', 'required', 'must be given for a new server')
  const name = nameAfter(kind, draft.name ?? before?.name)
  checkKey(kind, draft.key, before, baseUrl)
  if (kind === 'openai') checkOthers(name, before === null, others)
  return { id, kind, name, baseUrl }
}

const defaultAddress = (kind: ConnectionKind) => (kind === 'openai' ? null : serviceAddresses[kind])

function nameAfter(kind: ConnectionKind, name: string | undefined): string {
  if (kind !== 'openai') {
    const own = nameOfService(kind)
    if (name === undefined || name === own) return own
    throw refused('name', 'name_is_fixed', `must be left out: this connection is called ${own}`)
  }
  if (name !== undefined) return name
  const { name: most } = connectionLimits
  throw refused('name', 'required', `must be given for a new server: 1 to ${most} characters`)
}

function checkKey(
  kind: ConnectionKind,
  key: string | null | undefined,
  before: Standing['before'],
  baseUrl: string,
): void {
  if (kind !== 'openai' && key === null) {
    throw refused('key', 'required', 'must be a key; to take it away, delete the connection')
  }
  if (key !== undefined) return
  if (before?.hasKey === true && before.baseUrl !== baseUrl) {
    throw refused('key', 'key_again', 'must be given again, because the address changes')
  }
  if (kind !== 'openai' && before?.hasKey !== true) {
    throw refused('key', 'required', `must be given: ${nameOfService(kind)} needs one`)
  }
}

function checkOthers(name: string, isNew: boolean, others: readonly KeptConnection[]): void {
  const servers = others.filter(({ kind }) => kind === 'openai')
  if (isNew && servers.length >= connectionLimits.servers) {
    const message = `There are ${connectionLimits.servers} servers already, the most there can be. Remove one first.`
    throw new GessoError('conflict', message)
  }
  if (servers.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new GessoError('conflict', `The name “${name}” is taken. Choose another one.`)
  }
}

function refused(field: string, code: string, why: string): GessoError {
  const message = `${field} ${why}`
  return new GessoError('invalid_request', message, [{ code, fields: [field], message }])
}

/** What to call an engine that is not connected (any more). */
export const nameOfEngine = (engine: string): string =>
  engine === 'leonardo' || engine === 'together' ? nameOfService(engine) : engine
