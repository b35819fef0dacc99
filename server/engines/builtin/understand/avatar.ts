import { hex } from '../core/color.ts'
import type { Intent } from './intent.ts'
import { plainTraits } from './traits.ts'

const people = /^(person|astronaut|robot|knight)$/

/** Turns an intent into the portrait of a character out of a tale: whoever the prompt names, or an elf. */
export function asAvatar(intent: Intent): Intent {
  const named = intent.subjects.find(({ kind }) => people.test(kind))
  const hero = named ?? {
    kind: 'person' as const,
    word: 'elf princess',
    count: 1,
    size: 1,
    colors: [],
    traits: plainTraits,
    posture: null,
    aloft: false,
  }
  const plain = named?.kind === 'person' && /^(man|woman|person|boy|girl)/.test(named.word)
  return {
    ...intent,
    subjects: [{ ...hero, word: plain ? `${hero.word} wizard` : hero.word, count: 1 }],
    links: [],
    words: intent.words.filter(({ meaning }) => !('of' in meaning) && meaning.what !== 'link'),
    shot: 'portrait',
    time: intent.time ?? 'dusk',
    tints: [...intent.tints, hex('#8a5ad8')],
  }
}
