import { takes } from '#contract/leonardo/rules/takes.ts'
import { presetStyles } from '#contract/leonardo/enums.ts'
import { styleUuids } from '#contract/leonardo/tables/style-uuids.ts'
import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import type { FormPatch } from '../form/form-values.ts'

/** The look under the name of the model's own age: newer ones know it by an id, older ones by a word. */
export function translateStyle(said: FormPatch, from: string | null, to: string | null): FormPatch {
  const { presetStyle, styleUUID } = said
  const wasNewer = takes({ modelId: from }, 'styleUUID')
  const isNewer = takes({ modelId: to }, 'styleUUID')
  if (presetStyle && isNewer && !wasNewer) {
    const id = idOf(presetStyleWords[presetStyle].label)
    return id === undefined ? said : { styleUUID: id }
  }
  if (styleUUID && !isNewer) {
    const style = presetStyles.find((name) => idOf(presetStyleWords[name].label) === styleUUID)
    return style === undefined ? { presetStyle } : { presetStyle: style }
  }
  return said
}

function idOf(label: string): string | undefined {
  return Object.entries(styleUuids).find(([name]) => plain(name) === plain(label))?.[1]
}

const plain = (label: string) => label.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
