import { mediaPaths } from '#contract/studio/paths.ts'
import { pictureCount } from '#contract/studio/request-facts.ts'
import type { Generation, Image } from '#contract/studio/generation.ts'
import type { GenerateImagesAnswer } from '#contract/together/calls/answer.ts'
import type { GenerateImages } from '#contract/together/generate-images.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import { pictureUrl } from '#server/http/picture-url.ts'
import { receiveUpload } from '#server/http/body/receive-upload.ts'
import { actorOf, type AppContext } from '#server/http/context.ts'
import type { Handler } from '#server/http/router.ts'
import type { AccessServices } from '#server/services/access/access-services.ts'
import { answer } from './answer.ts'
import type { TogetherDeps } from './deps.ts'
import { isLarge, readRequest } from './read-request.ts'
import { NothingMade, renderRefusal } from './refusal.ts'
import { createRetries } from './retries.ts'

interface Asked {
  id: string
  request: Pick<GenerateImages, 'model' | 'response_format'>
}

/**
 * `POST /images/generations`: answers when the pictures are there. Who hangs up before ends nothing: what was begun
 * appears in the gallery, and the SDK's next attempt waits for it.
 */
export function generateImages(deps: TogetherDeps): Handler {
  const { services, access } = deps
  const claim = createRetries(deps)

  async function submit(c: AppContext): Promise<Asked> {
    const request = await readRequest(c)
    // Its connection is closed already, so nobody would ever say that the attempt was lost.
    c.req.raw.signal.throwIfAborted()
    const { id, closed } = claim(request, retryCount(c))
    const { outgoing } = c.env
    outgoing?.once('close', () => closed(outgoing.writableFinished))
    const tagged = { operation: 'together.generateImages', ...request } as const
    const giveBack = access.charge(actorOf(c), pictureCount(tagged))
    try {
      const { replayed } = await services.submitWithPictures(id, tagged, c.req.raw.signal, {
        queue: 'together',
      })
      // A retry takes up what its first attempt has paid for.
      if (replayed) giveBack()
    } catch (error) {
      giveBack()
      throw error
    }
    return { id, request: { model: request.model, response_format: request.response_format } }
  }

  async function make(c: AppContext): Promise<Response> {
    const { id, request } = isLarge(c) ? await receiveUpload(() => submit(c)) : await submit(c)
    await services.waitForEnd(id, c.req.raw.signal)
    const { images } = finished(services.getGeneration(id))
    const isUrl = (request.response_format ?? 'url') === 'url'
    const data = isUrl
      ? images.map((image) => byUrl(c, access, image))
      : await Promise.all(images.map(inside))
    const made: GenerateImagesAnswer = { id, model: request.model, object: 'list', data }
    return answer(made)
  }

  async function inside({ id, index }: Image) {
    const bytes = await services.readMedia({ kind: 'image', id })
    if (bytes === null) throw deleted()
    const b64_json = Buffer.from(bytes).toString('base64')
    return { index, type: 'b64_json', b64_json } as const
  }

  return async (c) => {
    try {
      return await make(c)
    } catch (error) {
      if (error instanceof NothingMade) return renderRefusal(error)
      throw error
    }
  }
}

function byUrl(c: AppContext, access: AccessServices, { id, index }: Image) {
  return { index, type: 'url', url: pictureUrl(c, access, mediaPaths.image(id)) } as const
}

/** The count that official SDKs send along; everyone else's first attempt is their only one. */
function retryCount(c: AppContext): number {
  const text = c.req.header('x-stainless-retry-count') ?? ''
  return /^\d{1,3}$/.test(text) ? Number(text) : 0
}

/** @throws GessoError, NothingMade */
function finished(generation: Generation | null): Generation {
  if (generation === null) throw deleted()
  switch (generation.status) {
    case 'complete':
      return { ...generation, images: generation.images.toSorted((a, b) => a.index - b.index) }
    case 'failed':
      throw new NothingMade(generation.error ?? 'The pictures could not be made.')
    case 'cancelled':
      throw new NothingMade('The generation was cancelled in the studio.')
    case 'unknown':
      throw new NothingMade(
        'It is not known whether the pictures were made. They may have been charged; the studio says more.',
      )
    case 'queued':
    case 'running':
      throw stoppingError()
    default:
      return generation.status satisfies never
  }
}

function deleted(): GessoError {
  return new GessoError('gone', 'The generation was deleted in the studio before it was answered.')
}
