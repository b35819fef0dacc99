import { expect, it } from 'vitest'
import { undoWindow } from '#contract/studio/library.ts'
import {
  readLedger,
  type RemoteStudio,
  startRemoteStudio,
  sums,
} from '#server/testing/remote-studio.ts'
import { fakePrice } from '#server/testing/fake-remote.ts'

const refusal = { cause: 'other', words: 'This is in a collection there.' } as const

async function made(studio: RemoteStudio, count = 2): Promise<string> {
  const id = await studio.ask({ num_images: count })
  await studio.settled(id)
  return id
}

const seqsOf = (studio: RemoteStudio, id: string) => studio.get(id).images.map(({ seq }) => seq)
const removed = ({ remote }: RemoteStudio) => [...remote.jobs.values()].map((job) => job.removed)

it('deletes at the service too, and keeps here what is kept there', async () => {
  const studio = await startRemoteStudio()
  const [first, second] = [await made(studio), await made(studio)]
  expect(await studio.services.deleteGeneration(first)).toBe(true)
  studio.remote.script.remove = () => ({ kind: 'refused', refusal })
  await expect(studio.services.deleteGeneration(second)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(refusal.words),
  })
  expect(removed(studio)).toEqual([true, false])
  expect(studio.get(second).images).toHaveLength(2)
  // What was paid stays paid.
  expect(sums(readLedger(studio.dataDir)).spent).toBe(2 * fakePrice.micros)
})

it('asks the service only when the last picture goes for good', async () => {
  const studio = await startRemoteStudio()
  const id = await made(studio)
  const [first, second] = seqsOf(studio, id)
  studio.services.createDeletion([first ?? 0])
  studio.clock.advance(undoWindow)
  await studio.until(() => studio.get(id).images.length === 1)
  const undone = studio.services.createDeletion([second ?? 0])
  studio.services.undoDeletion(undone.id)
  studio.clock.advance(undoWindow)
  expect(removed(studio)).toEqual([false])
  studio.services.createDeletion([second ?? 0])
  studio.clock.advance(undoWindow)
  await studio.until(() => removed(studio)[0] === true)
  await studio.until(() => studio.services.getGeneration(id) === null)
})

it('brings back what the service keeps, with the reason, and deletes the rest', async () => {
  const studio = await startRemoteStudio()
  const [kept, gone] = [await made(studio), await made(studio)]
  studio.remote.script.remove = (call) => (call === 0 ? { kind: 'refused', refusal } : null)
  const ids = [...seqsOf(studio, kept)]
  studio.services.createDeletion(ids)
  studio.clock.advance(undoWindow)
  const { words } = await studio.announced('deletion.refused')
  expect(words).toBe(refusal.words)
  expect(seqsOf(studio, kept)).toEqual(ids)
  studio.services.createDeletion(seqsOf(studio, gone))
  studio.clock.advance(undoWindow)
  await studio.until(() => studio.services.getGeneration(gone) === null)
  expect(studio.services.listImages({ limit: 9, offset: 0 }).total).toBe(2)
})

it('does not delete what may have been made, nor loses sight of its money', async () => {
  const studio = await startRemoteStudio({ send: () => ({ kind: 'unknown', words: 'No answer.' }) })
  const id = await studio.ask()
  await studio.until(() => studio.get(id).status === 'unknown')
  await expect(studio.services.deleteGeneration(id)).rejects.toMatchObject({ code: 'conflict' })
  expect(studio.get(id).status).toBe('unknown')
  expect(sums(readLedger(studio.dataDir)).held).toBe(fakePrice.micros)
})
