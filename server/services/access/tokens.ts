import { type AccessToken, accessLimits, type TokenScope } from '#contract/access/access.ts'
import { budgetDay, type TokenRecord } from '#server/domain/access.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { AccessServices } from './access-services.ts'
import type { AccessDeps } from './deps.ts'
import { noteUse } from './note-use.ts'
import { drawSecret, hashOf } from './secrets.ts'

/** Tells at a glance, and to tools that look for leaked secrets, what it is. */
const prefix = 'gesso_'
const noteEvery = 60_000

type TokenServices = Pick<
  AccessServices,
  'tokens' | 'createToken' | 'revokeToken' | 'setAnyKey' | 'takesAnyKey' | 'charge'
>

export interface Tokens extends TokenServices {
  /** The one with this secret, in use or revoked; that it was used is noted. */
  find(secret: string): TokenRecord | null
}

export function createTokens(deps: AccessDeps): Tokens {
  const { store, clock, newId, draw, configuredKey, onEnded } = deps

  function described({ hash: _hash, revoked: _revoked, spentSince, ...token }: TokenRecord) {
    const isDay = token.create?.budget?.per === 'day'
    const isOver = isDay && clock.now() - spentSince >= budgetDay
    return { ...token, spent: isOver ? 0 : token.spent } satisfies AccessToken
  }

  return {
    find(secret) {
      const token = store.tokenByHash(hashOf(secret))
      const now = clock.now()
      if (token?.revoked === false && now - (token.usedAt ?? 0) >= noteEvery) {
        noteUse(() => store.touchToken(token.id, now))
      }
      return token
    },
    tokens: () => store.tokens().map(described),
    createToken(given) {
      if (store.tokens().length >= accessLimits.entries) {
        const message = `There are ${accessLimits.entries} tokens already. Revoke one first.`
        throw new GessoError('conflict', message)
      }
      const secret = prefix + drawSecret(draw)
      const record: TokenRecord = {
        ...given,
        id: newId(),
        hash: hashOf(secret),
        createdAt: clock.now(),
        usedAt: null,
        spent: 0,
        spentSince: 0,
        revoked: false,
      }
      store.addToken(record)
      store.setNote('any-key', 'off')
      return { token: described(record), secret }
    },
    revokeToken(id) {
      const revoked = store.revokeToken(id)
      if (revoked) onEnded()
      return revoked
    },
    takesAnyKey: () => configuredKey === null && store.note('any-key') !== 'off',
    setAnyKey: (on) => store.setNote('any-key', on ? null : 'off'),
    charge(actor, pictures) {
      if (actor.kind !== 'token') return () => undefined
      const left = store.spend(actor.tokenId, pictures, clock.now())
      if (left === null) return () => store.giveBack(actor.tokenId, pictures)
      const has = left === 1 ? '1 picture' : `${left} pictures`
      const asked = pictures === 1 ? '1 is' : `${pictures} are`
      throw new GessoError(
        'budget_spent',
        `This token may make ${has} more, and ${asked} asked for.`,
      )
    },
  }
}

export function scopesOf(token: AccessToken): ReadonlySet<TokenScope> {
  const scopes: TokenScope[] = ['read']
  if (token.create !== null) scopes.push('create')
  if (token.delete) scopes.push('delete')
  return new Set(scopes)
}
