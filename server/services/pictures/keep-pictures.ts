import type { GenerationRequest } from '#contract/studio/generation.ts'
import { maxAddressesPerSubmission } from '#contract/together/limits.ts'
import { kindOfPictureSource, pictureReference } from '#contract/together/picture-source.ts'
import { readDataAddress } from '#server/domain/data-picture.ts'
import { GessoError, type Issue } from '#server/domain/errors.ts'
import { ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'
import type { ServiceDeps } from '../deps.ts'
import { noRoom } from '../no-room.ts'
import { addressSources, withSources } from './address-sources.ts'
import { digestOf } from './comparable.ts'
import { withDeadline } from './with-deadline.ts'

/** Only until its bytes are in; it never waits for anyone. */
const reservationLife = 60_000

/** For all pictures of a submission together: each has its own limit, but many slow ones would add up. */
const submissionMs = 60_000

/**
 * Each holds 25 MB and more in memory, from its first byte until it is decoded; one limit for all submissions, single
 * ones and grids.
 */
const inTurn = limitConcurrency(4)

/** A request, and what comes before its fields where refusals name them (`cells.3.request.`). */
export interface NamedRequest {
  at: string
  request: GenerationRequest
}

export interface KeptRequest {
  /** As it came, but for pictures inside it: those became uploads, and it names them by id. */
  request: GenerationRequest
  /** Uploads that hold what web addresses led to, by the wire path of the field. */
  pictures: ReadonlyMap<string, string>
}

export interface KeptPictures {
  requests: KeptRequest[]
  /** Gives up what was kept, when nothing came of the requests. */
  discard: () => Promise<void>
}

/**
 * Fetches what requests name by web address, unpacks what they hold inside, and keeps both as uploads. When one of
 * them cannot be had, none is kept.
 */
export function createKeepPictures(
  deps: Pick<ServiceDeps, 'library' | 'foreign' | 'clock' | 'newId' | 'report'>,
) {
  const { library, foreign, clock, newId, report } = deps

  async function keep(source: string, path: string, signal: AbortSignal): Promise<string> {
    try {
      // Much may have happened while it waited for its turn.
      signal.throwIfAborted()
      const isData = kindOfPictureSource(source) === 'data'
      const bytes = isData ? readDataAddress(source) : await foreign.fetch(source, signal)
      signal.throwIfAborted()
      if (!library.hasRoom()) throw noRoom()
      const id = newId()
      const createdAt = clock.now()
      const expiresAt = createdAt + reservationLife
      library.uploads.reserve({
        id,
        createdAt,
        expiresAt,
        extension: isData ? 'inside' : 'fetched',
        ...(isData ? { digest: digestOf(source) } : {}),
      })
      await library.uploads.fill(id, bytes)
      return id
    } catch (error) {
      throw nameField(error, path)
    }
  }

  async function discard(ids: readonly string[]): Promise<void> {
    for (const outcome of await Promise.allSettled(ids.map((id) => library.uploads.remove(id)))) {
      if (outcome.status === 'rejected') report(outcome.reason)
    }
  }

  async function keepAll(
    named: readonly NamedRequest[],
    wanted: readonly (readonly [source: string, path: string])[],
    signal: AbortSignal,
  ): Promise<KeptPictures> {
    const failed = new AbortController()
    const either = AbortSignal.any([signal, failed.signal])
    const outcomes = await Promise.allSettled(
      wanted.map(([source, path]) =>
        inTurn(() => keep(source, path, either)).catch((error: unknown) => {
          failed.abort(error)
          throw error
        }),
      ),
    )
    const ids = outcomes.map((one) => (one.status === 'fulfilled' ? one.value : null))
    const discardAll = () => discard(ids.filter((id) => id !== null))
    if (failed.signal.aborted) {
      await discardAll()
      throw failed.signal.reason
    }
    const kept = new Map(wanted.map(([source], index) => [source, ids[index] ?? '']))
    return {
      requests: named.map(({ request }) => settle(request, kept)),
      discard: discardAll,
    }
  }

  /** @throws GessoError `invalid_request` naming the field, `storage_full`; the signal's reason */
  return async (named: readonly NamedRequest[], given?: AbortSignal): Promise<KeptPictures> => {
    const wanted = [...firstPlaces(named)]
    refuseTooMany(wanted)
    const limits = { ms: submissionMs, late: tooSlow, given }
    return withDeadline(clock, limits, (signal) => keepAll(named, wanted, signal))
  }
}

function refuseTooMany(wanted: readonly (readonly [source: string, path: string])[]): void {
  const path = wanted[maxAddressesPerSubmission]?.[1]
  if (path === undefined) return
  const message = `${path} is one picture too many: one submission may hold ${maxAddressesPerSubmission} different addresses and data:image URLs; got ${wanted.length}.`
  throw refusal('too_many_addresses', path, message)
}

function tooSlow(): ForeignPictureError {
  const message = `was not there within the ${submissionMs / 1000} s that all pictures of one submission may take`
  return new ForeignPictureError('too_slow', message)
}

/** Every picture once, with the first place that names it: one may stand in several fields, or in many cells. */
function firstPlaces(named: readonly NamedRequest[]): Map<string, string> {
  const places = new Map<string, string>()
  for (const { at, request } of named) {
    for (const { path, source } of addressSources(request)) {
      if (!places.has(source)) places.set(source, at + path)
    }
  }
  return places
}

function settle(request: GenerationRequest, kept: ReadonlyMap<string, string>): KeptRequest {
  const moved = new Map<string, string>()
  const pictures = new Map<string, string>()
  for (const { path, source } of addressSources(request)) {
    const id = kept.get(source) ?? ''
    if (kindOfPictureSource(source) === 'web') pictures.set(path, id)
    else moved.set(path, pictureReference({ kind: 'upload', id }))
  }
  return { request: withSources(request, moved), pictures }
}

/** What is wrong with a picture is said of the field that named it. */
function nameField(error: unknown, path: string): unknown {
  if (error instanceof ForeignPictureError) {
    return refusal(error.fault, path, `${path} ${error.message}.`)
  }
  const [issue] = error instanceof GessoError ? (error.issues ?? []) : []
  if (issue === undefined) return error
  return refusal(issue.code, path, `${path}: ${issue.message}`)
}

function refusal(code: string, path: string, message: string): GessoError {
  const issue: Issue = { code, fields: [path], message }
  return new GessoError('invalid_request', message, [issue])
}
