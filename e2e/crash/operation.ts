// One create, here or at a service, one delete or one purge in a process of its own, for the sweep to kill at each of its system calls.
// Says READY, waits for a line, then says how far it came: SUBMITTED when a create is durable, HIDDEN and UNDONE when
// the app's own Delete and its Undo are, ACK when all is done.
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import type { StudioEvent } from '#contract/studio/events.ts'
import { type SeededBug, openWithBug, settleFaults } from './seeded-bugs.ts'
import { undoWindow } from '#contract/studio/library.ts'
import { createFakeClock } from '#server/testing/fake-clock.ts'
import { openFileService } from './file-service.ts'
import { createStudio, purged, quickClock } from './studio.ts'

const [operation = '', dataDir = '', id = '', bug = 'none'] = process.argv.slice(2)
const say = (word: string) => writeSync(1, `${word}\n`)

const library = openWithBug(bug as SeededBug, { dataDir, reserve: 0 })
let settle = () => {}
const completed = new Promise<void>((resolve) => (settle = resolve))
const announce = (event: StudioEvent) => {
  if (event.type === 'generation.completed' && event.generation.id === id) settle()
}
// Undo windows close when this says so; nothing waits ten seconds for them.
const clock = operation === 'purge' ? createFakeClock(Date.now()) : undefined
const remotes = operation === 'pay' ? await openFileService(`${dataDir}.service`) : undefined
const services = await createStudio(library, announce, remotes ? quickClock : clock, remotes)
services.start()
say('READY')
await once(process.stdin, 'data')

const request = {
  operation: 'leonardo.createGeneration',
  prompt: 'a lighthouse in the fog',
  num_images: 2,
} as const

if (operation === 'create') {
  services.submitGeneration(id, request)
  say('SUBMITTED')
  await completed
} else if (remotes !== undefined) {
  await services.submitWithPictures(id, request)
  say('SUBMITTED')
  await completed
} else if (clock !== undefined) {
  const seqs = services.listImages({ limit: 10, offset: 0 }).images.map((image) => image.seq)
  const { id: regretted } = services.createDeletion(seqs.slice(0, 1))
  say('HIDDEN-ONE')
  services.undoDeletion(regretted)
  say('UNDONE')
  services.createDeletion(seqs)
  say('HIDDEN')
  clock.advance(undoWindow)
  await purged(library)
} else {
  await services.deleteGeneration(id)
}
say('ACK')
await settleFaults()
process.exit(0)
