import { describe, expect, it } from 'vitest'
import { understand } from '../understand.ts'

/** Things and what joins them, in words. */
const told = (prompt: string): string[] => {
  const { subjects, links } = understand(prompt)
  return links.map(
    ({ from, relation, to }) => `${subjects[from]?.kind} ${relation} ${subjects[to]?.kind}`,
  )
}

describe('what a deed brings with it', () => {
  it.each([
    ['a painter in a meadow', 'person facing easel'],
    ['grandmother knitting by the fireplace', 'person on chair'],
    ['a piano being played by a skeleton', 'skeleton playing piano'],
    ['a fisherman fishing from a small boat', 'person in rowboat'],
    ['a hamster astronaut on the moon', 'rabbit wearing hat'],
    ['un niño con un globo rojo', 'person holding balloon'],
    ['two old men playing chess in the park', 'person playing chess'],
  ])('%s: %s', (prompt, link) => {
    expect(told(prompt)).toContain(link)
  })

  it('is not handed out twice', () => {
    expect(told('a painter at her easel in a meadow')).toEqual(['person facing easel'])
  })
})

describe('words that look like others', () => {
  it('takes no bus from being busy and no bee from being', () => {
    expect(understand('a busy kitchen, a fox being chased').subjects.map((s) => s.kind)).toEqual([
      'fox',
    ])
  })

  it('tells skin from clothes', () => {
    const [woman] = understand('a young black woman').subjects
    expect(woman?.colors).toEqual([])
    expect(woman?.traits.said).toContain('black-skinned')
  })

  it('gives a colour that follows its noun to that noun', () => {
    expect(understand('un globo rojo').subjects[0]?.colors).toHaveLength(1)
  })

  it('dresses an animal instead of setting its coat beside it', () => {
    const { subjects } = understand('a red fox in a blue coat')
    expect(subjects).toHaveLength(1)
    expect(subjects[0]?.traits.parts).toMatchObject([{ word: 'coat' }])
  })
})

describe('what cannot be seen', () => {
  it('is shown by a scene, in the hour and medium that are asked for', () => {
    const freedom = understand('freedom, at night, watercolor')
    expect(freedom.subjects.length).toBeGreaterThan(0)
    expect(freedom).toMatchObject({ time: 'night', medium: 'watercolor', unknown: [] })
  })

  it('leaves alone what has things of its own', () => {
    expect(understand('a cat, freedom').subjects.map(({ kind }) => kind)).toEqual(['cat'])
  })

  it('puts on a sign what the place is known by', () => {
    expect(understand('logo for a coffee shop, minimal').subjects).toMatchObject([{ kind: 'cup' }])
  })
})

describe('what is done and what is meant', () => {
  it.each([
    ['a blacksmith hammering a sword', 'person holding sword'],
    ['a rabbit in a top hat', 'rabbit wearing hat'],
    ['a bathtub full of rubber ducks', 'duck in bathtub'],
    ['a family having a picnic in the park', 'person on picnic'],
    ['a snowboarder in the mountains', 'person riding board'],
  ])('%s: %s', (prompt, link) => {
    expect(told(prompt)).toContain(link)
  })

  it('leaves the ring to boxers, and the dress to the queen', () => {
    expect(understand('two boxers fighting in a ring').subjects).toHaveLength(1)
    const [queen, ...rest] = understand('a queen with a golden crown and a purple dress').subjects
    expect(queen?.traits.parts).toMatchObject([{ word: 'dress' }])
    expect(rest.map(({ kind }) => kind)).toEqual(['crown'])
  })
})

it.each([
  ['a football player', 'person playing icon'],
  ['девушка с зонтом под дождём', 'person holding umbrella'],
  ['ein alter mann mit einem hund im park', 'person beside dog'],
  ['three cats sitting on a fence at night', 'cat on fence'],
])('knows who does what with what: %s', (prompt, link) => {
  expect(told(prompt)).toContain(link)
})
