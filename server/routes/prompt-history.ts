import { rememberPromptSchema } from '#contract/studio/prompt-history.ts'
import { promptHistoryQuerySchema } from '#contract/studio/prompt-history-query.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { stoppingError } from '#server/domain/errors.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { notFound, parseWith, queryOf } from './parse.ts'

/** The longest texts, with every character escaped. */
const bodyLimit = 128 * 1024

/** The prompts that were used, kept whatever becomes of their pictures, until their owner forgets them. */
export function promptHistoryRoutes({ services, isStopping }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: studioPaths.promptHistory,
      who: 'reader',
      handler: (c) =>
        jsonResponse(c, services.findPrompts(parseWith(promptHistoryQuerySchema, queryOf(c)))),
    },
    {
      method: 'POST',
      path: studioPaths.promptHistory,
      who: 'writer',
      async handler(c) {
        const prompt = parseWith(rememberPromptSchema, await readJson(c, bodyLimit))
        if (isStopping()) throw stoppingError()
        return jsonResponse(c, services.rememberPrompt(prompt), 201)
      },
    },
    {
      method: 'DELETE',
      path: studioPaths.promptHistory,
      who: 'writer',
      handler: (c) => jsonResponse(c, { forgotten: services.forgetPrompts() }),
    },
    {
      method: 'DELETE',
      path: '/api/studio/prompts/history/:id',
      who: 'writer',
      handler(c) {
        const id = c.req.param('id') ?? ''
        if (!/^\d{1,15}$/.test(id) || !services.forgetPrompt(Number(id))) throw notFound('prompt')
        return jsonResponse(c, { forgotten: 1 })
      },
    },
  ]
}
