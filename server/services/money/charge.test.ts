import { expect, it } from 'vitest'
import { fakePrice } from '#server/testing/fake-remote.ts'
import { startRemoteStudio } from '#server/testing/remote-studio.ts'

const { unit, micros } = fakePrice

it('a generation says what became of the money for it', async () => {
  const { services, ...made } = await startRemoteStudio({ looks: 3 })
  const id = await made.ask()
  expect(made.get(id).charge).toEqual({ state: 'held', unit, micros })
  expect((await made.settled(id)).charge).toEqual({ state: 'spent', unit, micros })
  const [listed] = services.listGenerations({ limit: 1, offset: 0 }).generations
  expect(listed?.charge?.state).toBe('spent')
  const own = made.submit({ modelId: 'gesso-painter' })
  expect(made.get(own).charge).toBeUndefined()
})

it.each([
  ['is released where it was refused', { send: refused }, 'released'],
  ['stays held where nobody knows', { answer: lost, find: null }, 'held'],
] as const)('%s', async (_, script, state) => {
  const made = await startRemoteStudio(script)
  const id = await made.ask()
  expect((await made.settled(id)).charge).toEqual({ state, unit, micros })
})

it('is not known where nobody said a price, before or after', async () => {
  const made = await startRemoteStudio(
    { answer: () => ({ kind: 'accepted', upstreamId: 'job-0', charge: null }), look: failed },
    { priceBefore: async () => null },
  )
  const id = await made.ask()
  expect(made.get(id).charge).toEqual({ state: 'held', unit: null, micros: null })
  const { charge } = await made.settled(id)
  expect(charge?.micros).toBeNull()
})

function refused() {
  return { kind: 'refused', refusal: { cause: 'request', words: 'No.' } } as const
}

function lost() {
  return { kind: 'unknown', words: 'The connection broke.' } as const
}

function failed() {
  return { kind: 'failed', words: 'It went wrong there.' } as const
}
