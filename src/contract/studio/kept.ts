import * as z from 'zod/mini'

/** What the owner keeps under names: lists for `__name__` in prompts, and presets of the form. */
export const keptKinds = ['lists', 'presets'] as const
export type KeptKind = (typeof keptKinds)[number]

/** Most of each kind; longest name and longest content in UTF-16 code units. */
export const keptLimits = { things: 200, name: 60, body: 48_000 } as const

/** A list's name as a prompt can write it: letters and digits, with single `-`, `_`, `/` or `.` between them. */
export const listNamePattern = /^[\p{L}\p{N}]+(?:[-_/.][\p{L}\p{N}]+)*$/u

const name = `text of 1 to ${keptLimits.name} characters, not only white space`
const body = `text of up to ${keptLimits.body} characters`

/**
 * `PUT /api/studio/kept/{kind}/{id}`: keeps it under this id, in place of what was there. A list's body is its
 * entries, one a line; what a preset's says is the form's to know.
 */
export const keepThingSchema = z.strictObject(
  {
    name: z
      .string(name)
      .check(z.minLength(1, name), z.maxLength(keptLimits.name, name), z.regex(/\S/, name)),
    body: z.string(body).check(z.maxLength(keptLimits.body, body)),
  },
  'an object with name and body',
)

/** `changedAt` in ms since the epoch. */
export const keptThingSchema = z.object({
  id: z.string(),
  name: z.string(),
  body: z.string(),
  changedAt: z.int(),
})
export type KeptThing = z.infer<typeof keptThingSchema>

/** `GET /api/studio/kept/{kind}`: all of a kind, by name. */
export const keptThingsSchema = z.object({ things: z.array(keptThingSchema) })

/** `DELETE /api/studio/kept/{kind}/{id}` */
export const droppedThingSchema = z.object({ id: z.string() })
