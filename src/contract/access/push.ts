import * as z from 'zod/mini'

export const pushLimits = {
  /** Characters of an address. Those of today's services have up to about 600. */
  endpoint: 2_048,
  /** Browsers that may be woken at once. */
  subscriptions: 50,
} as const

/**
 * Where a browser is woken: an address at its maker's push service (RFC 8030), known to that browser and us alone. Its
 * keys are left out, as nothing is sent that would need them.
 */
export const pushSubscriptionSchema = z.strictObject({
  endpoint: z
    .string('the https:// address of a push service')
    .check(
      z.startsWith('https://', 'the https:// address of a push service'),
      z.maxLength(pushLimits.endpoint, `at most ${pushLimits.endpoint} characters`),
    ),
})

/** The key that push services know this studio by: base64url of an uncompressed point on P-256. */
export const pushKeySchema = z.object({ publicKey: z.string() })

/** `after`: the `at` of the answer before; without it, the last minutes. */
export const pushNewsQuerySchema = z.strictObject({
  after: z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'a time in milliseconds'))),
})

/** What has ended. Times in ms since the epoch. */
export const pushNewsSchema = z.object({
  at: z.int(),
  pictures: z.int(),
  /** Requests of which nothing came. */
  failed: z.int(),
  /** The first of the pictures that came last. */
  image: z.nullable(z.string()),
})
export type PushNews = z.infer<typeof pushNewsSchema>
