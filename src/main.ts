import { breathe } from './app/breathe.ts'
import { keepTrying } from './lib/keep-trying.ts'

/** Milliseconds before the device is looked after: nothing that a first visit shows waits for it. */
const later = 5_000

/** One step of the start, in a task of its own: all the code at once would hold up typing for too long. */
async function step<T>(load: () => Promise<T>): Promise<T> {
  const part = await keepTrying(load)
  await breathe()
  return part
}

async function start(root: HTMLElement) {
  const { prepareDrawing } = await step(() => import('./app/start/draw.ts'))
  const draw = prepareDrawing(root)
  const { startData } = await step(() => import('./app/start/start-data.ts'))
  const client = startData()
  const { enterApp } = await step(() => import('./app/start/enter-app.tsx'))
  draw(await enterApp(client))
  setTimeout(() => void lookAfterDevice(), later)
}

async function lookAfterDevice() {
  const { startDevice } = await keepTrying(() => import('./app/device/start-device.ts'))
  await startDevice()
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')
void start(root)
