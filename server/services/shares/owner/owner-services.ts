import { createHash } from 'node:crypto'
import { shareLimits } from '#contract/studio/share-limits.ts'
import type { ShareDraft, ShareSource } from '#contract/studio/shares.ts'
import { canonicalJson } from '#server/domain/canonical-json.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import type { ServiceDeps } from '../../deps.ts'
import { noRoom } from '../../no-room.ts'
import { exposureOf } from './exposure.ts'
import { changedOptions, optionsOf } from './share-options.ts'
import { isKept, type SharePictures } from '../share-pictures.ts'
import { createShareView } from './share-view.ts'
import type { ShareServices } from '../shares.ts'
import type { ViewCounter } from '../view-counter.ts'

type OwnerServices = Omit<ShareServices, 'visitShare' | 'visitOwnShare'>

interface OwnerDeps extends ServiceDeps {
  isStopping: () => boolean
}

/** What the owner does with links. */
export function createOwnerServices(
  deps: OwnerDeps,
  pictures: SharePictures,
  views: ViewCounter,
): OwnerServices {
  const { library, announce, clock, isStopping } = deps
  const { shares, shareSecrets } = library
  const view = createShareView(deps, pictures, views)
  const changed = (id: string) => {
    pictures.forget(id)
    announce({ type: 'shares.changed' })
  }

  /** The pictures to keep with the link; null where it looks for them at each visit. */
  function kept(source: ShareSource, found: readonly number[]): readonly number[] | null {
    return isKept(source) ? found : null
  }

  function find(source: ShareSource): number[] {
    const found = pictures.find(source)
    if (found === null) throw new GessoError('not_found', 'There is no such collection.')
    if (found.length > shareLimits.pictures) throw tooMany(found.length)
    return found
  }

  function findSome(source: ShareSource): number[] {
    const found = find(source)
    if (found.length > 0 || source.kind === 'collection') return found
    throw new GessoError('not_found', 'There is no picture to share: none of them is there.')
  }

  /** Revoked links stay as they are, for what visitors left there. */
  function changeable(id: string): ShareRecord | null {
    const record = shares.get(id)
    if (record !== null && record.revokedAt !== null) {
      throw new GessoError('conflict', 'This link is revoked. Make a new one.')
    }
    return record
  }

  function current(id: string) {
    const record = shares.get(id)
    return record && view(record)
  }

  /** What was made under this id before, if it was made from the same draft. */
  function replay(id: string, digest: string) {
    const known = current(id)
    if (known === null) return null
    if (shares.digest(id) === digest) return { share: known, replayed: true }
    throw new GessoError('idempotency_key_reused', 'This id was already used for another link.')
  }

  return {
    exposeShare(draft) {
      const options = optionsOf(draft, clock.now())
      const hasPassword = typeof draft.password === 'string'
      return exposureOf(library, options, findSome(draft.source), hasPassword)
    },
    async createShare(id, draft) {
      const digest = digestOf(draft)
      const known = replay(id, digest)
      if (known !== null) return known
      const { name = '', password = null } = draft
      optionsOf(draft, clock.now())
      findSome(draft.source)
      if (!library.hasRoom()) throw noRoom()
      if (shares.list().length >= shareLimits.links) throw tooManyLinks()
      const verifier = password === null ? null : await shareSecrets.hashPassword(password)
      if (isStopping()) throw stoppingError()
      const meanwhile = replay(id, digest)
      if (meanwhile !== null) return meanwhile
      const now = clock.now()
      const options = { ...optionsOf(draft, now), verifier }
      const slug = shareSecrets.drawSlug(name)
      const found = kept(draft.source, findSome(draft.source)) ?? []
      shares.create({ ...options, id, name, slug, digest, createdAt: now }, found)
      changed(id)
      return { share: mustView(id), replayed: false }
    },
    listShares: () => shares.list().map(view),
    getShare: current,
    async changeShare(id, change) {
      const known = changeable(id)
      if (known === null) return null
      changedOptions(known, change, clock.now())
      const { password } = change
      const hashed = password ? await shareSecrets.hashPassword(password) : null
      if (isStopping()) throw stoppingError()
      const record = changeable(id)
      if (record === null) return null
      const now = clock.now()
      const verifier = password === undefined ? record.verifier : hashed
      const options = { ...changedOptions(record, change, now), verifier }
      const found = change.source ? kept(change.source, findSome(change.source)) : null
      shares.change(id, options, now, change.source ? (found ?? []) : null)
      changed(id)
      return mustView(id)
    },
    readdressShare(id, name) {
      const record = changeable(id)
      if (record === null) return null
      const words = name ?? record.name
      shares.setAddress(id, words, shareSecrets.drawSlug(words), clock.now())
      changed(id)
      return mustView(id)
    },
    revokeShare(id) {
      const record = shares.get(id)
      if (record === null) return null
      if (record.revokedAt === null) {
        shares.revoke(id, clock.now())
        changed(id)
      }
      return mustView(id)
    },
    deleteShare(id) {
      const existed = shares.remove(id)
      if (existed) changed(id)
      return existed
    },
    listMarks: (share) => shares.marks.list(share),
  }

  function mustView(id: string) {
    const share = current(id)
    if (share === null) throw new Error('a link just stored is there')
    return share
  }
}

/** Without the password: a quick hash of it would undo what the slow one is for. */
function digestOf({ password, ...draft }: ShareDraft): string {
  const told = canonicalJson({ ...draft, password: typeof password === 'string' })
  return createHash('sha256').update(told).digest('base64url')
}

function tooMany(count: number): GessoError {
  const message = `A link shows up to ${shareLimits.pictures} pictures; these are ${count}. Narrow it down.`
  return new GessoError('invalid_request', message, [
    { code: 'too_many', fields: ['source'], message },
  ])
}

function tooManyLinks(): GessoError {
  const message = `There are ${shareLimits.links} links already, the most that are kept. Delete one first.`
  return new GessoError('conflict', message)
}
