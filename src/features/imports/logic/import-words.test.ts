import { expect, it } from 'vitest'
import type { ImportState } from '#contract/studio/imports.ts'
import { importWords } from './import-words.ts'

const now = Date.UTC(2026, 0, 2)
const none: ImportState = {
  available: true,
  phase: 'off',
  generations: 0,
  pictures: 0,
  lost: 0,
  backTo: null,
  lookedAt: null,
  words: null,
}
const some = { ...none, generations: 1240, pictures: 3610, backTo: Date.UTC(2024, 2, 3, 12) }

it.each([
  [none, 'Leonardo history', 'Bring my Leonardo history'],
  [{ ...none, phase: 'bringing' }, 'Bringing your Leonardo history', 'Pause'],
  [{ ...some, phase: 'bringing' }, 'Bringing your Leonardo history', 'Pause'],
  [{ ...some, phase: 'waiting' }, 'Waiting for Leonardo', 'Pause'],
  [some, 'Paused', 'Resume'],
  [{ ...some, phase: 'in-step', lookedAt: now }, 'In step with Leonardo', 'Stop'],
  [{ ...some, lookedAt: now }, 'Not kept in step', 'Keep in step'],
] as const)('says how it stands: %j', (state, title, label) => {
  const words = importWords(state, now)
  expect(words).toMatchObject({ title, action: { label, on: state.phase === 'off' } })
  expect(words.facts.length).toBeGreaterThan(0)
})

it('counts what was brought, how far back, and what could not be', () => {
  expect(importWords({ ...some, phase: 'bringing', lost: 1 }, now).facts).toEqual([
    '3,610 pictures of 1,240 generations brought, back to March 3, 2024.',
    '1 generation had no picture left to bring.',
  ])
  const inStep = { ...some, phase: 'in-step', lookedAt: now - 180_000 } as const
  expect(importWords(inStep, now).facts.at(-1)).toBe(
    'What you make elsewhere comes by itself. Last looked 3 minutes ago.',
  )
})
