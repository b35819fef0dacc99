import type { ListModelsAnswer } from '#contract/together/calls/model-list.ts'
import { togetherModels } from '#contract/together/models.ts'
import type { AppContext } from '#server/http/context.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from './answer.ts'

/**
 * `GET /models`: a bare array, which Together's clients walk. OpenAI's expect the same list inside an object, so
 * whoever is known to be one of those gets that. Models on machines of one's own (`dedicated`) there are none.
 */
export function listModels(): Handler {
  return (c) => {
    const models: ListModelsAnswer =
      c.req.query('dedicated') === 'true'
        ? []
        : togetherModels.map(({ id, name }) => ({
            id,
            object: 'model',
            created: 0,
            type: 'image',
            display_name: name,
            organization: id.slice(0, id.indexOf('/')),
          }))
    return answer(isOpenAi(c) ? { object: 'list', data: models } : models)
  }
}

/**
 * Both companies' SDKs say who they are, but Chromium keeps a page from saying so. There the version tells: OpenAI's
 * is past 1, Together's for JavaScript is not.
 */
function isOpenAi(c: AppContext): boolean {
  const agent = c.req.header('user-agent') ?? ''
  if (/openai\//i.test(agent)) return true
  if (/together\//i.test(agent)) return false
  const version = Number.parseInt(c.req.header('x-stainless-package-version') ?? '', 10)
  return c.req.header('x-stainless-lang') === 'js' && version >= 1
}
