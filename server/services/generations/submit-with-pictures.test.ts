import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { Library } from '#server/domain/library.ts'
import { ForeignPictureError, type ForeignPictures } from '#server/domain/foreign-pictures.ts'
import { mediaFiles } from '#server/testing/test-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

const picture = await makeTestPicture()
const address = 'https://pictures.gesso.dev/a.png'
const inside = `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`

type Images = Extract<GenerationRequest, { operation: 'together.generateImages' }>

function request(parts: Partial<Images> = {}): Images {
  return { operation: 'together.generateImages', model: 'm', prompt: 'a boat', ...parts }
}

/** Answers as it is told, and counts. */
function foreignWith(answer: (asked: string) => Uint8Array = () => picture.bytes) {
  const asked: string[] = []
  const foreign: ForeignPictures = {
    async fetch(wanted) {
      asked.push(wanted)
      return answer(wanted)
    },
  }
  return { asked, foreign }
}

it('fetches first, stores the request as it came, and hands the engine what was fetched', async () => {
  const { asked, foreign } = foreignWith()
  const studio = await startTestStudio({ foreign })
  const id = randomUUID()
  const sent = request({ image_url: address, reference_images: [address, `${address}?2`] })
  const { generation } = await studio.services.submitWithPictures(id, sent)
  expect(generation.request).toEqual(sent)
  expect(asked).toEqual([address, `${address}?2`])
  const { job } = await studio.engine.begun(0)
  for (const field of ['image_url', 'reference_images.0', 'reference_images.1']) {
    expect((await job.readInput({ kind: 'address', field }))?.byteLength).toBeGreaterThan(100)
  }
  expect(await job.readInput({ kind: 'address', field: 'reference_images.2' })).toBeNull()
  // The same again is no second fetch, nor a second generation.
  expect((await studio.services.submitWithPictures(id, sent)).replayed).toBe(true)
  expect(asked).toHaveLength(2)
  expect(mediaFiles(studio.dataDir)).toHaveLength(2)
})

it('does not fetch again after a restart', async () => {
  const { asked, foreign } = foreignWith()
  const studio = await startTestStudio({ foreign })
  await studio.services.submitWithPictures(randomUUID(), request({ image_url: address }))
  await studio.engine.begun(0)
  await studio.close()
  const again = await startTestStudio({ dataDir: studio.dataDir, foreign })
  const { job } = await again.engine.begun(0)
  expect(await job.readInput({ kind: 'address', field: 'image_url' })).not.toBeNull()
  expect(asked).toHaveLength(1)
})

it('drops at the next start what was fetched when the server died before it could store the rest', async () => {
  const { foreign } = foreignWith()
  const wrap = (library: Library): Library => {
    // As if the process ended here: nothing after this is done, and nothing is tidied up either.
    const create = () => {
      throw new Error('killed')
    }
    const remove = async () => false
    return {
      ...library,
      generations: { ...library.generations, create },
      uploads: { ...library.uploads, remove },
      hasRoom: () => true,
    }
  }
  const studio = await startTestStudio({ foreign, wrap })
  const sent = request({ image_url: address, reference_images: [inside] })
  await expect(studio.services.submitWithPictures(randomUUID(), sent)).rejects.toThrow('killed')
  expect(mediaFiles(studio.dataDir)).toHaveLength(2)
  await studio.close()
  const again = await startTestStudio({ dataDir: studio.dataDir })
  expect(mediaFiles(again.dataDir)).toEqual([])
})

it('lets go of what was fetched with the generation', async () => {
  const { foreign } = foreignWith()
  const studio = await startTestStudio({ foreign, automatic: true })
  const id = randomUUID()
  await studio.services.submitWithPictures(id, request({ image_url: address }))
  await studio.announced('generation.completed')
  expect(mediaFiles(studio.dataDir).length).toBeGreaterThan(1)
  await studio.services.deleteGeneration(id)
  expect(mediaFiles(studio.dataDir)).toEqual([])
})

