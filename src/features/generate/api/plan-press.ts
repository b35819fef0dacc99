import type { QueryClient } from '@tanstack/react-query'
import { limits } from '#contract/leonardo/limits.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { togetherLimits } from '#contract/together/limits.ts'
import { toLists } from '../logic/choices/list-entries.ts'
import type { WrittenTexts } from '../logic/choices/may-be-template.ts'
import { type Plan, planRequests } from '../logic/choices/plan-requests.ts'
import { withTexts } from '../logic/choices/with-texts.ts'
import { keptQuery } from './keeping/kept-query.ts'

/**
 * What the form's choices come to.
 * @param fresh whether the lists are asked for again; else those read last will do
 */
export async function planForm(
  client: QueryClient,
  texts: WrittenTexts & { model?: string | null | undefined },
  fresh = false,
): Promise<Plan> {
  const namesList = /__/.test(`${texts.prompt ?? ''}\n${texts.negative_prompt ?? ''}`)
  const query = { ...keptQuery('lists'), ...(!fresh && { staleTime: Infinity }) }
  const lists = namesList ? await client.fetchQuery(query).catch(() => known(client)) : []
  if (lists === undefined) return { texts: [], problem: { field: 'prompt', message: unread } }
  return planRequests(texts, toLists(lists), (texts.model ? togetherLimits : limits).prompt.max)
}

const known = (client: QueryClient) => client.getQueryData(keptQuery('lists').queryKey)

const unread = 'The lists could not be read: Gesso’s server did not answer. Try again in a moment.'

/**
 * The same for a request that is ready but for its choices, and the requests it stands for.
 */
export async function planPress(
  client: QueryClient,
  request: GenerationRequest,
): Promise<{ plan: Plan; requests: GenerationRequest[] }> {
  const plan = await planForm(client, request, true)
  return { plan, requests: withTexts(request, plan.texts, Math.random()) }
}
