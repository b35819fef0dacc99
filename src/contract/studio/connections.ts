import * as z from 'zod/mini'
import { microsSchema, moneySchema } from './money.ts'

/**
 * `openai` is the path for pictures that many servers of one's own have. There is one connection of each of the
 * others, and its id is its kind; an `openai` one has a UUID that its maker draws.
 */
export const connectionKinds = ['leonardo', 'together', 'openai'] as const
export type ConnectionKind = (typeof connectionKinds)[number]

/** Lengths in characters; `servers` is how many of one's own there may be. */
export const connectionLimits = {
  name: 40,
  address: 300,
  key: 512,
  servers: 20,
} as const

/** Where the services are when nobody says otherwise. */
export const serviceAddresses = {
  leonardo: 'https://cloud.leonardo.ai/api/rest/v1',
  together: 'https://api.together.ai/v1',
} as const

const { name, address, key } = connectionLimits
const nameWords = `1 to ${name} characters`
const addressWords = `an http:// or https:// address of at most ${address} characters, without a name, a password, a ? or a #`
const keyWords = `1 to ${key} visible ASCII characters, without spaces`

// A host by name, IPv4 or bracketed IPv6, perhaps a port, and a path in plain characters.
const addressPattern =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/[\w.~%!$&'()*+,;=:-]+)*\/*$/i

/** Text in, an address without a slash at its end out. */
export const baseUrlSchema = z.pipe(
  z
    .string(addressWords)
    .check(z.trim(), z.maxLength(address, addressWords), z.regex(addressPattern, addressWords)),
  z.transform((text) => text.replace(/\/+$/, '')),
)

export const connectionKeySchema = z
  .string(keyWords)
  .check(z.trim(), z.maxLength(key, keyWords), z.regex(/^[\x21-\x7e]+$/, keyWords))

/**
 * `PUT /api/studio/connections/{id}`: makes it, or changes it; what is left out stays as it is.
 * - `name` is for servers of one's own, which need one.
 * - `baseUrl` must be given for a server of one's own; the services have theirs.
 * - `key` goes in and never comes out. A service needs one; null takes the key of one's own server away. Whoever
 *   changes the address of a connection that has a key gives the key again, or null.
 * - `pricePerPicture`, in millionths of a dollar, is for what says no price itself: null for not known, 0 for free. It
 *   is 0 for servers of one's own and null for Together when nobody says, and refused for Leonardo, which says it.
 */
export const putConnectionSchema = z.strictObject(
  {
    name: z.optional(
      z.string(nameWords).check(z.trim(), z.minLength(1, nameWords), z.maxLength(name, nameWords)),
    ),
    baseUrl: z.optional(baseUrlSchema),
    key: z.optional(z.nullable(connectionKeySchema)),
    pricePerPicture: z.optional(z.nullable(microsSchema)),
  },
  'an object with name, baseUrl, key or pricePerPicture',
)
export type PutConnection = z.infer<typeof putConnectionSchema>

/** What keeps a connection from being used: where to look, and words that say what to do. */
export const connectionCauses = [
  'key', // the service does not take it
  'payment', // there is no money left
  'forbidden', // the key may not do this
  'unreachable',
  'other',
] as const
const problemSchema = z.object({ cause: z.enum(connectionCauses), words: z.string() })
export type ConnectionProblem = z.infer<typeof problemSchema>

/**
 * A connection, without its key. One from the environment (LEONARDO_API_KEY, TOGETHER_API_KEY and their addresses)
 * cannot be changed here, but for its price. `hasKey` is false for one's own server that asks for none, and where a
 * key that was kept can no longer be read. `problem` is why nothing is sent there now; a test that goes well, or
 * another key, ends it.
 */
export const connectionSchema = z.object({
  id: z.string(),
  kind: z.enum(connectionKinds),
  name: z.string(),
  baseUrl: z.string(),
  source: z.enum(['environment', 'settings']),
  hasKey: z.boolean(),
  pricePerPicture: z.nullable(z.int()),
  problem: z.nullable(problemSchema),
})
export type ConnectionAnswer = z.infer<typeof connectionSchema>

/** `GET /api/studio/connections`: Leonardo, Together, then one's own servers by name; only those that are there. */
export const connectionsSchema = z.object({ connections: z.array(connectionSchema) })

/** `DELETE /api/studio/connections/{id}`: its key is gone; what was made with it stays. */
export const removedConnectionSchema = z.object({ id: z.string() })

/**
 * `POST /api/studio/connections/{id}/test`: what the service says of itself and of the account now. Of the account
 * each is null where the service does not tell. Times in ms since the epoch.
 */
export const connectionTestSchema = z.object({
  at: z.int(),
  /** Null when all is well. */
  problem: z.nullable(problemSchema),
  /** What came of it, in a sentence. */
  words: z.string(),
  account: z.nullable(
    z.object({
      name: z.nullable(z.string()),
      /** What is left to spend. */
      balance: z.nullable(moneySchema),
      renewsAt: z.nullable(z.int()),
      /** How many jobs the plan lets run at once. */
      concurrency: z.nullable(z.int()),
    }),
  ),
  /** How many models it offers. */
  models: z.nullable(z.int()),
})
export type ConnectionTest = z.infer<typeof connectionTestSchema>

/**
 * `id` is what the service calls it in a request. `custom`: of the account, and not of the service. `description` may
 * be empty.
 */
const remoteModelSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  custom: z.boolean(),
})

/** The models of one connection as last read, in ms since the epoch: null when it never went well. */
export const modelCatalogueSchema = z.object({
  /** The connection's id. */
  engine: z.string(),
  kind: z.enum(connectionKinds),
  name: z.string(),
  fetchedAt: z.nullable(z.int()),
  /** Why the last try gave no list, in words; an older list may be there all the same. */
  problem: z.nullable(z.string()),
  models: z.array(remoteModelSchema),
})
export type ModelCatalogue = z.infer<typeof modelCatalogueSchema>

/**
 * `GET /api/studio/models`: of every connection, in the order of connections. Lists older than a day are read again
 * meanwhile; `connections.changed` tells when that brought something new. `POST /api/studio/connections/{id}/models` reads
 * one again and waits for it.
 */
export const modelCataloguesSchema = z.object({ catalogues: z.array(modelCatalogueSchema) })

/** Apart from the other addresses because a first visit does without them. */
export const connectionPaths = {
  all: '/api/studio/connections',
  one: (id: string) => `/api/studio/connections/${encodeURIComponent(id)}`,
  test: (id: string) => `/api/studio/connections/${encodeURIComponent(id)}/test`,
  models: (id: string) => `/api/studio/connections/${encodeURIComponent(id)}/models`,
  allModels: '/api/studio/models',
} as const
