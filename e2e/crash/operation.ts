// One create or one delete in a process of its own, for the sweep to kill at each of its system calls.
// Says READY, waits for a line, then says how far it came: SUBMITTED when a create is durable, ACK when all is done.
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import type { StudioEvent } from '#contract/studio/events.ts'
import { type SeededBug, openWithBug, settleFaults } from './seeded-bugs.ts'
import { createStudio } from './studio.ts'

const [operation = '', dataDir = '', id = '', bug = 'none'] = process.argv.slice(2)
const say = (word: string) => writeSync(1, `${word}\n`)

const library = openWithBug(bug as SeededBug, { dataDir, reserve: 0 })
let settle = () => {}
const completed = new Promise<void>((resolve) => (settle = resolve))
const services = await createStudio(library, (event: StudioEvent) => {
  if (event.type === 'generation.completed' && event.generation.id === id) settle()
})
services.start()
say('READY')
await once(process.stdin, 'data')

if (operation === 'create') {
  services.submitGeneration(id, {
    operation: 'leonardo.createGeneration',
    prompt: 'a lighthouse in the fog',
    num_images: 2,
  })
  say('SUBMITTED')
  await completed
} else {
  await services.deleteGeneration(id)
}
say('ACK')
await settleFaults()
process.exit(0)
