import type { PresetStyle } from '#contract/leonardo/enums.ts'
import { takes } from '#contract/leonardo/rules/takes.ts'
import { styleUuids } from '#contract/leonardo/tables/style-uuids.ts'
import type { FormPatch } from '../form/form-values.ts'

/** The looks that newer models know too, by what they call them there. */
const sameLook: Readonly<Partial<Record<PresetStyle, keyof typeof styleUuids>>> = {
  BOKEH: 'Bokeh',
  CINEMATIC: 'Cinematic',
  CREATIVE: 'Creative',
  DYNAMIC: 'Dynamic',
  FASHION: 'Fashion',
  HDR: 'HDR',
  ILLUSTRATION: 'Illustration',
  MACRO: 'Macro',
  MINIMALISTIC: 'Minimalist',
  MOODY: 'Moody',
  NONE: 'None',
  PORTRAIT: 'Portrait',
  RAYTRACED: 'Ray Traced',
  RENDER_3D: '3D Render',
  SKETCH_BW: 'Sketch B&W',
  SKETCH_COLOR: 'Sketch Color',
  STOCK_PHOTO: 'Stock Photo',
  VIBRANT: 'Vibrant',
}

/** The look in the words of the model's own age: newer ones know it by an id, older ones by a word. */
export function translateStyle(said: FormPatch, from: string | null, to: string | null): FormPatch {
  const { presetStyle, styleUUID } = said
  const wasNewer = takes({ modelId: from }, 'styleUUID')
  const isNewer = takes({ modelId: to }, 'styleUUID')
  if (presetStyle && isNewer && !wasNewer) {
    const id = idOf(presetStyle)
    return id === undefined ? said : { styleUUID: id }
  }
  if (!styleUUID || isNewer) return said
  const style = Object.keys(sameLook).find((name) => idOf(name) === styleUUID)
  return { presetStyle: isPresetStyle(style) ? style : presetStyle }
}

const isPresetStyle = (name: string | undefined): name is PresetStyle =>
  name !== undefined && Object.hasOwn(sameLook, name)

function idOf(name: string): string | undefined {
  const look = isPresetStyle(name) ? sameLook[name] : undefined
  return look === undefined ? undefined : styleUuids[look]
}
