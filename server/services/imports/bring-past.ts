import { GessoError } from '#server/domain/errors.ts'
import type { Picture } from '#server/domain/engine.ts'
import type { ImportStore, PastDraft } from '#server/domain/imports.ts'
import type { RemoteEngine, RemotePicture } from '#server/domain/remote/remote-engine.ts'
import type { PastGeneration } from '#server/domain/remote/service-account.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Lane } from '../remote/lane/lane.ts'
import { askInTurn, Held } from './ask-in-turn.ts'

/** More places than any request has pictures; the library has sixteen. */
const mostPictures = 16

type Deps = Pick<ServiceDeps, 'library' | 'newId'>

/** Brings the pictures of one past generation; null for those that are gone or are none. @throws Held */
export async function fetchPast(
  engine: RemoteEngine,
  { upstreamId, pictures }: PastGeneration,
  { library, lane }: Pick<Deps, 'library'> & { lane: Lane },
  signal: AbortSignal,
): Promise<{ readonly index: number; readonly picture: Picture }[]> {
  let isRenewed = false
  let known = pictures.filter(({ index }) => index < mostPictures)

  /** Addresses run out; the service gives others for the same pictures. */
  async function renew(): Promise<void> {
    const { look } = engine
    if (isRenewed || look === undefined) return
    isRenewed = true
    const outcome = await askInTurn(lane, signal, () => look(upstreamId, signal))
    if (outcome.kind === 'complete') known = [...outcome.pictures]
  }

  async function fetchOne(picture: RemotePicture): Promise<Uint8Array | null> {
    if ('bytes' in picture) return picture.bytes
    const outcome = await engine.fetch(picture.address, signal)
    switch (outcome.kind) {
      case 'file':
        return outcome.bytes
      case 'broken':
        return null
      case 'expired': {
        if (isRenewed) return null
        await renew()
        const again = known.find(({ index }) => index === picture.index)
        return again === undefined ? null : fetchOne(again)
      }
      case 'later':
        throw new Held(outcome.words, outcome.afterMs)
      case 'unreachable':
        throw new Held(outcome.words)
      default:
        return outcome satisfies never
    }
  }

  const brought: { index: number; picture: Picture }[] = []
  for (const one of known) {
    const bytes = await fetchOne(one)
    const picture = bytes === null ? null : await library.media.inspect(bytes)
    if (picture !== null) brought.push({ index: one.index, picture })
  }
  return brought
}

/** Puts one past generation into the library. @throws Held when there is no room */
export async function keepPast(
  engine: string,
  past: PastGeneration,
  brought: readonly { readonly index: number; readonly picture: Picture }[],
  place: PastDraft['place'],
  { library, newId }: Deps,
): ReturnType<ImportStore['add']> {
  const { upstreamId, request, seed, createdAt } = past
  // Those that could be had close ranks: what is missing for good is not waited for.
  const pictures = brought.map(({ picture }, index) => ({ index, picture, imageId: newId() }))
  const draft = { engine, upstreamId, id: newId(), request, createdAt, pictures, place }
  try {
    if (!library.hasRoom()) throw new Held('The disk is full.')
    return await library.imports.add({ ...draft, seed: seed ?? 0 })
  } catch (error) {
    if (error instanceof GessoError) throw new Held(error.message)
    throw error
  }
}
