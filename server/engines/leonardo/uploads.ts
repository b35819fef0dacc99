import { pictureTypeOf } from '#server/domain/picture-type.ts'
import { askService, failureOf, readAs } from '#server/domain/remote/asking/ask-service.ts'
import type { PrepareOutcome } from '#server/domain/remote/remote-engine.ts'
import type { LeonardoOptions } from './leonardo-options.ts'
import { canvasReservedSchema, fieldsSchema, reservedSchema } from './wire.ts'

type Failed = Exclude<PrepareOutcome, { kind: 'ready' }>

/** Where a file may be sent, for the two minutes that a reservation lives. */
interface Slot {
  readonly address: string
  /** The form's other parts, as JSON in a text. */
  readonly fields: string
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

const uploadMs = 60_000

/** The extension to announce for a picture, or why the service would not take it. */
function extensionOf(bytes: Uint8Array): string | Failed {
  const found = extensions[pictureTypeOf(bytes) ?? '']
  return found ?? refused('The service takes PNG, JPEG and WebP pictures only.')
}

/** Brings one picture to the service; answers its id there. */
export async function uploadPicture(
  options: LeonardoOptions,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<string | Failed> {
  const extension = extensionOf(bytes)
  if (typeof extension !== 'string') return extension
  const question = { method: 'POST', path: '/init-image', json: { extension } } as const
  const answered = await askService(options, question, signal)
  const reserved = readAs(answered, reservedSchema)?.uploadInitImage
  if (reserved === undefined) return failureOf(answered, options, signal)
  const slot = { address: reserved.url, fields: reserved.fields }
  return (await fill(options, slot, { bytes, extension }, signal)) ?? reserved.id
}

/** Brings the base and the mask of a canvas to the service; without a mask the base goes there in its place. */
export async function uploadCanvas(
  options: LeonardoOptions,
  base: Uint8Array,
  mask: Uint8Array | null,
  signal: AbortSignal,
): Promise<{ readonly base: string; readonly mask: string | null } | Failed> {
  const initExtension = extensionOf(base)
  if (typeof initExtension !== 'string') return initExtension
  const maskExtension = mask === null ? initExtension : extensionOf(mask)
  if (typeof maskExtension !== 'string') return maskExtension
  const json = { initExtension, maskExtension }
  const question = { method: 'POST', path: '/canvas-init-image', json } as const
  const answered = await askService(options, question, signal)
  const reserved = readAs(answered, canvasReservedSchema)?.uploadCanvasInitImage
  if (reserved === undefined) return failureOf(answered, options, signal)
  const { initImageId, initUrl, initFields, maskImageId, maskUrl, maskFields } = reserved
  const initSlot = { address: initUrl, fields: initFields }
  const failed = await fill(options, initSlot, { bytes: base, extension: initExtension }, signal)
  if (failed !== null) return failed
  if (mask === null) return { base: initImageId, mask: null }
  const maskSlot = { address: maskUrl, fields: maskFields }
  const bad = await fill(options, maskSlot, { bytes: mask, extension: maskExtension }, signal)
  return bad ?? { base: initImageId, mask: maskImageId }
}

/** Sends the form of a reservation: its own parts first, the file last, and no key. */
async function fill(
  options: LeonardoOptions,
  { address, fields }: Slot,
  { bytes, extension }: { bytes: Uint8Array; extension: string },
  signal: AbortSignal,
): Promise<Failed | null> {
  const parts = readFields(fields)
  if (parts === null) return unreadable
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), `picture.${extension}`)
  // The platform's own writer of such forms; nothing is sent by it.
  const written = new Response(form)
  const type = written.headers.get('content-type') ?? ''
  const answered = await options.exchange(
    {
      method: 'POST',
      address,
      home: options.baseUrl,
      headers: { 'content-type': type },
      body: new Uint8Array(await written.arrayBuffer()),
      headersMs: uploadMs,
      maxBytes: 64 * 1024,
    },
    signal,
  )
  const isDone = answered.kind === 'answer' && answered.status >= 200 && answered.status < 300
  if (isDone) return null
  if (answered.kind === 'refused') return refused(answered.words)
  // It speaks of the file's place, not of the key: a run-out reservation is made anew.
  signal.throwIfAborted()
  if (answered.kind === 'answer') return notTaken
  return failureOf(answered, options, signal)
}

function readFields(text: string): Readonly<Record<string, string>> | null {
  try {
    return fieldsSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const unreadable: Failed = {
  kind: 'unreachable',
  words: 'The service does not say in a readable way where pictures are to be sent.',
}
const notTaken: Failed = {
  kind: 'unreachable',
  words: 'The place that the service keeps uploads in did not take the picture.',
}

function refused(words: string): Failed {
  return { kind: 'refused', refusal: { cause: 'request', words } }
}
