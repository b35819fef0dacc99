import type { GenerationRequest } from '#contract/studio/generation.ts'
import { kindOfPictureSource, pictureReference } from '#contract/together/picture-source.ts'
import { readDataAddress } from '#server/domain/data-picture.ts'
import { GessoError, type Issue } from '#server/domain/errors.ts'
import { ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import type { ServiceDeps } from '../deps.ts'
import { addressSources, withSources } from './address-sources.ts'

/** Only until its bytes are in; it never waits for anyone. */
const reservationLife = 60_000

export interface KeptPictures {
  /** As it came, but for pictures inside it: those became uploads, and it names them by id. */
  request: GenerationRequest
  /** Uploads that hold what web addresses led to, by the wire path of the field. */
  pictures: ReadonlyMap<string, string>
  /** Gives up what was kept, when nothing came of the request. */
  discard: () => Promise<void>
}

/** A picture may be named in several fields; it is fetched and kept once. */
interface Wanted {
  source: string
  paths: string[]
}

/**
 * Fetches what a request names by web address, unpacks what it holds inside, and keeps both as uploads. When one of
 * them cannot be had, none is kept.
 */
export function createKeepPictures(
  deps: Pick<ServiceDeps, 'library' | 'foreign' | 'clock' | 'newId' | 'report'>,
) {
  const { library, foreign, clock, newId, report } = deps

  async function keep({ source, paths }: Wanted, signal: AbortSignal): Promise<string> {
    const [path = ''] = paths
    try {
      const isData = kindOfPictureSource(source) === 'data'
      const bytes = isData ? readDataAddress(source) : await foreign.fetch(source, signal)
      const id = newId()
      const createdAt = clock.now()
      const expiresAt = createdAt + reservationLife
      library.uploads.reserve({
        id,
        createdAt,
        expiresAt,
        extension: isData ? 'inside' : 'fetched',
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

  /** @throws GessoError `invalid_request` naming the field, `storage_full`; the signal's reason */
  return async (request: GenerationRequest, signal?: AbortSignal): Promise<KeptPictures> => {
    const wanted = distinct(request)
    const failed = new AbortController()
    const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal
    const outcomes = await Promise.allSettled(
      wanted.map((one) =>
        keep(one, either).catch((error: unknown) => {
          failed.abort(error)
          throw error
        }),
      ),
    )
    const ids = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    if (failed.signal.aborted) {
      await discard(ids)
      throw failed.signal.reason
    }
    const moved = new Map<string, string>()
    const pictures = new Map<string, string>()
    for (const [index, { source, paths }] of wanted.entries()) {
      const id = ids[index] ?? ''
      for (const path of paths) {
        if (kindOfPictureSource(source) === 'web') pictures.set(path, id)
        else moved.set(path, pictureReference({ kind: 'upload', id }))
      }
    }
    return { request: withSources(request, moved), pictures, discard: () => discard(ids) }
  }
}

function distinct(request: GenerationRequest): Wanted[] {
  const bySource = new Map<string, string[]>()
  for (const { path, source } of addressSources(request)) {
    const paths = bySource.get(source)
    if (paths === undefined) bySource.set(source, [path])
    else paths.push(path)
  }
  return [...bySource].map(([source, paths]) => ({ source, paths }))
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
