import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { errorBodySchema } from '#contract/studio/errors.ts'
import { deletedGridSchema, gridLimits, gridSchema } from '#contract/studio/grids.ts'
import { generationPageSchema, undoWindow } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { ForeignPictureError, type ForeignPictures } from '#server/domain/foreign-pictures.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { mediaFiles } from '#server/testing/test-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'

let app: TestApp
let studio: TestStudio
const secret = 'a heron nobody must find'

/** A real studio behind a real door; the engine waits to be told. */
async function open(options: Parameters<typeof startTestStudio>[0] = {}) {
  studio = await startTestStudio(options)
  const { services } = studio
  app = await startTestApp({ services })
  onTestFinished(() => app.close())
}
beforeEach(() => open())

const body = (steps: readonly number[], styles: readonly string[], seed?: number) => ({
  x: { field: 'num_inference_steps', name: 'Steps', values: steps.map(String) },
  y: { field: 'prompt', name: 'Prompt', values: [...styles] },
  cells: styles.flatMap((style, y) =>
    steps.map((step, x) => ({
      x,
      y,
      request: {
        operation: 'leonardo.createGeneration',
        prompt: `${secret}, ${style}`,
        num_images: 1,
        num_inference_steps: step,
        ...(seed === undefined ? {} : { seed }),
      },
    })),
  ),
})
const twoByTwo = body([10, 20], ['ink', 'oil'])

const post = (id: string, sent: unknown) =>
  app.fetch(studioPaths.grids, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify(sent),
  })
const read = async (id: string) =>
  gridSchema.parse(await (await app.fetch(studioPaths.grid(id))).json())
const refusal = async (response: Response) => errorBodySchema.parse(await response.json()).error
const listed = async () =>
  generationPageSchema.parse(await (await app.fetch(studioPaths.generations)).json()).total

it('makes a generation for each cell, with one seed for all', async () => {
  const id = randomUUID()
  const response = await post(id, twoByTwo)
  expect(response.status).toBe(201)
  const grid = gridSchema.parse(await response.json())
  expect(grid).toMatchObject({ id, x: twoByTwo.x, y: twoByTwo.y })
  expect(grid.generations.map(({ grid: place }) => place)).toEqual([
    { id, x: 0, y: 0 },
    { id, x: 1, y: 0 },
    { id, x: 0, y: 1 },
    { id, x: 1, y: 1 },
  ])
  expect(new Set(grid.generations.map(({ seed }) => seed)).size).toBe(1)
  expect(grid.generations[1]?.request).toMatchObject({ num_inference_steps: 20 })
  expect(await read(id)).toMatchObject({ id, x: grid.x })
  const told = studio.events.filter(({ type }) => type === 'generation.created')
  expect(told.map((event) => 'generation' in event && event.generation.grid)).toContainEqual({
    id,
    x: 1,
    y: 1,
  })
})

it('keeps the seeds that are asked for', async () => {
  const id = randomUUID()
  await post(id, body([10], ['ink'], 7))
  expect((await read(id)).generations[0]?.seed).toBe(7)
})

it('is made once, however often it is sent, and not for something else', async () => {
  const id = randomUUID()
  await post(id, twoByTwo)
  const again = await post(id, twoByTwo)
  expect(again.status).toBe(200)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await listed()).toBe(4)
  for (const other of [body([10, 20], ['ink', 'pen']), body([10, 20], ['ink', 'oil'], 5)]) {
    const refused = await post(id, other)
    expect(refused.status).toBe(422)
    expect((await refusal(refused)).code).toBe('idempotency_key_reused')
  }
})

it('refuses too many cells by their number, without judging each', async () => {
  const cells = Array.from({ length: 5_000 }, () => ({ request: {} }))
  const { issues } = await refusal(await post(randomUUID(), { ...twoByTwo, cells }))
  expect(issues?.some(({ fields }) => fields[0] === 'cells')).toBe(true)
  expect(issues?.length).toBeLessThanOrEqual(100)
  expect(await listed()).toBe(0)
})

it('makes nothing when one cell is wrong, and names the cell', async () => {
  const wrong = structuredClone(twoByTwo)
  Object.assign(wrong.cells[2]?.request ?? {}, { num_inference_steps: 61 })
  const { code, issues } = await refusal(await post(randomUUID(), wrong))
  expect(code).toBe('invalid_request')
  expect(issues?.map(({ fields }) => fields)).toEqual([['cells.2.request.num_inference_steps']])
  expect(issues?.[0]?.message).toMatch(/^cells\.2: .*10.*60/)
  expect(await listed()).toBe(0)
})

it.each([
  ['a picture that is not here', (cell: object) => Object.assign(cell, { init_image_id: 'x' })],
  ['an unknown field', (cell: object) => Object.assign(cell, { colour: 'red' })],
])('refuses %s in a cell', async (_what, spoil) => {
  const wrong = structuredClone(twoByTwo)
  spoil(wrong.cells[3]?.request ?? {})
  const response = await post(randomUUID(), wrong)
  expect(response.status).toBe(400)
  expect((await refusal(response)).issues?.[0]?.fields[0]).toMatch(/^cells\.3\.request\./)
  expect(await listed()).toBe(0)
})

