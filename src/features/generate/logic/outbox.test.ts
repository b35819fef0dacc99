import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSubmission, forgetSubmission, keepPress, readOutbox } from './outbox.ts'

const operation = 'leonardo.createGeneration'
const submission = (key: string, prompt: string) => createSubmission(key, { operation, prompt })
const one = submission('0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601', 'a fox')
const other = submission('6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2', 'a whale')

const third = submission('9c4de0b2-7d1f-4a35-8a60-52f1c1a2f7d3', 'a crane')

let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('keeps presses in order, each once, until they are answered', () => {
  keepPress([one])
  keepPress([other, third])
  keepPress([other])
  expect(readOutbox()).toEqual([one, third, other])
  forgetSubmission(one.key)
  expect(readOutbox()).toEqual([third, other])
})

it('keeps the request word for word, so that the key stands for the same body', () => {
  const request = { seed: 5, operation, num_images: 2, prompt: 'a fox', modelId: null } as const
  const press = createSubmission(one.key, request)
  expect(press.request).toEqual(request)
  keepPress([press])
  expect(JSON.stringify(readOutbox())).toBe(JSON.stringify([press]))
})

it('is empty rather than wrong when what was kept is broken or cannot be read', () => {
  kept.set('gesso.draft.1', '[{"key":"x"}]')
  expect(readOutbox()).toEqual([])
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('forbidden')
    },
  })
  expect(readOutbox()).toEqual([])
})
