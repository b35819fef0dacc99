import * as z from 'zod/mini'

const minute = 60_000
const day = 24 * 60 * minute

/** Times in ms, lengths in characters. */
export const accessLimits = {
  /** Without rules of composition; what is long enough and not common will do (OWASP ASVS 6.2). */
  password: { min: 8, max: 256 },
  name: 60,
  /** How long a code for pairing may be used, once. */
  pairing: 10 * minute,
  /** A login ends when it was not used for the first, and after the second in any case. */
  login: { idle: 7 * day, absolute: 30 * day },
  device: { idle: 60 * day, absolute: 365 * day },
  /** Who logged in longer ago than this logs in again before changing who may get in (OWASP ASVS 7.5.1). */
  fresh: 15 * minute,
  /** Devices, logins and keys that may be in use at once, of each. */
  entries: 50,
  /** Pictures that a key may be allowed. */
  budget: 100_000,
} as const

/** What a key may do beside reading the library. */
export const tokenScopes = ['read', 'create', 'delete'] as const
export type TokenScope = (typeof tokenScopes)[number]

const passwordWords = `${accessLimits.password.min} to ${accessLimits.password.max} characters`
const nameWords = `1 to ${accessLimits.name} characters`
const name = z
  .string(nameWords)
  .check(z.trim(), z.minLength(1, nameWords), z.maxLength(accessLimits.name, nameWords))
const given = z
  .string('a password')
  .check(z.minLength(1, 'a password'), z.maxLength(accessLimits.password.max, passwordWords))
const answer = z.boolean('true or false')

export const loginSchema = z.strictObject({ password: given })

export const pairSchema = z.strictObject({
  code: z.string('a pairing code').check(z.maxLength(64, 'a pairing code')),
  name,
})

export const setPasswordSchema = z.strictObject({
  /** The one there is, for who is not at the machine itself. */
  current: z.optional(given),
  password: z
    .string(passwordWords)
    .check(
      z.minLength(accessLimits.password.min, passwordWords),
      z.maxLength(accessLimits.password.max, passwordWords),
    ),
})

export const switchSchema = z.strictObject({ on: answer })

const budgetWords = `a whole number of pictures, 1 to ${accessLimits.budget}`
export const tokenBudgetSchema = z.strictObject({
  pictures: z
    .int(budgetWords)
    .check(z.gte(1, budgetWords), z.lte(accessLimits.budget, budgetWords)),
  /** A day is 24 hours from the first picture. */
  per: z.enum(['day', 'ever'], 'one of day, ever'),
})
export type TokenBudget = z.infer<typeof tokenBudgetSchema>

/** Every key may read. Without `create` it makes nothing, with `budget: null` as much as it likes. */
export const createTokenSchema = z.strictObject({
  name,
  create: z.nullable(z.strictObject({ budget: z.nullable(tokenBudgetSchema) })),
  delete: answer,
})
export type CreateToken = z.infer<typeof createTokenSchema>

const time = z.int()

const accessTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  create: z.nullable(z.object({ budget: z.nullable(tokenBudgetSchema) })),
  delete: z.boolean(),
  createdAt: time,
  usedAt: z.nullable(time),
  /** Pictures counted against the budget: of these 24 hours, or ever. */
  spent: z.int(),
})
export type AccessToken = z.infer<typeof accessTokenSchema>

/** The secret is in this one answer and nowhere else. */
export const createdTokenSchema = z.object({ token: accessTokenSchema, secret: z.string() })
export type CreatedToken = z.infer<typeof createdTokenSchema>

/** A browser that was let in: by the password, or by pairing. */
const accessSessionSchema = z.object({
  id: z.string(),
  kind: z.enum(['login', 'device']),
  name: z.string(),
  createdAt: time,
  seenAt: time,
})
export type AccessSession = z.infer<typeof accessSessionSchema>

/** A code to pair one device, and the addresses that carry it. */
export const pairingSchema = z.object({
  code: z.string(),
  expiresAt: time,
  links: z.array(z.string()),
})
export type Pairing = z.infer<typeof pairingSchema>

export const networkSchema = z.object({
  /** Whether the owner wants this studio to be found on the local network. */
  on: z.boolean(),
  /** Where others reach it, without a slash at the end: on the local network, or by a configured name. */
  addresses: z.array(z.string()),
  /** Why it is not found although it should be, in words. */
  problem: z.nullable(z.string()),
})
export type Network = z.infer<typeof networkSchema>

/** `here`: at the machine itself. `key`: with GESSO_API_TOKEN. */
export const accessSchema = z.object({
  you: z.object({
    kind: z.enum(['here', 'login', 'device', 'key']),
    sessionId: z.nullable(z.string()),
  }),
  /** Null for who may use the studio but not say who else may. */
  owner: z.nullable(
    z.object({
      /** Where the password comes from. */
      password: z.enum(['none', 'settings', 'environment']),
      sessions: z.array(accessSessionSchema),
      tokens: z.array(accessTokenSchema),
      /** Whether programs on this machine may use any key at all at the SDK doors. */
      anyKey: z.boolean(),
      /** A key of the environment, which everyone needs then. */
      configuredKey: z.boolean(),
      network: networkSchema,
    }),
  ),
})
export type Access = z.infer<typeof accessSchema>
