import { createHash } from 'node:crypto'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { kindOfPictureSource, readPictureReference } from '#contract/together/picture-source.ts'
import { pictureSources } from '#contract/together/rules/all-rules.ts'
import type { UploadStore } from '#server/domain/library.ts'
import { withSources } from './address-sources.ts'

/** What tells one picture inside a request from another, once it has become an upload. */
export function digestOf(source: string): string {
  return createHash('sha256').update(source).digest('base64url')
}

/**
 * Puts a request in words that are the same before it is stored and after: a picture inside it, and an upload that was
 * made of one, are both told by their digest.
 */
export function createComparable(uploads: Pick<UploadStore, 'get'>) {
  function digest(source: string): string | null {
    if (kindOfPictureSource(source) === 'data') return digestOf(source)
    const reference = readPictureReference(source)
    return reference?.kind === 'upload' ? (uploads.get(reference.id)?.digest ?? null) : null
  }

  return (request: GenerationRequest): GenerationRequest => {
    if (request.operation !== 'together.generateImages') return request
    const digests = new Map<string, string>()
    for (const { path, source } of pictureSources(request)) {
      const found = digest(source)
      if (found !== null) digests.set(path, `sha256:${found}`)
    }
    return withSources(request, digests)
  }
}