it('keeps a picture inside the request as an upload, and names it by id from then on', async () => {
  const studio = await startTestStudio()
  const id = randomUUID()
  const sent = request({ image_url: inside, reference_images: [inside] })
  const { generation } = await studio.services.submitWithPictures(id, sent)
  const stored = generation.request
  if (stored.operation !== 'together.generateImages') throw new Error('another operation')
  expect(stored.image_url).toMatch(/^gesso:upload\/[\w-]{36}$/)
  expect(stored.reference_images).toEqual([stored.image_url])
  expect((await studio.services.submitWithPictures(id, sent)).replayed).toBe(true)
  const other = { ...sent, prompt: 'another' }
  await expect(studio.services.submitWithPictures(id, other)).rejects.toMatchObject({
    code: 'idempotency_key_reused',
    issues: [{ fields: ['prompt'] }],
  })
  expect(mediaFiles(studio.dataDir)).toHaveLength(1)
})

it('takes another picture inside for another request', async () => {
  const studio = await startTestStudio()
  const id = randomUUID()
  await studio.services.submitWithPictures(id, request({ image_url: inside }))
  const { bytes, type } = await makeTestPicture({ hue: 90 })
  const other = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const again = studio.services.submitWithPictures(id, request({ image_url: other }))
  await expect(again).rejects.toMatchObject({
    code: 'idempotency_key_reused',
    issues: [{ fields: ['image_url'] }],
  })
})

it('keeps a picture inside a request as long as any generation names it', async () => {
  const studio = await startTestStudio({ automatic: true })
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const
  const { generation } = await studio.services.submitWithPictures(
    ids[0],
    request({ reference_images: [inside] }),
  )
  await studio.services.waitForEnd(ids[0])
  const { request: stored } = generation
  if (stored.operation !== 'together.generateImages') throw new Error('another operation')
  const [reference = ''] = stored.reference_images ?? []
  studio.services.submitGeneration(ids[1], request({ frame_images: [{ input_image: reference }] }))
  await studio.services.waitForEnd(ids[1])
  const init_image_id = reference.replace('gesso:upload/', '')
  studio.services.submitGeneration(ids[2], {
    operation: 'leonardo.createGeneration',
    prompt: 'a boat',
    init_image_id,
  })
  await studio.services.waitForEnd(ids[2])
  for (const id of ids) {
    expect(studio.services.getUpload(init_image_id)).not.toBeNull()
    await studio.services.deleteGeneration(id)
  }
  expect(mediaFiles(studio.dataDir)).toEqual([])
})

it('creates nothing and keeps nothing when one picture cannot be had, and names its field', async () => {
  const { foreign } = foreignWith((asked) => {
    if (asked === address) return picture.bytes
    throw new ForeignPictureError('not_a_picture', 'does not lead to a picture')
  })
  const studio = await startTestStudio({ foreign })
  const cases: [Partial<Images>, string, string][] = [
    [{ image_url: address, reference_images: [`${address}?2`] }, 'reference_images.0', 'not_a_'],
    [{ image_url: 'data:image/png;base64,AAAA' }, 'image_url', 'not_a_picture'],
    [{ frame_images: [{ input_image: 'data:image/png;base64,A' }] }, 'frame_images.0', 'range'],
    [{ image_url: 'gesso:upload/none', reference_images: [address] }, 'image_url', 'unknown_'],
  ]
  for (const [parts, field, code] of cases) {
    const refused = studio.services.submitWithPictures(randomUUID(), request(parts))
    const issue = { code: expect.stringContaining(code), fields: [expect.stringContaining(field)] }
    await expect(refused).rejects.toMatchObject({ code: 'invalid_request', issues: [issue] })
  }
  expect(studio.services.listActive()).toEqual([])
  expect(mediaFiles(studio.dataDir)).toEqual([])
  expect(studio.reports).toEqual([])
})

it('refuses bytes that only begin like a picture', async () => {
  const { foreign } = foreignWith(() => picture.bytes.subarray(0, 50))
  const studio = await startTestStudio({ foreign })
  const refused = studio.services.submitWithPictures(randomUUID(), request({ image_url: address }))
  await expect(refused).rejects.toMatchObject({
    issues: [{ code: 'not_a_picture', fields: ['image_url'] }],
  })
  expect(mediaFiles(studio.dataDir)).toEqual([])
})

