import type { Intent, Link, Subject } from '../intent.ts'
import type { Relation } from '../relation-words.ts'
import type { SubjectKind } from '../subject-words.ts'
import { plainTraits } from '../traits.ts'

export const saidOf = ({ traits, word }: Subject): string => `${traits.said.join(' ')} ${word}`

export const linked = ({ links }: Intent, a: number, b: number): boolean =>
  links.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))

export const busy = ({ links }: Intent, index: number, relations: RegExp): boolean =>
  links.some(({ from, relation }) => from === index && relations.test(relation))

export function change(intent: Intent, index: number, to: Partial<Subject>): Intent {
  return { ...intent, subjects: intent.subjects.map((s, k) => (k === index ? { ...s, ...to } : s)) }
}

export function link(intent: Intent, from: number, relation: Relation, to: number): Intent {
  return { ...intent, links: [...intent.links, { from, relation, to }] }
}

export function added(
  intent: Intent,
  from: number,
  relation: Relation,
  kind: SubjectKind,
  word: string,
): Intent {
  const thing: Subject = {
    kind,
    word,
    count: 1,
    size: 1,
    colors: [],
    traits: plainTraits,
    posture: null,
    aloft: false,
  }
  return link(
    { ...intent, subjects: [...intent.subjects, thing] },
    from,
    relation,
    intent.subjects.length,
  )
}

export const sameTwo = ({ from, to }: Link, a: number, b: number): boolean =>
  (from === a && to === b) || (from === b && to === a)
