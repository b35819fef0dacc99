import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import { invalidRequest } from '#src/testing/leonardo-arbitraries.ts'
import { inLabels } from './field-words.ts'

const said = (request: Record<string, unknown>) => {
  const checked = checkCreateGeneration(request)
  return checked.ok ? [] : checked.issues.map(({ message }) => inLabels(message))
}

it('asks for a prompt rather than telling of text', () => {
  const ask = ['Write a prompt first: what should the picture show?']
  expect(said({ prompt: '' })).toEqual(ask)
  expect(said({})).toEqual(ask)
  expect(said({ prompt: 'x'.repeat(1_501) })[0]).toContain('Prompt takes 1 to 1500 characters')
})

it('gives ranges and values as a person writes them', () => {
  expect(said({ prompt: 'a', width: 4000 })).toEqual([
    'Width goes from 32 to 1,536 in steps of 8. It is 4,000 now.',
  ])
  expect(said({ prompt: 'a', guidance_scale: 0.5 })).toEqual([
    'Guidance scale goes from 1 to 20. It is 0.5 now.',
  ])
  expect(said({ prompt: 'a', photoReal: true, alchemy: true, modelId: 'm' })[0]).toBe(
    'PhotoReal v1 works without a model: leave Model out.',
  )
})

it('never tells what only programs know', () => {
  fc.assert(
    fc.property(invalidRequest, ({ input }) => {
      for (const message of said(input as Record<string, unknown>)) {
        expect(message).not.toMatch(/; got (?:null|undefined|"")|send null/)
      }
    }),
    { numRuns: 200 },
  )
})
