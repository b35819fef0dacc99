import { pngKeywords } from '#contract/pictures/carriers.ts'
import { type PictureSettings, pictureSettingsSchema } from '#contract/pictures/picture-settings.ts'
import type { Carried } from './carriers/carried.ts'
import { xmpNamespaces, xmpValue } from './carriers/xmp.ts'
import { readA1111 } from './forms/a1111.ts'
import { readComfy } from './forms/comfy/comfy.ts'
import { readFooocus } from './forms/fooocus.ts'
import { readInvoke } from './forms/invoke.ts'
import { parseRecord } from './forms/json.ts'
import { readSwarm } from './forms/swarm.ts'
import { type Found, saysSomething, type Spoken } from './spoken.ts'

/** The settings among the texts of a picture: ours before all others, since they are exact. */
export function findSettings(carried: Carried): Found | null {
  const settings = ours(carried)
  if (settings !== null) return { from: 'gesso', settings }
  const spoken = another(carried)
  return spoken !== null && saysSomething(spoken) ? { from: 'another', spoken } : null
}

function ours({ texts, xmp }: Carried): PictureSettings | null {
  const text =
    texts.get(pngKeywords.settings) ?? xmpValue(xmp, xmpNamespaces.gesso, 'settings') ?? ''
  const parsed = pictureSettingsSchema.safeParse(parseRecord(text))
  return parsed.success ? parsed.data : null
}

function another({ texts, comment, makerNote, xmp }: Carried): Spoken | null {
  const scheme = texts.get('fooocus_scheme') ?? makerNote
  const invoke = parseRecord(texts.get('invokeai_metadata') ?? '')
  return (
    general(texts.get(pngKeywords.parameters), scheme) ??
    (invoke && readInvoke(invoke)) ??
    workflow(texts.get('prompt')) ??
    general(comment, scheme) ??
    general(xmpValue(xmp, xmpNamespaces.exif, 'UserComment'), null) ??
    general(xmpValue(xmp, xmpNamespaces.dc, 'description'), null)
  )
}

/** What many tools write in the same place: JSON of one of them, or the text they have in common. */
function general(text: string | null | undefined, scheme: string | null): Spoken | null {
  if (text === null || text === undefined) return null
  const json = parseRecord(text)
  if (json === null) return readA1111(text, scheme === 'a1111' ? 'Fooocus' : undefined)
  return readSwarm(json) ?? readFooocus(json) ?? readComfy(json)
}

function workflow(text: string | undefined): Spoken | null {
  const json = parseRecord(text ?? '')
  return json && readComfy(json)
}
