import * as z from 'zod/mini'
import { presetStyles } from '#contract/leonardo/enums.ts'
import { maxIdLength } from '#contract/leonardo/limits.ts'
import { maxSearchText } from './library.ts'
import { shareDetails, shareLimits, sharePeriodIds } from './share-limits.ts'

/** Addresses of the owner's side of links, apart from the others because a first visit does without them. */
export const shareApi = {
  all: '/api/studio/shares',
  exposure: '/api/studio/shares/exposure',
  /** What visitors left, on all links or on one. */
  marks: '/api/studio/shares/marks',
  marksOf: (id: string) => `/api/studio/shares/${encodeURIComponent(id)}/marks`,
  one: (id: string) => `/api/studio/shares/${encodeURIComponent(id)}`,
  revoke: (id: string) => `/api/studio/shares/${encodeURIComponent(id)}/revoke`,
  address: (id: string) => `/api/studio/shares/${encodeURIComponent(id)}/address`,
  /** The link's gallery as a folder of files, zipped: fetched by the browser's own downloader. */
  site: (id: string) => `/api/studio/shares/${encodeURIComponent(id)}/site`,
} as const

/** A message says what is allowed; whoever refuses adds the field's name and what came. */
const text = (most: number) => {
  const words = `text of up to ${most} characters`
  return z.string(words).check(z.maxLength(most, words))
}
const flag = z.boolean('true or false')

const pictureNumber = 'the seq of a picture: a whole number, 0 or more'
const pictureList = `a list of 1 to ${shareLimits.pictures} picture numbers (seq)`
const seqSchema = z.int(pictureNumber).check(z.gte(0, pictureNumber))
const moment = 'a time in ms since the epoch'
const momentSchema = z.int(moment).check(z.gte(0, moment))

/** What a search looks for, as `GET /api/studio/images/search` takes it; what is left out is not asked for. */
const sharedSearchSchema = z.strictObject({
  q: z.optional(text(maxSearchText)),
  model: z.optional(z.string().check(z.minLength(1), z.maxLength(maxIdLength))),
  style: z.optional(z.enum(presetStyles)),
  favourite: z.optional(z.literal('true')),
  collection: z.optional(z.guid('the id of a collection')),
  from: z.optional(momentSchema),
  to: z.optional(momentSchema),
})

/**
 * What a link shows. `pictures` are shown in the order given. A `live` search shows what it finds at each visit; one
 * that is not shows for ever what it found when the link was made. What was deleted is shown by none.
 */
export const shareSourceSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('pictures'),
      pictures: z
        .array(seqSchema, pictureList)
        .check(z.minLength(1, pictureList), z.maxLength(shareLimits.pictures, pictureList)),
    }),
    z.strictObject({
      kind: z.literal('collection'),
      collection: z.guid('the id of a collection'),
    }),
    z.strictObject({ kind: z.literal('search'), search: sharedSearchSchema, live: flag }),
  ],
  'an object whose kind is pictures, collection or search',
)
export type ShareSource = z.infer<typeof shareSourceSchema>

const expires = `one of ${sharePeriodIds.join(', ')}, or ${moment} that is still to come`
const passwordWords = `${shareLimits.password.min} to ${shareLimits.password.max} characters, or null for none`
const nameWords = `up to ${shareLimits.name} small letters a to z, digits and single hyphens between them`

const options = {
  title: text(shareLimits.title),
  description: text(shareLimits.description),
  /** The picture that stands for the link; null takes the first. */
  cover: z.nullable(seqSchema),
  /** What visitors see beside the pixels. */
  detail: z.enum(shareDetails, `one of ${shareDetails.join(', ')}`),
  /** Visitors may take over what `detail` shows them into a studio of their own. */
  remix: flag,
  downloads: flag,
  /** Visitors may mark favourites and leave a line on each picture. */
  review: flag,
  /** Search engines may list the page. */
  index: flag,
  /** A period from now on, or a moment. */
  expires: z.union([z.enum(sharePeriodIds), momentSchema], expires),
  password: z.nullable(
    z
      .string(passwordWords)
      .check(
        z.minLength(shareLimits.password.min, passwordWords),
        z.maxLength(shareLimits.password.max, passwordWords),
      ),
  ),
  /** Words of its own at the start of the address, before the part that nobody can guess; empty for none. */
  name: z
    .string(nameWords)
    .check(
      z.maxLength(shareLimits.name, nameWords),
      z.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, nameWords),
    ),
}

