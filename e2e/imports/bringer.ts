// The real services at work on an account in memory: bringer.js <data folder> <generations>
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '#server/domain/clock.ts'
import { builtinPromptWriter } from '#server/engines/builtin/prompts/prompt-writer.ts'
import { createForeignPictures } from '#server/outbound/create-foreign-pictures.ts'
import { createServices } from '#server/services/create-services.ts'
import { openLibrary } from '#server/store/open-library.ts'
import { pictureFiles } from '#server/store/picture-files/picture-files.ts'
import { createFakeHistory, pastGeneration } from '#server/testing/remote/fake-history.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { accountStart, minute } from './account.ts'

const [dataDir = '', count = '0'] = process.argv.slice(2)

/** Its waits are a hundredth of what they say, so that a night's walk takes minutes. */
const hasty: Clock = {
  now: () => Date.now(),
  setTimer(ms, fn) {
    const timer = setTimeout(fn, ms / 100)
    return () => clearTimeout(timer)
  },
}

const { bytes } = await makeTestPicture({ width: 16, height: 16 })
const history = createFakeHistory(bytes)
for (let place = 0; place < Number(count); place += 1) {
  history.past.push(pastGeneration(`u-${place}`, accountStart - place * minute))
}
const services = createServices({
  library: openLibrary({ dataDir }),
  engines: {},
  canvas: {
    paintCanvas: () => Promise.reject(new Error('Nothing is drawn here.')),
  },
  remotes: history,
  priceBefore: async () => null,
  prompts: builtinPromptWriter,
  foreign: createForeignPictures(),
  pictureFiles,
  version: 'imports',
  announce: () => undefined,
  clock: hasty,
  newId: randomUUID,
  random: Math.random,
  report: (error) => void process.stderr.write(`${String(error)}\n`),
})
services.start()
services.setImport('leonardo', true)
for (let state = services.importState('leonardo'); state.phase !== 'in-step';) {
  await sleep(250)
  state = services.importState('leonardo')
  process.stdout.write(`${state.generations}\n`)
}
await services.close(0)
