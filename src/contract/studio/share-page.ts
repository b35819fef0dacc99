import * as z from 'zod/mini'
import { shareDetails, shareLimits } from './share-limits.ts'

/**
 * What the page of a link (`/s/{slug}`) and the script that improves it agree on. The page is whole without the
 * script; what the script needs to know stands in `data-` attributes, as no script may stand in the page:
 *
 * - `body[data-share]`: the page's kind (`gallery`, `picture`, `locked` or `missing`). On the first two also
 *   `data-version` (of what the link shows), `data-total` (how many pictures), `data-detail`, and `data-can`: some of
 *   `remix download review`.
 * - `a[data-picture]`: one picture, `data-picture` its number from 1, `data-token` its name under this link, with
 *   `data-width` and `data-height` in pixels; `href` is its own page, the `img` inside has the alternative text.
 * - `[data-gallery]` the list of them, `a[data-next]` and `a[data-previous]` to other pages.
 * - `form[data-marks]` on a picture's page: its fields are those of `shareMarkFormSchema`.
 * - `[data-closed]` (hidden): shown when the link turns out to be closed.
 */

/** Sizes of a picture under a link: the longest width of a thumbnail, or a copy to look at (`shareCopySize`). */
export const shareMediaSizes = ['320', '640', 'view'] as const
export type ShareMediaSize = (typeof shareMediaSizes)[number]

/** Addresses under a link. `slug` is what follows `/s/`; `token` names a picture under this link and no other. */
export const sharePaths = {
  page: (slug: string, page = 1) => (page === 1 ? `/s/${slug}` : `/s/${slug}?page=${page}`),
  /** Number from 1. */
  picture: (slug: string, nth: number) => `/s/${slug}/${nth}`,
  unlock: (slug: string) => `/s/${slug}/unlock`,
  card: (slug: string) => `/s/${slug}/card.jpg`,
  /** `GET`: `shareStateSchema`, or 404 once the link is closed. Cheap: for asking now and then. */
  state: (slug: string) => `/s/${slug}/state`,
  /** `GET ?offset=&limit=`: `sharedPicturesSchema`. */
  pictures: (slug: string) => `/s/${slug}/pictures`,
  media: (slug: string, token: string, size: ShareMediaSize) => `/s/${slug}/media/${token}/${size}`,
  /** The file to keep; 404 where downloads are not allowed. */
  file: (slug: string, token: string) => `/s/${slug}/media/${token}/file`,
  /** `GET`: `sharedSettingsSchema`; 404 where remix is not allowed. */
  settings: (slug: string, token: string) => `/s/${slug}/settings/${token}`,
  /** `GET`: `visitorMarksSchema`, one's own. 404 where review is not allowed. */
  marks: (slug: string) => `/s/${slug}/marks`,
  /** `POST`, as a form: `shareMarkFormSchema`. Answers 303 to the picture's page, or 204 to a script. */
  mark: (slug: string, token: string) => `/s/${slug}/marks/${token}`,
} as const

/** How often an open, visible page asks whether its link is still open, in ms: what is revoked is soon out of sight. */
export const shareStateEvery = 2_500

/** `version` changes with what the link shows. */
export const shareStateSchema = z.object({ version: z.string(), total: z.int() })

/** One parameter of a picture, for people to read. */
const sharedFactSchema = z.object({ name: z.string(), value: z.string() })
export type SharedFact = z.infer<typeof sharedFactSchema>

/** A picture as visitors get it: nothing else of it leaves the server. `prompt` and `facts` as `detail` allows. */
export const sharedPictureSchema = z.object({
  nth: z.int(),
  token: z.string(),
  width: z.int(),
  height: z.int(),
  /** A colour (`#rrggbb`) to stand in its place until it has come. */
  color: z.string(),
  alt: z.string(),
  prompt: z.optional(z.string()),
  facts: z.optional(z.array(sharedFactSchema)),
})
export type SharedPicture = z.infer<typeof sharedPictureSchema>

/** Most pictures of one answer. */
export const sharedPicturesAtOnce = 200

export const sharedPicturesSchema = z.object({
  version: z.string(),
  total: z.int(),
  detail: z.enum(shareDetails),
  pictures: z.array(sharedPictureSchema),
})
export type SharedPictures = z.infer<typeof sharedPicturesSchema>

/**
 * What Remix takes over: the request's own words, reduced to what the link shows and without anything that names an
 * input picture. A studio checks it like any request of a stranger.
 */
export const sharedSettingsSchema = z.object({
  operation: z.string(),
  settings: z.record(z.string(), z.unknown()),
})
export type SharedSettings = z.infer<typeof sharedSettingsSchema>

const note = `one line of up to ${shareLimits.note} characters`

/** What a visitor says of a picture, in place of what they said before. A box that is not ticked is not sent. */
export const shareMarkFormSchema = z.strictObject({
  favourite: z.optional(z.literal('on')),
  note: z.optional(z.string(note).check(z.maxLength(shareLimits.note, note))),
})

/** What this visitor left here so far. */
export const visitorMarksSchema = z.object({
  marks: z.array(z.object({ token: z.string(), favourite: z.boolean(), note: z.string() })),
})
export type VisitorMarks = z.infer<typeof visitorMarksSchema>
