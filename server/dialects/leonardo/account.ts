import type { GetUserSelfAnswer } from '#contract/leonardo/calls/account.ts'
import type { ListPlatformModelsAnswer } from '#contract/leonardo/calls/model-list.ts'
import { platformModels } from '#contract/leonardo/tables/platform-models.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from './answer.ts'
import type { LeonardoDeps } from './deps.ts'

/** The documented number of jobs at once of a new account; here those above what runs simply wait. */
const concurrencySlots = 10

/** `GET /me`: the one owner of this library, who has no tokens because nothing costs any. */
export function getAccount({ services }: LeonardoDeps): Handler {
  return (c) => {
    const { userId, username } = services.account()
    return answer(c, {
      user_details: [
        {
          user: { id: userId, username },
          tokenRenewalDate: null,
          paidTokens: 0,
          subscriptionTokens: 0,
          subscriptionGptTokens: 0,
          subscriptionModelTokens: 0,
          apiConcurrencySlots: concurrencySlots,
          apiPaidTokens: null,
          apiSubscriptionTokens: 0,
          apiPlanTokenRenewalDate: null,
        },
      ],
    } satisfies GetUserSelfAnswer)
  }
}

/** `GET /platformModels`: every Leonardo model this server takes requests for. */
export function listPlatformModels(): Handler {
  const custom_models = platformModels.map(({ id, name }, index) => {
    return { id, name, description: '', featured: index === 0, nsfw: false, generated_image: null }
  })
  return (c) => answer(c, { custom_models } satisfies ListPlatformModelsAnswer)
}
