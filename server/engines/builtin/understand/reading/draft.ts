import { isAnimate } from './companions.ts'
import type { Rgb } from '../../core/color.ts'
import type { Posture } from '../attribute-words.ts'
import type { Meaning, Understood } from '../intent.ts'
import type { SettingKind, SkySign } from '../place-words.ts'
import type { Relation } from '../relation-words.ts'
import type { SubjectKind } from '../subject-words.ts'
import type { Material, Part } from '../traits.ts'
import type { ConditionName, Conditions, Thing } from './units.ts'

/** A subject while it is being read. */
export interface DraftSubject {
  kind: SubjectKind
  word: string
  count: number
  size: number
  colors: Rgb[]
  material: Material | null
  parts: Part[]
  said: string[]
  posture: Posture | null
  aloft: boolean
}

interface DraftLink {
  from: number
  relation: Relation
  to: number
}

/** What a reader fills in, word by word. */
export interface Draft {
  readonly subjects: DraftSubject[]
  readonly links: DraftLink[]
  readonly settings: SettingKind[]
  readonly signs: SkySign[]
  readonly conditions: Partial<Record<ConditionName, string>> & Partial<Conditions>
  readonly tints: Rgb[]
  readonly unwanted: string[]
  readonly words: Understood[]
  readonly unknown: string[]
  /** What something was to be put on that never came. */
  readonly bare: number | null
}

export const emptyDraft = (): Draft => ({
  subjects: [],
  links: [],
  settings: [],
  signs: [],
  conditions: {},
  tints: [],
  unwanted: [],
  words: [],
  unknown: [],
  bare: null,
})

/** What was said before a thing and waits for it to be named. */
export class Waiting {
  count: number | null = null
  size = 1
  colors: Rgb[] = []
  material: Material | null = null
  said: string[] = []
  posture: Posture | null = null
  parts: Part[] = []
  /** What each word will mean once it is known of which subject. */
  words: { text: string; mean: (of: number) => Meaning }[] = []
  #sheen: Rgb | null = null

  note(
    text: string,
    what: Exclude<Meaning['what'], 'color' | 'link' | 'place' | 'sign' | 'condition'>,
  ): void {
    this.words.push({ text, mean: (of) => ({ what, of }) })
  }

  addColor(text: string, color: Rgb): void {
    this.colors.push(color)
    this.words.push({ text, mean: (of) => ({ what: 'color', of, color }) })
  }

  /** A metal's name is also its colour: which of the two is meant, the thing decides. */
  addMaterial(text: string, material: Material, color: Rgb | null): void {
    if (this.material === null) this.#sheen = color
    else this.#sheen = null
    this.material ??= material
    this.note(text, 'material')
  }

  /** Takes the material of a living thing for its colour: golden daffodils are not cast. */
  tintOnly(): void {
    const color = this.#sheen
    if (!color) return
    this.material = null
    this.colors.push(color)
    this.words = this.words.map(({ text, mean }) => ({
      text,
      mean: (of) => (mean(of).what === 'material' ? { what: 'color', of, color } : mean(of)),
    }))
  }

  /** "A black woman" is not dressed in black. */
  tellSkin(skins: Readonly<Record<string, string>>): void {
    const [only] = this.colors
    const named = this.words.find(({ text }) => Object.hasOwn(skins, text))
    if (this.colors.length !== 1 || !only || !named) return
    this.colors = []
    this.said.push(skins[named.text] ?? '')
    const { text } = named
    this.words = this.words.map((word) =>
      word === named ? { text, mean: (of) => ({ what: 'trait', of }) } : word,
    )
  }

  get isEmpty(): boolean {
    return this.words.length === 0
  }
}

const plants = /^(tree|pine|palm|cactus|flower|bouquet|mushroom|apple|pear|pumpkin|fruitbowl)$/
const isGrown = ({ kind, called }: Thing): boolean =>
  plants.test(kind) || isAnimate({ kind, word: called })

/** Words for several people (or a thing and its likes) that do not end in s. */
const collectives: Readonly<Record<string, number>> = {
  couple: 2,
  twins: 2,
  lovers: 2,
  friends: 3,
  dancers: 3,
  family: 4,
  people: 4,
  mother_and_child: 2,
  band: 4,
  orchestra: 6,
  choir: 6,
  kinder: 3,
  enfants: 3,
  niños: 3,
}

/** What is said of people's skin by a colour's name; of a coat it would be said with the coat. */
const complexions: Readonly<Record<string, string>> = {
  black: 'black-skinned',
  white: 'white-skinned',
  brown: 'brown-skinned',
}

export function newSubject(thing: Thing, waiting: Waiting): DraftSubject {
  if (thing.kind === 'person') waiting.tellSkin(complexions)
  if (isGrown(thing)) waiting.tintOnly()
  const pair = thing.kind === 'icon' && /(shoe|boot|sandal|gloves|socks)$/.test(thing.called)
  const several =
    collectives[thing.called.replaceAll(' ', '_')] ?? (thing.plural ? (pair ? 2 : 3) : 1)
  return {
    kind: thing.kind,
    word: thing.called,
    count: waiting.count ?? several,
    size: waiting.size,
    colors: waiting.colors,
    material: waiting.material,
    parts: waiting.parts,
    said: waiting.said,
    posture: waiting.posture,
    aloft: false,
  }
}

/** Adds to a subject what was said of it a second time. */
export function addTo(subject: DraftSubject, waiting: Waiting): void {
  subject.colors.push(...waiting.colors)
  subject.parts.push(...waiting.parts)
  subject.said.push(...waiting.said)
  subject.material ??= waiting.material
  subject.posture ??= waiting.posture
  subject.count = Math.max(subject.count, waiting.count ?? 1)
  if (waiting.size !== 1) subject.size = waiting.size
}
