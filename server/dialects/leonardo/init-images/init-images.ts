import {
  type DeleteInitImageByIdAnswer,
  type GetInitImageByIdAnswer,
  type UploadInitImageAnswer,
  uploadInitImageSchema,
} from '#contract/leonardo/calls/init-images.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { absoluteUrl } from '#server/http/absolute-url.ts'
import { pictureUrl } from '#server/http/picture-url.ts'
import type { Handler } from '#server/http/router.ts'
import { parseUuid } from '#server/http/uuid.ts'
import { answer } from '../answer.ts'
import type { LeonardoDeps } from '../deps.ts'
import { readVariables } from '../refusals/read-variables.ts'
import { shapeRefusal, unexpected } from '../refusals/shape-refusal.ts'
import { type Extension, reserveOne } from './reserve-one.ts'
import { wireTime } from '../wire-time.ts'

/** `POST /init-image`: reserves an id and says where and how to send the bytes. */
export function reserveInitImage(deps: LeonardoDeps, sinkPath: string): Handler {
  const { isStopping } = deps
  return async (c) => {
    const extension = parseExtension(await readVariables(c, 'extension'))
    if (isStopping()) throw stoppingError()
    const uploadInitImage = reserveOne(deps, extension, absoluteUrl(c, sinkPath))
    return answer(c, { uploadInitImage } satisfies UploadInitImageAnswer)
  }
}

/** `GET /init-image/{id}`. A reservation without its picture has no address yet, so it is not there yet. */
export function getInitImage({ services, access }: LeonardoDeps): Handler {
  return (c) => {
    const id = parseUuid(c.req.param('id'))
    const record = id === null ? null : services.getUpload(id)
    if (record === null || record.upload === null) {
      return answer(c, { init_images_by_pk: null } satisfies GetInitImageByIdAnswer)
    }
    return answer(c, {
      init_images_by_pk: {
        id: record.id,
        url: pictureUrl(c, access, mediaPaths.upload(record.id)),
        createdAt: wireTime(record.createdAt),
      },
    } satisfies GetInitImageByIdAnswer)
  }
}

/** `DELETE /init-image/{id}`. */
export function deleteInitImage({ services }: LeonardoDeps): Handler {
  return async (c) => {
    const id = parseUuid(c.req.param('id'))
    const deleted = id !== null && (await services.deleteUpload(id))
    return answer(c, {
      delete_init_images_by_pk: deleted ? { id } : null,
    } satisfies DeleteInitImageByIdAnswer)
  }
}

function parseExtension(body: Record<string, unknown>): Extension {
  const result = uploadInitImageSchema.safeParse(body, { reportInput: true })
  if (result.success) return result.data.extension
  const { issues } = result.error
  const isOtherWord = issues.every(({ input }) => typeof input === 'string')
  throw isOtherWord
    ? unexpected('invalid file extension')
    : (shapeRefusal(issues, 'uploadInitImage') ?? unexpected('Service Error'))
}
