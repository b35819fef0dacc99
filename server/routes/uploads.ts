import { studioPaths } from '#contract/studio/paths.ts'
import { type DeletedUpload, uploadLimits } from '#contract/studio/uploads.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import { mediaType, readBytes } from '#server/http/body/read-body.ts'
import { receiveUpload } from '#server/http/body/receive-upload.ts'
import type { AppContext } from '#server/http/context.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { idParam, notFound } from './parse.ts'

export function uploadRoutes({ services, isStopping }: RouteDeps): Route[] {
  return [
    {
      method: 'POST',
      path: studioPaths.uploads,
      who: 'writer',
      handler: (c) =>
        receiveUpload(async () => {
          const extension = extensionOf(c)
          const bytes = await readBytes(c, uploadLimits.bytes)
          if (isStopping()) throw stoppingError()
          const { id } = services.reserveUpload(extension)
          return jsonResponse(c, await services.saveUpload(id, bytes), 201)
        }),
    },
    {
      method: 'GET',
      path: `${studioPaths.uploads}/:id`,
      who: 'reader',
      handler(c) {
        const upload = services.getUpload(idParam(c, 'upload'))?.upload ?? null
        if (upload === null) throw notFound('upload')
        return jsonResponse(c, upload)
      },
    },
    {
      method: 'DELETE',
      path: `${studioPaths.uploads}/:id`,
      who: 'writer',
      async handler(c) {
        const id = idParam(c, 'upload')
        if (!(await services.deleteUpload(id))) throw notFound('upload')
        return jsonResponse(c, { id } satisfies DeletedUpload)
      },
    },
  ]
}

/** What the sender says it is only saves reading what cannot be a picture; decoding decides. */
function extensionOf(c: AppContext): string {
  const type = mediaType(c)
  const known = uploadLimits.types.find((candidate) => candidate === type)
  if (known !== undefined) return known.slice('image/'.length)
  throw new GessoError(
    'unsupported_media_type',
    `An upload must be sent as one of ${uploadLimits.types.join(', ')}.`,
  )
}
