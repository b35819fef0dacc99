import { studioPaths } from '#contract/studio/paths.ts'
import { improvePromptSchema } from '#contract/studio/prompts.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { parseWith } from './parse.ts'

/** Nothing is kept of either: they are POST because the answer differs each time, or the prompt is private. */
export function promptRoutes({ services }: RouteDeps): Route[] {
  return [
    {
      method: 'POST',
      path: studioPaths.randomPrompt,
      who: 'writer',
      handler: (c) => jsonResponse(c, { prompt: services.randomPrompt() }),
    },
    {
      method: 'POST',
      path: studioPaths.improvedPrompt,
      who: 'writer',
      async handler(c) {
        const { prompt } = parseWith(improvePromptSchema, await readJson(c))
        return jsonResponse(c, { prompt: services.improvePrompt(prompt) })
      },
    },
  ]
}
