import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hex } from '../core/color.ts'
import { iconWords } from '../icons/icon-words.ts'
import { maquettes } from '../maquettes/catalogue.ts'
import { colorWords } from './color-words.ts'
import { readTask } from './read-task.ts'
import { subjectWords } from './subject-words.ts'
import { understand } from './understand.ts'

/** Things that are nothing else, and whose names do not run into their neighbours'. */
const things = 'cat dog fox horse rabbit castle bicycle guitar robot teapot elephant owl'.split(' ')
const colors = 'red blue green yellow purple white'.split(' ')
const two = fc.shuffledSubarray(things, { minLength: 2, maxLength: 2 })
const numbers = { two: 2, three: 3, five: 5, seven: 7, ten: 10, '4': 4, 'a dozen': 12 } as const

const kindsOf = (prompt: string) =>
  understand(prompt)
    .subjects.map(({ kind }) => kind)
    .toSorted()

describe('what is read', () => {
  it('is the same things in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(things, { minLength: 3, maxLength: 6 }), (some) => {
        const said = some.map((thing) => `a ${thing}`)
        expect(kindsOf(said.join(', '))).toEqual(kindsOf(said.toReversed().join(' and ')))
        expect(kindsOf(said.join(', '))).toHaveLength(some.length)
      }),
      { numRuns: 60 },
    )
  })

  it('has each colour and number at its own noun', () => {
    const count = fc.constantFrom(...(Object.keys(numbers) as (keyof typeof numbers)[]))
    fc.assert(
      fc.property(two, fc.shuffledSubarray(colors, { minLength: 2 }), count, (pair, hues, n) => {
        const [first = '', second = ''] = pair
        const [one = '', other = ''] = hues
        const { subjects } = understand(`${n} ${one} ${first}s and a ${other} ${second}`)
        expect(subjects.map((s) => s.count)).toEqual([numbers[n], 1])
        expect(subjects.map((s) => s.colors)).toEqual(
          [one, other].map((color) => [hex(colorWords[color] ?? '')]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('joins any two things by what stands between them', () => {
    const relation = fc.constantFrom(
      ...(['on', 'under', 'behind', 'beside', 'in front of', 'riding', 'above'] as const),
    )
    fc.assert(
      fc.property(fc.constantFrom('cat', 'dog', 'fox'), relation, (who, how) => {
        const { links, subjects } = understand(`a lamp, a ${who} ${how} a bicycle in a forest`)
        expect(links).toHaveLength(1)
        expect([links[0]?.from, links[0]?.to].map((k) => subjects[k ?? -1]?.kind)).toEqual([
          who,
          'bicycle',
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('leaves out what either prompt rules out, whatever it is', () => {
    fc.assert(
      fc.property(two, ([kept = '', out = '']) => {
        const base = { fantasyAvatar: false, origin: '' }
        const said = readTask({ ...base, prompt: `a ${kept} and a ${out}`, negative: `${out}s` })
        expect(said.intent.subjects.map(({ word }) => word)).toEqual([kept])
        const denied = readTask({ ...base, prompt: `a ${kept}, no ${out}s`, negative: '' })
        expect(denied.intent.subjects.map(({ word }) => word)).toEqual([kept])
      }),
      { numRuns: 40 },
    )
  })
})

it('reads traits, parts and materials where they belong', () => {
  const [woman] = understand('a woman with long red hair in a blue dress').subjects
  expect(woman?.traits.parts).toMatchObject([
    { word: 'hair', said: ['long'], colors: [hex(colorWords.red ?? '')] },
    { word: 'dress', colors: [hex(colorWords.blue ?? '')] },
  ])
  expect(understand('a tiger made of glass').subjects[0]?.traits.material).toBe('glass')
  expect(understand('golden daffodils').subjects[0]?.traits.material).toBeNull()
  expect(understand('a pirate cat')).toMatchObject({
    subjects: [{ kind: 'cat', traits: { said: ['pirate'] } }, { kind: 'hat' }],
    links: [{ from: 0, relation: 'wearing', to: 1 }],
  })
})

it('follows a pronoun to what it stands for', () => {
  const { subjects, links } = understand('a cat on a table, a lamp beside it, two books under it')
  const named = links.map(({ from, relation, to }) => [
    subjects[from]?.kind,
    relation,
    subjects[to]?.kind,
  ])
  expect(named.slice(0, 2)).toEqual([
    ['cat', 'on', 'table'],
    ['lamp', 'beside', 'cat'],
  ])
})

it('takes the talk of prompts for no thing and no failure', () => {
  const { subjects, unknown } = understand(
    'a fox, masterpiece, best quality, 8k uhd, trending on artstation, highly detailed, sharp focus, cinematic lighting, octane render',
  )
  expect(subjects.map(({ kind }) => kind)).toEqual(['fox'])
  expect(unknown).toEqual([])
})

it('knows well over fifteen hundred things by name, and has something to paint for each', () => {
  const names = Object.entries({ ...subjectWords, ...iconWords }).flatMap(([kind, list]) =>
    list.split(' ').map((name) => ({ kind, name })),
  )
  const singular = new Set(names.map(({ name }) => name))
  const ownNames = names.filter(
    ({ name }) => /^[a-z]/.test(name) && !(name.endsWith('s') && singular.has(name.slice(0, -1))),
  )
  expect(new Set(ownNames.map(({ name }) => name)).size).toBeGreaterThan(2000)
  const painted = (kind: string): boolean =>
    Object.hasOwn(iconWords, kind) || Object.hasOwn(maquettes, kind)
  expect(names.filter(({ kind }) => !painted(kind))).toEqual([])
})
