import * as z from 'zod/mini'
import { keptLimits } from '#contract/studio/kept.ts'
import { draftSchema, readDraft } from '../draft/draft.ts'
import type { FormValues } from '../form/form-values.ts'

/** Some of the form's fields under a name. A null takes its field out of the form. */
export interface Preset {
  name: string
  values: FormValues
}

const presetSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(keptLimits.name), z.regex(/\S/)),
  values: draftSchema,
})
const bodySchema = z.object({ values: draftSchema })

/** A file of presets, as other copies of Gesso read it. */
const fileSchema = z.object({
  gesso: z.literal('presets'),
  version: z.literal(1),
  presets: z.array(presetSchema).check(z.minLength(1), z.maxLength(keptLimits.things)),
})

export const toPresetBody = (values: FormValues): string => JSON.stringify({ values })

/** What a kept preset sets; nothing when it was kept by something that speaks otherwise. */
export function readPresetBody(body: string): FormValues {
  const parsed = z.safeParse(bodySchema, readJson(body))
  return parsed.success ? readDraft(parsed.data.values) : {}
}

export const toPresetFile = (presets: readonly Preset[]): string =>
  JSON.stringify({ gesso: 'presets', version: 1, presets }, null, 2)

/** The presets of a file, with the fields this Gesso knows; null when it is no such file. */
export function readPresetFile(text: string): Preset[] | null {
  const parsed = z.safeParse(fileSchema, readJson(text))
  if (!parsed.success) return null
  return parsed.data.presets.map(({ name, values }) => ({ name, values: readDraft(values) }))
}

/** The fragment of an address that carries a preset. What stands after # is never sent to a server. */
export function toPresetHash(preset: Preset): string {
  const bytes = new TextEncoder().encode(JSON.stringify(preset))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return `#preset=${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** The preset of a fragment; null when it carries none that can be read. */
export function readPresetHash(hash: string): Preset | null {
  const text = /^#preset=([\w-]+)$/.exec(hash)?.[1]
  if (text === undefined) return null
  const parsed = z.safeParse(presetSchema, readJson(decode(text)))
  return parsed.success ? { name: parsed.data.name, values: readDraft(parsed.data.values) } : null
}

function decode(text: string): string {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
