import { uploadLimits } from '#contract/studio/uploads.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readBytes } from '#server/http/body/read-body.ts'
import { receiveUpload } from '#server/http/body/receive-upload.ts'
import type { AppContext } from '#server/http/context.ts'
import type { Handler } from '#server/http/router.ts'
import type { LeonardoDeps } from '../deps.ts'
import { SinkError } from './sink-error.ts'
import { openUploadKey } from './upload-ticket.ts'

/** What boundaries, part headers and the text fields may add to the picture's own bytes. */
const formOverhead = 64 * 1024

/**
 * Takes the place of the object store that init images are posted to: a multipart form, text parts
 * first and `file` last, answered with 204. Its errors are XML, as there.
 */
export function uploadSink({ services, isStopping, ticketSecret }: LeonardoDeps): Handler {
  async function take(c: AppContext): Promise<Response> {
    // The store takes its permission from the form and refuses a second, contradicting one.
    if (c.req.header('authorization') !== undefined) {
      throw new SinkError(403, 'AccessDenied', 'This address takes no Authorization header.')
    }
    const { key, file } = await readForm(c)
    // Only now: the library may have been closed while the form came in.
    if (isStopping()) throw stoppingError()
    const id = openUploadKey(ticketSecret, key)
    if (id === null) throw new SinkError(403, 'AccessDenied', 'The key is not one we gave out.')
    await services.saveUpload(id, file)
    return new Response(null, { status: 204 })
  }

  return (c) => receiveUpload(() => take(c))
}

async function readForm(c: AppContext): Promise<{ key: string; file: Uint8Array }> {
  const bytes = await readBytes(c, uploadLimits.bytes + formOverhead)
  const type = c.req.header('content-type') ?? ''
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new SinkError(400, 'MalformedPOSTRequest', 'The body is not multipart/form-data.')
  }
  const key = form.get('key')
  const file = form.get('file')
  if (typeof key !== 'string') throw missingPart('key')
  if (file === null || typeof file === 'string') throw missingPart('file')
  if (file.size > uploadLimits.bytes) {
    throw new SinkError(400, 'EntityTooLarge', 'The file is over 25 MB.')
  }
  return { key, file: new Uint8Array(await file.arrayBuffer()) }
}

function missingPart(name: string): SinkError {
  return new SinkError(400, 'InvalidArgument', `The form has no part named ${name}.`)
}
