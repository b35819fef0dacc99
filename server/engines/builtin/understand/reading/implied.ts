import type { SubjectKind } from '../subject-words.ts'
import type { Thing } from './units.ts'

const tools: Readonly<Record<string, readonly [kind: SubjectKind, called: string]>> = {
  reader: ['book', 'book'],
  guitarist: ['guitar', 'guitar'],
  cellist: ['violin', 'cello'],
  pianist: ['piano', 'piano'],
  drummer: ['drum', 'drum'],
  violinist: ['icon', 'violin'],
  fiddler: ['icon', 'violin'],
  trumpeter: ['icon', 'trumpet'],
  photographer: ['icon', 'camera'],
  harpist: ['icon', 'harp'],
  bassist: ['guitar', 'double bass'],
  busker: ['guitar', 'guitar'],
  saxophonist: ['icon', 'saxophone'],
}

/** Glasses that are worn are none to drink from. */
export const spectacles: Thing = { what: 'thing', kind: 'icon', called: 'glasses', plural: false }

/** What somebody of a calling has at hand without being told to. */
export function toolOf(calling: string): Thing | null {
  const tool = Object.hasOwn(tools, calling) ? tools[calling] : undefined
  return tool ? { what: 'thing', kind: tool[0], called: tool[1], plural: false } : null
}
