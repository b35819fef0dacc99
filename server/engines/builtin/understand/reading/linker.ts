import type { Posture } from '../attribute-words.ts'
import { deeds } from '../relation-words.ts'
import type { Relation, RelationWord } from '../relation-words.ts'
import { companionship, isAnimate, isPerson, isWorn } from './companions.ts'
import type { Draft, DraftSubject } from './draft.ts'

interface Open {
  readonly relation: RelationWord
  readonly from: readonly number[]
  readonly text: string
}

/** Relations whose second side may be a list: "holding a sword and a shield". */
const shared = new Set<RelationWord>(['holding', 'wearing', 'between', 'with', 'facing', 'reading'])

/** "Played by", "ridden by": what comes next is the one who acts. */
const passive =
  /^(played|ridden|driven|held|carried|worn|read|chased|followed|hugged|fed|painted) by$/

/** Postures that a relation speaks of: "sleeping in", "standing on". */
const postured: readonly (readonly [words: RegExp, posture: Posture])[] = [
  [/^(sleep|lying|rest|loung)/, 'lie'],
  [/^(sitting|seated|sat|sits)/, 'sit'],
  [/^(standing|stands)/, 'rest'],
]

/** Joins what was named before a relation to what is named after it. */
export class Linker {
  readonly #draft: Draft
  /** Subjects of this clause that a relation after them would be about. */
  #list: number[] = []
  /** How many of the list came before the last pause: without an "and" they are no part of what is said now. */
  #earlier = 0
  /** The chief subjects of clauses, in order. */
  readonly #heroes: number[] = []
  #open: Open | null = null
  /** A relation that was closed by its thing, for the sake of "and". */
  #closed: Open | null = null
  /** Whether this clause has said how its things stand. */
  #related = false
  /** "On a table, a cat": the table, and how the cat will stand to it. */
  #orphan: { relation: Relation; to: number; text: string } | null = null

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** The relation that waits for its other side. */
  get relation(): RelationWord | null {
    return this.#open?.relation ?? null
  }

  /** The word that opened it. */
  get said(): string {
    return this.#open?.text ?? ''
  }

  /** The subject that the open relation is about, named last if there are several. */
  get owner(): number | null {
    return this.#open?.from.at(-1) ?? null
  }

  /** What is to be above something that never came: a place has air over it. */
  get over(): number | null {
    return this.relation === 'above' ? this.owner : null
  }

  /** Subjects that a relation here would be about. */
  get list(): readonly number[] {
    return this.#list.length > this.#earlier ? this.#list.slice(this.#earlier) : this.#list
  }

