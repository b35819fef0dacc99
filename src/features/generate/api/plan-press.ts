import type { QueryClient } from '@tanstack/react-query'
import { limits } from '#contract/leonardo/limits.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { WrittenTexts } from '../logic/choices/may-be-template.ts'
import { type Plan, planRequests } from '../logic/choices/plan-requests.ts'
import { withTexts } from '../logic/choices/with-texts.ts'

/** What the form's choices come to, with the lists as they are now. */
export async function planForm(_client: QueryClient, texts: WrittenTexts): Promise<Plan> {
  return planRequests(texts, new Map(), limits.prompt.max)
}

/** The same for a request that is ready but for its choices, and the requests it stands for. */
export async function planPress(
  client: QueryClient,
  request: GenerationRequest,
): Promise<{ plan: Plan; requests: GenerationRequest[] }> {
  const plan = await planForm(client, request)
  return { plan, requests: withTexts(request, plan.texts, Math.random()) }
}
