import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { EngineJob, InputRef } from '#server/domain/engine.ts'
import type { PrepareOutcome } from '#server/domain/remote/remote-engine.ts'
import type { LeonardoOptions } from './leonardo-options.ts'
import { uploadCanvas, uploadPicture } from './uploads.ts'

type Failed = Exclude<PrepareOutcome, { kind: 'ready' }>
type Kind = Exclude<InputRef['kind'], 'address'>
type Entry = 'GENERATED' | 'UPLOADED' | undefined

/** Ends the preparing with an outcome; never leaves this file. */
class Stop extends Error {
  readonly outcome: Failed

  constructor(outcome: Failed) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/**
 * The body to send: the request's own fields with our seed, and in place of our pictures' ids those that the service
 * gave them. Every picture is sent once, however often it is named.
 */
export async function prepareBody(
  options: LeonardoOptions,
  { request, seed, readInput }: EngineJob,
  signal: AbortSignal,
): Promise<PrepareOutcome> {
  signal.throwIfAborted()
  if (request.operation !== 'leonardo.createGeneration') {
    return refused('This request is not one that Leonardo understands.')
  }
  const { operation: _tag, ...body } = request
  const sent = new Map<string, Promise<string>>()

  async function read(id: string, kinds: readonly Kind[]): Promise<Uint8Array> {
    for (const kind of kinds) {
      const bytes = await readInput({ kind, id })
      if (bytes !== null) return bytes
    }
    throw new Stop(refused('A picture that the request refers to is not there any more.'))
  }

  async function bring(id: string, kinds: readonly Kind[]): Promise<string> {
    const outcome = await uploadPicture(options, await read(id, kinds), signal)
    if (typeof outcome !== 'string') throw new Stop(outcome)
    return outcome
  }

  function upload(id: string, ...kinds: readonly Kind[]): Promise<string> {
    const name = `${kinds.join()}/${id}`
    const known = sent.get(name) ?? bring(id, kinds)
    sent.set(name, known)
    return known
  }

  async function canvas(base: string, mask: string | null) {
    const maskBytes = mask === null ? null : await read(mask, ['upload'])
    const outcome = await uploadCanvas(options, await read(base, ['upload']), maskBytes, signal)
    if ('kind' in outcome) throw new Stop(outcome)
    return outcome
  }

  try {
    const moved = await withTheirIds(body, { upload, canvas })
    return { kind: 'ready', prepared: { body: { ...moved, seed } } }
  } catch (error) {
    if (error instanceof Stop) return error.outcome
    throw error
  }
}

interface Bring {
  upload(id: string, ...kinds: readonly Kind[]): Promise<string>
  canvas(base: string, mask: string | null): Promise<{ base: string; mask: string | null }>
}

/** One after the other: each reservation lives two minutes from when it is made. */
async function withTheirIds(body: CreateGeneration, { upload, canvas }: Bring) {
  const moved: { -readonly [Key in keyof CreateGeneration]: CreateGeneration[Key] } = { ...body }
  const { init_image_id: init, init_generation_image_id: generated } = body
  if (init) moved.init_image_id = await upload(init, 'upload')
  if (generated) {
    // What was made here, or is not known there any more, goes as an upload like any other.
    delete moved.init_generation_image_id
    moved.init_image_id ??= await upload(generated, 'image')
  }
  if (body.controlnets) {
    moved.controlnets = []
    for (const entry of body.controlnets) {
      const { initImageId: id, initImageType: type } = entry
      const theirs = id ? { initImageId: await upload(id, ...kindsOf(type)) } : {}
      moved.controlnets.push({ ...entry, ...theirs, ...(id ? { initImageType: 'UPLOADED' } : {}) })
    }
  }
  if (body.contextImages) {
    moved.contextImages = []
    for (const { id, type } of body.contextImages) {
      moved.contextImages.push({ type: 'UPLOADED', id: await upload(id, ...kindsOf(type)) })
    }
  }
  if (body.imagePrompts) {
    moved.imagePrompts = []
    for (const id of body.imagePrompts) {
      moved.imagePrompts.push(id === null ? null : await upload(id, 'image', 'upload'))
    }
  }
  if (body.canvasInitId) {
    const theirs = await canvas(body.canvasInitId, body.canvasMaskId ?? null)
    moved.canvasInitId = theirs.base
    if (theirs.mask !== null) moved.canvasMaskId = theirs.mask
  }
  return moved
}

function kindsOf(type: Entry): readonly Kind[] {
  if (type === undefined) return ['upload', 'image']
  return type === 'GENERATED' ? ['image'] : ['upload']
}

function refused(words: string): Failed {
  return { kind: 'refused', refusal: { cause: 'request', words } }
}
