import * as z from 'zod/mini'

const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))
const whole = z.optional(z.int())

/** Answer of `GET /me`: a list of exactly one account. Token counts are whole numbers. */
export const getUserSelfAnswerSchema = z.object({
  user_details: z.optional(
    z.array(
      z.object({
        user: maybe(z.object({ id: maybe(z.string()), username: maybe(z.string()) })),
        tokenRenewalDate: maybe(z.string()),
        paidTokens: maybe(z.int()),
        subscriptionTokens: whole,
        subscriptionGptTokens: whole,
        subscriptionModelTokens: whole,
        apiConcurrencySlots: whole,
        apiPaidTokens: maybe(z.int()),
        apiSubscriptionTokens: whole,
        apiPlanTokenRenewalDate: maybe(z.string()),
      }),
    ),
  ),
})
export type GetUserSelfAnswer = z.infer<typeof getUserSelfAnswerSchema>
