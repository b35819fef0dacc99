import * as z from 'zod/mini'
import { refusal, UnreachableError } from './http.ts'
import { siteBase } from './site-base.ts'

interface UploadOptions {
  /** Aborting ends the request and rejects with the signal's reason. */
  signal: AbortSignal
  /** Told, now and then, what part of the body has left: 0 to 1. */
  onProgress: (part: number) => void
}

/**
 * Posts a file to our own server, saying how far it has come, which `fetch` cannot. Otherwise as `request` of
 * lib/http: the answer is parsed, not believed.
 * @throws HttpError when refused, UnreachableError when no answer came.
 */
export function upload<S extends z.ZodMiniType>(
  path: string,
  schema: S,
  body: Blob,
  { signal, onProgress }: UploadOptions,
): Promise<z.infer<S>> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    const abort = () => sending.abort()
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total)
    })
    sending.addEventListener('load', () => {
      const json = parsed(sending.responseText)
      try {
        if (sending.status >= 400) throw refusal(sending.status, json)
        resolve(z.parse(schema, json))
      } catch (error) {
        reject(asError(error))
      }
    })
    sending.addEventListener('error', () => reject(new UnreachableError()))
    sending.addEventListener('abort', () => reject(asError(signal.reason)))
    sending.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort)
    sending.open('POST', siteBase + path)
    sending.setRequestHeader('accept', 'application/json')
    sending.setRequestHeader('content-type', body.type)
    if (signal.aborted) reject(asError(signal.reason))
    else sending.send(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)))