  #subject(index: number): DraftSubject | undefined {
    return this.#draft.subjects[index]
  }

  /** What something was to be put on that never came: "on a wooden table" may be all there is. */
  get bare(): number | null {
    return this.#orphan?.relation === 'on' ? this.#orphan.to : null
  }

  /** A relation's word has come. */
  begin(relation: RelationWord, text: string): void {
    const named = this.list.length > 0 ? this.list : this.#heroes.slice(-1)
    const from = deeds.has(relation) && !passive.test(text) ? this.actors(relation) : named
    this.#open = { relation, from: [...from], text }
    this.#closed = null
    this.#related = true
    // A deed shows in the bearing of whoever does it, also where what it is done with is never named.
    const posture = postured.find(([words]) => words.test(text))?.[1]
    const shows =
      (deeds.has(relation) && !passive.test(text)) || /^(lean|hang)|^[a-z]+ing_?[a-z ]+$/.test(text)
    for (const index of from) {
      const subject = this.#subject(index)
      if (!subject) continue
      if (shows) subject.said.push(text)
      if (posture) subject.posture ??= posture
    }
  }

  /** The relation was about something that is no thing: a place, the sky. */
  drop(): void {
    this.#open = null
  }

  pause(): void {
    if (this.#related) this.#list = []
    this.#earlier = this.#list.length
    this.#related = false
    this.#open = null
    this.#closed = null
  }

  /** What comes next is in a container: "a basket of apples". */
  fill(container: number): void {
    this.#open = { relation: 'in', from: [container], text: '' }
  }

  /** A thing has come: it closes the open relation, or begins or continues the list of those the next is about. */
  join(index: number, afterAnd: boolean): void {
    const subject = this.#subject(index)
    if (!subject) return
    const more = afterAnd && this.#closed !== null && shared.has(this.#closed.relation)
    const open = this.#open ?? (more && !isPerson(subject) ? this.#closed : null)
    if (open && !open.from.includes(index)) {
      this.#link(open, index)
      this.#open = null
      this.#closed = open
      // What is with somebody is what the next words are about: "with a bird on her shoulder".
      if (open.relation === 'with' && this.#draft.links.at(-1)?.relation === 'beside')
        [this.#list, this.#earlier] = [[index], 0]
      return
    }
    this.#open = null
    if (this.#orphan) {
      this.#connect(index, this.#orphan.relation, this.#orphan.to, this.#orphan.text)
      this.#orphan = null
    }
    if (afterAnd) this.#earlier = 0
    if (this.#closed === null && !this.#list.includes(index)) this.#list.push(index)
    else {
      this.#list = [index]
      this.#earlier = 0
    }
    this.#closed = null
    this.#heroes.push(index)
  }

  /** "Beside it": the chief thing of an earlier clause is the other side. */
  refer(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    const to =
      this.#heroes.findLast((hero) => !open.from.includes(hero)) ??
      (open.from.includes(0) ? null : 0)
    if (to !== null && this.#subject(to)) this.#link(open, to)
  }

  /** "On her shoulder", "in his hands": somebody named before is the other side. */
  touch(at: 'head' | 'shoulder' | 'hand'): void {
    const open = this.#open
    this.#open = null
    const { subjects, links } = this.#draft
    const owner = subjects.findLastIndex((s, k) => isAnimate(s) && !open?.from.includes(k))
    if (!open || owner < 0) return
    for (const from of open.from) {
      const near =
        at === 'hand'
          ? { from: owner, relation: 'holding' as const, to: from }
          : { from, relation: 'on' as const, to: owner }
      // "With a bird" said too little.
      const vague = links.findIndex((l) => l.from === owner && l.to === from)
      if (vague >= 0) links[vague] = near
      else this.#connect(near.from, near.relation, near.to, open.text)
    }
  }

  /** A relation with a thing that its word implies: who reads, reads a book. */
  imply(to: number): void {
    if (this.#open) this.#link(this.#open, to)
    this.#open = null
  }

  /** Gives somebody what their calling is done with. */
  equip(owner: number, tool: number): void {
    this.#connect(owner, 'playing', tool, '')
  }

  /** Who does it: those of the clause that can, else whoever was named last that can. */
  actors(relation: RelationWord): readonly number[] {
    const { subjects } = this.#draft
    const all = [...subjects.keys()].toReversed()
    const can = (index: number): boolean => isAnimate(subjects[index] ?? { kind: 'icon', word: '' })
    const handed = (index: number): boolean =>
      isPerson(subjects[index] ?? { kind: 'icon', word: '' })
    const listed = this.list.filter(can)
    if (listed.length > 0) return listed
    const hands = /^(holding|reading|playing)$/.test(relation) ? all.find(handed) : undefined
    const one = hands ?? all.find(can) ?? this.#heroes.at(-1)
    return one === undefined ? [] : [one]
  }

  #link(open: Open, to: number): void {
    const target = this.#subject(to)
    if (!target) return
    if (open.from.length === 0) {
      const { relation } = open
      if (relation !== 'with' && !deeds.has(relation))
        this.#orphan = { relation, to, text: open.text }
      return
    }
    const [first] = open.from
    for (const from of open.from) {
      const owner = this.#subject(from)
      if (!owner || from === to) continue
      const worn = open.relation === 'in' && isWorn(target) && isAnimate(owner)
      const relation = worn
        ? 'wearing'
        : open.relation === 'with'
          ? companionship(owner, target)
          : open.relation
      // What is in its container stands to it the other way round: "a basket with apples".
      const turned =
        (relation === 'in' && (open.relation === 'with' || open.text === '')) ||
        (relation === 'on' && open.relation === 'with') ||
        open.text === 'topped by' ||
        passive.test(open.text)
      const text = from === first ? open.text : ''
      // What two do together is in the bearing of each.
      if (relation === 'facing') target.said.push(open.text)
      if (turned) this.#connect(to, relation, from, text)
      else this.#connect(from, relation, to, text)
    }
  }

  #connect(from: number, relation: Relation, to: number, text: string): void {
    const { links, words } = this.#draft
    const known = links.some(
      (l) => (l.from === from && l.to === to) || (l.from === to && l.to === from),
    )
    if (from === to || known) return
    const link = links.push({ from, relation, to }) - 1
    if (text !== '') words.push({ text, meaning: { what: 'link', link } })
  }
}
