import {
  type UploadCanvasInitImageAnswer,
  uploadCanvasInitImageSchema,
} from '#contract/leonardo/calls/init-images.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { absoluteUrl } from '#server/http/absolute-url.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from '../answer.ts'
import type { LeonardoDeps } from '../deps.ts'
import { readVariables } from '../refusals/read-variables.ts'
import { shapeRefusal, unexpected } from '../refusals/shape-refusal.ts'
import { reserveOne } from './reserve-one.ts'

/** `POST /canvas-init-image`: the same as for a picture to start from, twice: for a canvas's base and for its mask. */
export function reserveCanvasImages(deps: LeonardoDeps, sinkPath: string): Handler {
  return async (c) => {
    const body = await readVariables(c, 'initExtension')
    const parsed = uploadCanvasInitImageSchema.safeParse(body, { reportInput: true })
    if (!parsed.success) {
      const { issues } = parsed.error
      const isOtherWord = issues.every(({ input }) => typeof input === 'string')
      throw isOtherWord
        ? unexpected('invalid file extension')
        : (shapeRefusal(issues, 'uploadCanvasInitImage') ?? unexpected('Service Error'))
    }
    if (deps.isStopping()) throw stoppingError()
    const url = absoluteUrl(c, sinkPath)
    const init = reserveOne(deps, parsed.data.initExtension, url)
    const mask = reserveOne(deps, parsed.data.maskExtension, url)
    return answer(c, {
      uploadCanvasInitImage: {
        initImageId: init.id,
        initUrl: init.url,
        initKey: init.key,
        initFields: init.fields,
        maskImageId: mask.id,
        maskUrl: mask.url,
        maskKey: mask.key,
        maskFields: mask.fields,
      },
    } satisfies UploadCanvasInitImageAnswer)
  }
}
