import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'

/** Lists of rows: what one row is, and what its parts are called. */
const rowWords: Readonly<Record<string, { noun: string; parts?: Record<string, string> }>> = {
  elements: { noun: 'element', parts: { akUUID: 'Element id', weight: 'Weight' } },
  userElements: { noun: 'user element', parts: { userLoraId: 'User LoRA id', weight: 'Weight' } },
  controlnets: {
    noun: 'ControlNet',
    parts: {
      initImageId: 'Picture',
      preprocessorId: 'ControlNet type',
      strengthType: 'Strength',
      weight: 'Weight',
      influence: 'Influence',
    },
  },
  image_loras: { noun: 'LoRA', parts: { path: 'Address', scale: 'Scale' } },
  frame_images: { noun: 'frame image', parts: { input_image: 'Picture', frame: 'Frame' } },
  reference_images: { noun: 'reference image' },
  contextImages: { noun: 'context image', parts: { id: 'Picture' } },
  imagePrompts: { noun: 'image prompt' },
}

/** Parts of rows whose wire names cannot be mistaken for ordinary words. */
const partWords = Object.values(rowWords)
  .flatMap(({ parts = {} }) => Object.entries(parts))
  .filter(([part]) => /[A-Z]/.test(part))

/**
 * A message with the names a person sees in place of the wire's.
 * @param labelOf the label of a field by its wire name; undefined for what is none
 */
export function withLabels(message: string, labelOf: (name: string) => string | undefined): string {
  const path = /^(\w+)\.(\d+)(?:\.(\w+))?/.exec(message)
  const row = rowWords[path?.[1] ?? '']
  if (path !== null && row !== undefined) {
    const [all, , index, part] = path
    const name = `${row.noun} ${Number(index) + 1}`
    const rest = message.slice(all.length)
    const isEmpty = rest.endsWith(' got ""')
    if (isEmpty && (part === undefined || addressParts.has(part))) {
      return `${capital(name)} has no address yet: fill it in, or remove it.`
    }
    if (part === undefined) return capital(name) + rest
    if (isEmpty && pictureParts.has(part)) {
      return `${capital(name)} has no picture yet: choose one, or remove it.`
    }
    return `${row.parts?.[part] ?? part} of ${name}${rest}`
  }
  const first = /^\w+/.exec(message)?.[0] ?? ''
  const label = labelOf(first)
  const text = label === undefined ? message : label + message.slice(first.length)
  const named = text.replaceAll(/\b\w*(?:_|[a-z][A-Z])\w*\b/g, (name) => labelOf(name) ?? name)
  return partWords.reduce(
    (said, [part, word]) => said.replaceAll(new RegExp(`\\b${part}\\b`, 'g'), word),
    withStyles(named),
  )
}

const styleLabels: ReadonlyMap<string, string> = new Map(
  Object.entries(presetStyleWords).map(([style, { label }]) => [style, label]),
)

/** Only where preset styles are spoken of: NONE or HDR may mean something else elsewhere. */
const withStyles = (message: string): string =>
  message.includes('preset style')
    ? message.replaceAll(/\b[A-Z][A-Z\d_]+\b/g, (name) => styleLabels.get(name) ?? name)
    : message

const addressParts: ReadonlySet<string> = new Set(['path', 'input_image'])

const pictureParts: ReadonlySet<string> = new Set(['initImageId', 'id'])

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