/**
 * `POST /api/studio/shares`, under an `Idempotency-Key` that becomes the link's id, and `POST
 * /api/studio/shares/exposure`, which makes nothing and says what the link would show. All but the source may be left
 * out: see `shareDefaults`. `checkShare` applies the rules between fields.
 */
export const shareDraftSchema = z.strictObject(
  { source: shareSourceSchema, ...z.partial(z.object(options)).shape },
  'an object with source and the options of a link',
)
export type ShareDraft = z.infer<typeof shareDraftSchema>

/** `PUT /api/studio/shares/{id}`: what is left out stays as it is, the password too. A new `name` needs a new address. */
export const shareChangeSchema = z.strictObject(
  {
    source: z.optional(shareSourceSchema),
    ...z.omit(z.partial(z.object(options)), { name: true }).shape,
  },
  'an object with the options of a link that are to change',
)
export type ShareChange = z.infer<typeof shareChangeSchema>

/** `POST /api/studio/shares/{id}/address`: from then on the link has only this new address. */
export const newAddressSchema = z.strictObject(
  { name: z.optional(options.name) },
  'an object, with name where the address is to begin with words',
)

export const shareStates = ['open', 'expired', 'revoked'] as const

/**
 * A link as its owner sees it. Times in ms since the epoch. `path` is its address on this server (`/s/…`): a secret,
 * null when revoked or when the owner's copy can no longer be read. `pictures` is how many it shows now, `first` the
 * one that stands for it (its seq, null when there is none left). `views` counts openings of the page.
 */
export const shareSchema = z.object({
  id: z.string(),
  state: z.enum(shareStates),
  createdAt: z.int(),
  changedAt: z.int(),
  revokedAt: z.nullable(z.int()),
  path: z.nullable(z.string()),
  source: shareSourceSchema,
  title: z.string(),
  description: z.string(),
  cover: z.nullable(z.int()),
  detail: z.enum(shareDetails),
  remix: z.boolean(),
  downloads: z.boolean(),
  review: z.boolean(),
  index: z.boolean(),
  expiresAt: z.nullable(z.int()),
  hasPassword: z.boolean(),
  name: z.string(),
  pictures: z.int(),
  first: z.nullable(z.object({ seq: z.int(), id: z.string(), placeholder: z.string() })),
  views: z.int(),
  lastViewedAt: z.nullable(z.int()),
  reviewers: z.int(),
  marks: z.int(),
})
export type Share = z.infer<typeof shareSchema>

/** `GET /api/studio/shares`: newest first. */
export const sharesSchema = z.object({ shares: z.array(shareSchema) })

/** What visitors get, as a closed list: the words for each belong to whoever shows them. */
export const exposedFields = [
  'prompt',
  'negative_prompt',
  'model',
  'settings', // every other parameter, the seed included; never an input picture
  'created_at',
] as const

/**
 * Exactly what a link shows to whoever has its address. `withInputs` counts the pictures made from input pictures, which
 * are never shown; `files` says what lies inside the files besides pixels; `originals` whether they may be
 * downloaded in full size, beside copies of at most `copySize` pixels a side.
 */
export const shareExposureSchema = z.object({
  pictures: z.int(),
  live: z.boolean(),
  fields: z.array(z.enum(exposedFields)),
  files: z.enum(['pixels', 'settings']),
  originals: z.boolean(),
  copySize: z.int(),
  remix: z.boolean(),
  review: z.boolean(),
  index: z.boolean(),
  withInputs: z.int(),
  expiresAt: z.nullable(z.int()),
  password: z.boolean(),
  /** How a few of the prompts that would be shown begin, newest first; empty when none are. */
  prompts: z.array(z.string()),
})
export type ShareExposure = z.infer<typeof shareExposureSchema>

/** `DELETE /api/studio/shares/{id}`: gone, with what visitors left there. */
export const deletedShareSchema = z.object({ id: z.string() })

/** What one visitor (a number of the link's own) left on one picture. `note` is empty for none. */
export const shareMarkSchema = z.object({
  share: z.string(),
  seq: z.int(),
  visitor: z.int(),
  favourite: z.boolean(),
  note: z.string(),
  at: z.int(),
})
export type ShareMark = z.infer<typeof shareMarkSchema>

/** `GET /api/studio/shares/marks` for all links, `GET /api/studio/shares/{id}/marks` for one: latest first. */
export const shareMarksSchema = z.object({ marks: z.array(shareMarkSchema) })