it('stores nothing for a caller who has gone', async () => {
  const controller = new AbortController()
  const { foreign } = foreignWith(() => {
    controller.abort(new Error('gone'))
    return picture.bytes
  })
  const studio = await startTestStudio({ foreign })
  const submitted = studio.services.submitWithPictures(
    randomUUID(),
    request({ image_url: address }),
    controller.signal,
  )
  await expect(submitted).rejects.toThrow('gone')
  expect(studio.services.listActive()).toEqual([])
  expect(mediaFiles(studio.dataDir)).toEqual([])
})

it('does not keep the server from stopping while it waits for a picture', async () => {
  const { foreign, waiting } = neverComing()
  const studio = await startTestStudio({ foreign })
  const submitted = studio.services.submitWithPictures(
    randomUUID(),
    request({ image_url: address }),
  )
  await waiting
  await Promise.all([expect(submitted).rejects.toMatchObject({ code: 'stopping' }), studio.close()])
})

it('waits for no picture longer than a minute in all, and names the field', async () => {
  const { foreign, waiting } = neverComing()
  const studio = await startTestStudio({ foreign })
  const submitted = studio.services.submitWithPictures(
    randomUUID(),
    request({ image_url: address }),
  )
  await waiting
  studio.clock.advance(60_000)
  await expect(submitted).rejects.toMatchObject({
    issues: [{ code: 'too_slow', fields: ['image_url'] }],
  })
})

it('replays the one picture inside that two senders of the same id brought at once', async () => {
  const studio = await startTestStudio()
  const id = randomUUID()
  const sent = request({ image_url: inside })
  const both = await Promise.all([
    studio.services.submitWithPictures(id, sent),
    studio.services.submitWithPictures(id, sent),
  ])
  expect(both.filter(({ replayed }) => replayed)).toHaveLength(1)
  expect(mediaFiles(studio.dataDir)).toHaveLength(1)
})

it('keeps no picture once the disk has filled up', async () => {
  let hasRoom = true
  const { foreign } = foreignWith(() => {
    hasRoom = false
    return picture.bytes
  })
  const wrap = (library: Library): Library => ({ ...library, hasRoom: () => hasRoom })
  const studio = await startTestStudio({ foreign, wrap })
  const refused = studio.services.submitWithPictures(randomUUID(), request({ image_url: address }))
  await expect(refused).rejects.toMatchObject({ code: 'storage_full' })
  expect(mediaFiles(studio.dataDir)).toEqual([])
})

it('does not store what would still have to be fetched', async () => {
  const studio = await startTestStudio()
  const submit = () =>
    studio.services.submitGeneration(randomUUID(), request({ image_url: address }))
  expect(submit).toThrow(expect.objectContaining({ code: 'invalid_request' }))
})

it('says when a generation is over', async () => {
  const studio = await startTestStudio()
  const ids = [studio.submit({ num_images: 1 }), studio.submit({ num_images: 1 })]
  const [first = '', second = ''] = ids
  const over: string[] = []
  const waits = ids.map((id) => studio.services.waitForEnd(id).then(() => over.push(id)))
  const controller = new AbortController()
  const left = studio.services.waitForEnd(first, controller.signal)
  controller.abort(new Error('no longer'))
  await expect(left).rejects.toThrow('no longer')
  await studio.services.cancelGeneration(second)
  await waits[1]
  expect(over).toEqual([second])
  const run = await studio.engine.begun(0)
  await run.deliver(0)
  run.finish()
  await Promise.all(waits)
  await studio.services.waitForEnd(first)
  await studio.services.waitForEnd(randomUUID())
})

/** Pictures that are asked for and never come; `waiting` is over once one was asked for. */
function neverComing(): { foreign: ForeignPictures; waiting: Promise<void> } {
  let begun = () => {}
  const waiting = new Promise<void>((resolve) => (begun = resolve))
  const fetch: ForeignPictures['fetch'] = (_address, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
      begun()
    })
  return { foreign: { fetch }, waiting }
}