it.each([
  ['no cells', { ...twoByTwo, cells: [] }],
  ['a cell outside', { ...twoByTwo, x: { ...twoByTwo.x, values: ['10'] } }],
  ['two in one place', { ...twoByTwo, cells: [twoByTwo.cells[0], twoByTwo.cells[0]] }],
  [
    'too many',
    body(
      Array.from({ length: gridLimits.values + 1 }, () => 10),
      ['ink'],
    ),
  ],
  ['something else', { ...twoByTwo, z: 1 }],
  ['no body', null],
])('refuses %s', async (_what, wrong) => {
  const response = await post(randomUUID(), wrong)
  expect(response.status).toBe(400)
  expect((await refusal(response)).code).toBe('invalid_request')
  expect(await listed()).toBe(0)
})

it('needs a key, and a grid to read or delete', async () => {
  expect((await refusal(await post('x', twoByTwo))).code).toBe('idempotency_key_missing')
  for (const id of [randomUUID(), 'x']) {
    expect((await app.fetch(studioPaths.grid(id))).status).toBe(404)
    expect((await app.fetch(studioPaths.grid(id), { method: 'DELETE' })).status).toBe(404)
  }
})

it('is the same after a restart, and still fills', async () => {
  const id = randomUUID()
  await post(id, twoByTwo)
  const before = await read(id)
  await studio.close()
  await open({ dataDir: studio.dataDir, automatic: true })
  const after = await read(id)
  expect(after.x).toEqual(before.x)
  expect(after.generations.map(({ grid }) => grid)).toEqual(
    before.generations.map(({ grid }) => grid),
  )
  await studio.announced('generation.completed', 3)
  expect((await read(id)).generations.every(({ status }) => status === 'complete')).toBe(true)
})

it('is deleted whole: what runs stops, pictures can come back, nothing is left in the end', async () => {
  const id = randomUUID()
  await post(id, twoByTwo)
  const first = await studio.engine.begun(0)
  await first.deliver(0)
  first.finish()
  await studio.engine.begun(1)
  const response = await app.fetch(studioPaths.grid(id), { method: 'DELETE' })
  const { deletion } = deletedGridSchema.parse(await response.json())
  expect(deletion?.images).toHaveLength(1)
  expect(studio.engine.runs).toHaveLength(2)
  expect(await listed()).toBe(0)

  studio.services.undoDeletion(deletion?.id ?? '')
  expect((await read(id)).generations.map(({ images }) => images.length)).toEqual([1])

  await app.fetch(studioPaths.grid(id), { method: 'DELETE' })
  studio.clock.advance(undoWindow)
  await vi.waitFor(async () => {
    expect((await app.fetch(studioPaths.grid(id))).status).toBe(404)
  })
  const again = await post(id, twoByTwo)
  expect(again.status).toBe(410)
  await studio.close()
  const database = readFileSync(join(studio.dataDir, 'library.db'))
  expect(database.includes(secret)).toBe(false)
})

it('fetches a picture that its cells name once, for all of them, and lets it go with the last', async () => {
  const picture = await makeTestPicture()
  const asked: string[] = []
  const foreign: ForeignPictures = {
    async fetch(address) {
      asked.push(address)
      if (address.includes('gone')) throw new ForeignPictureError('answer_refused', 'is not there')
      return picture.bytes
    },
  }
  await open({ foreign })
  const withPicture = (image_url: string) => ({
    ...twoByTwo,
    cells: twoByTwo.cells.map(({ x, y }) => ({
      x,
      y,
      request: {
        operation: 'together.generateImages',
        model: 'm',
        prompt: secret,
        steps: 10 + x,
        image_url,
      },
    })),
  })
  const refused = await post(randomUUID(), withPicture('https://a.gesso.dev/gone.png'))
  expect(refused.status).toBe(400)
  expect((await refusal(refused)).issues?.[0]?.fields).toEqual(['cells.0.request.image_url'])
  expect(mediaFiles(studio.dataDir)).toEqual([])

  const id = randomUUID()
  const sent = withPicture('https://a.gesso.dev/a.png')
  expect((await post(id, sent)).status).toBe(201)
  expect((await post(id, sent)).headers.get('idempotency-replayed')).toBe('true')
  expect(asked).toHaveLength(2)
  const run = await studio.engine.begun(0)
  const input = await run.job.readInput({ kind: 'address', field: 'image_url' })
  expect(input?.byteLength).toBeGreaterThan(100)
  const [first, ...rest] = (await read(id)).generations
  await studio.services.deleteGeneration(first?.id ?? '')
  expect(mediaFiles(studio.dataDir)).toHaveLength(1)
  for (const one of rest) await studio.services.deleteGeneration(one.id)
  expect(mediaFiles(studio.dataDir)).toEqual([])
})
