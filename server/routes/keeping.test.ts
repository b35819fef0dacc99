import { expect, it, onTestFinished } from 'vitest'
import { studioPaths } from '#contract/studio/paths.ts'
import { startTestApp } from '#server/testing/test-app.ts'

const id = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'

async function start() {
  const app = await startTestApp()
  onTestFinished(() => app.close())
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await app.fetch(path, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    return { status: response.status, json: (await response.json()) as unknown }
  }
  return send
}

it('remembers prompts, finds them page by page and forgets them', async () => {
  const send = await start()
  for (const prompt of ['a fox', 'a whale', 'a fox again']) {
    expect(await send('POST', studioPaths.promptHistory, { prompt })).toMatchObject({ status: 201 })
  }
  expect(await send('GET', `${studioPaths.promptHistory}?q=fox&limit=1&offset=1`)).toMatchObject({
    status: 200,
    json: { total: 2, prompts: [{ prompt: 'a fox' }] },
  })
  expect((await send('DELETE', studioPaths.rememberedPrompt(2))).status).toBe(200)
  expect((await send('DELETE', `${studioPaths.promptHistory}/x`)).status).toBe(404)
  expect(await send('DELETE', studioPaths.promptHistory)).toMatchObject({ json: { forgotten: 2 } })
})

it('keeps lists and presets apart', async () => {
  const send = await start()
  const list = { name: 'colours', body: 'red\nblue' }
  expect(await send('PUT', studioPaths.keptThing('lists', id), list)).toMatchObject({
    status: 200,
    json: { id, ...list },
  })
  expect(await send('GET', studioPaths.kept('presets'))).toMatchObject({ json: { things: [] } })
  expect(await send('GET', studioPaths.kept('lists'))).toMatchObject({ json: { things: [list] } })
  expect((await send('DELETE', studioPaths.keptThing('presets', id))).status).toBe(404)
  expect((await send('DELETE', studioPaths.keptThing('lists', id))).status).toBe(200)
})

it('says what is wrong, and changes nothing', async () => {
  const send = await start()
  expect(await send('POST', studioPaths.promptHistory, { prompt: ' ' })).toMatchObject({
    status: 400,
    json: { error: { issues: [{ fields: ['prompt'] }] } },
  })
  expect(await send('PUT', studioPaths.keptThing('lists', id), { name: 'x' })).toMatchObject({
    status: 400,
    json: { error: { issues: [{ fields: ['body'] }] } },
  })
  expect((await send('PUT', studioPaths.keptThing('lists', 'x'), {})).status).toBe(404)
  expect(await send('GET', studioPaths.promptHistory)).toMatchObject({ json: { total: 0 } })
})
