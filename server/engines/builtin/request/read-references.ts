import sharp from 'sharp'
import { limits } from '#contract/leonardo/limits.ts'
import type { ControlnetKind } from '#contract/leonardo/tables/controlnets.ts'
import { findControlnet } from '#contract/leonardo/tables/controlnets.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import { EngineError } from '#server/domain/errors.ts'
import type { PainterJob } from './painter-job.ts'

type Kind = 'image' | 'upload'

/** Every picture a request points at, read. */
export interface References {
  readonly init: Uint8Array | null
  readonly guides: readonly { readonly kind: ControlnetKind; readonly bytes: Uint8Array }[]
  readonly imagePrompts: readonly Uint8Array[]
  readonly edits: readonly Uint8Array[]
  readonly canvas: {
    readonly base: Uint8Array
    readonly mask: Uint8Array | null
    /** The base's own size in pixels where the painter can work at it. */
    readonly size: { readonly width: number; readonly height: number } | null
  } | null
}

export const noReferences: References = {
  init: null,
  guides: [],
  imagePrompts: [],
  edits: [],
  canvas: null,
}

const legacyKinds = { POSE: 'pose', CANNY: 'edge', DEPTH: 'depth' } as const

/** The guides of a request: its list, or the one that the fields before it ask for. */
export function guideEntries(request: CreateGeneration): {
  kind: ControlnetKind
  id: string
  kinds: readonly Kind[]
  entry: NonNullable<CreateGeneration['controlnets']>[number] | null
}[] {
  const listed = (request.controlnets ?? []).flatMap((entry) => {
    const kind = findControlnet(entry.preprocessorId)?.kind
    const { initImageId: id, initImageType: type } = entry
    return kind && id ? [{ kind, id, kinds: kindsOf(type), entry }] : []
  })
  const id = request.init_image_id ?? request.init_generation_image_id
  if (listed.length > 0 || !request.controlNet || !request.controlNetType || !id) return listed
  return [{ kind: legacyKinds[request.controlNetType], id, kinds: kindsOf(undefined), entry: null }]
}

function kindsOf(type: 'GENERATED' | 'UPLOADED' | undefined): readonly Kind[] {
  if (type === undefined) return ['upload', 'image']
  return type === 'GENERATED' ? ['image'] : ['upload']
}

/** @throws EngineError when a picture has gone since the request was taken. */
export async function readReferences(job: PainterJob): Promise<References> {
  const { request } = job
  const read = async (id: string, kinds: readonly Kind[], what: string): Promise<Uint8Array> => {
    for (const kind of kinds) {
      const bytes = await job.readInput({ kind, id })
      if (bytes) return bytes
    }
    throw new EngineError(`The ${what} is not there any more.`)
  }
  const initId = request.init_image_id ?? request.init_generation_image_id
  const base =
    request.canvasRequest && request.canvasInitId
      ? await read(request.canvasInitId, ['upload'], 'picture of the canvas')
      : null
  const mask =
    base && request.canvasMaskId
      ? await read(request.canvasMaskId, ['upload'], 'mask of the canvas')
      : null
  return {
    init: initId
      ? await read(initId, [request.init_image_id ? 'upload' : 'image'], 'picture to start from')
      : null,
    guides: await Promise.all(
      guideEntries(request).map(async ({ kind, id, kinds }) => ({
        kind,
        bytes: await read(id, kinds, 'guiding picture'),
      })),
    ),
    imagePrompts: await Promise.all(
      (request.imagePrompts ?? []).flatMap((id) =>
        id ? [read(id, ['image', 'upload'], 'picture used as a prompt')] : [],
      ),
    ),
    edits: await Promise.all(
      (request.contextImages ?? []).map(({ id, type }) =>
        read(id, kindsOf(type), 'picture to edit'),
      ),
    ),
    canvas: base ? { base, mask, size: await sizeOf(base) } : null,
  }
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  const { width, height } = await sharp(bytes).metadata()
  const fits = (side: number): boolean => side >= limits.width.min && side <= limits.width.max
  return fits(width) && fits(height) ? { width, height } : null
}
