// The built-in engine outside its server. Bundled before it runs: its sources are TypeScript.
import { randomUUID } from 'node:crypto'
import { createBuiltinEngine } from '#server/engines/builtin/create-builtin-engine.ts'

/** What people ordinarily ask for: fur, snow, sea, faces, rooms, streets, woods. */
const prompts = [
  'a cat',
  'a fox in the snow',
  'a lighthouse by the sea',
  'portrait of a woman',
  'a still life with fruit',
  'a city street at night',
  'an old library',
  'a forest in autumn',
  'a sailing ship',
  'a castle on a hill',
]

/** An engine with so many workers. `workerUrl`: the painter's built worker. */
export function openPainter(workerUrl, workers) {
  const engine = createBuiltinEngine({ workerUrl, workers })
  let painted = 0

  /** Paints one picture; answers the ms it took and what it is. The prompt changes from one to the next. */
  async function paint(width, height) {
    const seed = (painted += 1)
    const prompt = prompts[seed % prompts.length]
    const request = { operation: 'leonardo.createGeneration', prompt, width, height, num_images: 1 }
    const job = {
      generationId: randomUUID(),
      request,
      seed,
      wanted: [0],
      readInput: async () => null,
    }
    let picture = null
    const on = {
      progress: () => undefined,
      picture: async (_, delivered) => {
        picture = delivered
      },
    }
    const start = performance.now()
    await engine.run(job, on, new AbortController().signal)
    return { ms: performance.now() - start, picture }
  }

  return { paint, close: () => engine.close() }
}
