import { isAnimate, isCalling, isPerson } from './companions.ts'
import { addTo } from './draft.ts'
import type { Draft, Waiting } from './draft.ts'
import type { Thing, Unit } from './units.ts'

interface Naming {
  readonly thing: Thing
  readonly text: string
  readonly waiting: Waiting
  /** The subject named last, and what stands right before this name. */
  readonly last: number | null
  readonly before: Unit | undefined
  readonly article: string
}

const latin = /^[a-z' -]+$/

/** The subject that a thing is once more, or that takes it as a word of its own; null for a new one. */
export function merge({ subjects, words }: Draft, named: Naming): number | null {
  const { thing, text, waiting, last: at, before, article } = named
  const last = at === null ? undefined : subjects[at]
  if (last && before?.what === 'of') {
    // "A cup of coffee" is one thing; "a bowl of soup" is the soup.
    const whole = last.kind === 'fruitbowl' && thing.kind === 'icon'
    const same = last.kind === thing.kind && last.kind !== 'icon'
    if (!whole && !same && !(last.kind === 'bouquet' && thing.kind === 'flower')) return null
    if (whole) [last.kind, last.word] = [thing.kind, thing.called]
    addTo(last, waiting)
    return at
  }
  const thingBefore =
    before?.what === 'thing' || (before?.what === 'place' && before.thing !== null)
  const adjacent = thingBefore && at === subjects.length - 1
  if (last && adjacent && latin.test(before.text) && latin.test(text) && last.count === 1) {
    // "A hamster astronaut" is a hamster still, and dressed for it.
    if (isAnimate(last) && !isPerson(last) && isCalling(thing)) {
      last.said.push(text)
      words.push({ text, meaning: { what: 'trait', of: at ?? 0 } })
      return at
    }
    // "A pirate cat" is a cat: the last noun is what it is, the one before says more of it.
    if (last.kind !== thing.kind || last.kind === 'icon') last.said.push(before.text)
    ;[last.kind, last.word] = [thing.kind, thing.called]
    if (thing.plural) last.count = 3
    const first = words.findLastIndex(({ meaning }) => meaning.what === 'subject')
    if (at !== null && first >= 0)
      words[first] = { text: before.text, meaning: { what: 'trait', of: at } }
    return at
  }
  const again = subjects.findLastIndex((s) => s.kind === thing.kind && s.word === thing.called)
  const definite = /^(the|this|that)$/.test(article)
  const bare = article === '' && waiting.isEmpty && !thing.plural
  const found = subjects[again]
  if (!found || waiting.count !== null || !(definite || bare)) return null
  addTo(found, waiting)
  return again
}
