import { describe, expect, it, onTestFinished } from 'vitest'
import { createHookCheck } from '#server/http/guard/hook-secret.ts'
import { createFakeServices } from '#server/testing/fake-services.ts'
import { startTestApp } from '#server/testing/test-app.ts'

const secret = 'agreed-with-the-service'
const id = '6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'
/** As the guide prints it, less what is not read. */
const call = {
  type: 'image_generation.complete',
  object: 'generation',
  timestamp: 1_770_091_506_789,
  api_version: 'v1',
  data: { object: { id, status: 'COMPLETE', seed: '481516234', images: [] } },
}

async function start(agreed: string | null = secret) {
  const hints: string[] = []
  const services = {
    ...createFakeServices(),
    hintRemote: (engine: string, upstreamId: string) => void hints.push(`${engine} ${upstreamId}`),
  }
  const policy = { takesAnyKey: () => true, now: Date.now, isHook: createHookCheck(agreed) }
  const app = await startTestApp({ services, policy })
  onTestFinished(() => app.close())
  const send = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}/api/hooks/leonardo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, text: await response.text() }
  }
  return { hints, send }
}

const authorization = `Bearer ${secret}`

describe('a call of the service', () => {
  it('has its generation looked at', async () => {
    const { hints, send } = await start()
    expect(await send(call, { authorization })).toEqual({ status: 200, text: '{}' })
    expect(hints).toEqual([`leonardo ${id}`])
  })

  it('is nothing without the secret, and there is none to guess where none was agreed', async () => {
    const { hints, send } = await start()
    const wrong = ['', 'Bearer no', `Bearer ${secret}x`]
    for (const token of wrong) {
      expect((await send(call, { authorization: token })).status).toBe(401)
    }
    expect((await send(call)).status).toBe(401)
    const page = {
      authorization,
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    }
    expect((await send(call, page)).status).toBe(401)
    const closed = await start(null)
    expect((await closed.send(call, { authorization })).status).toBe(401)
    expect((await closed.send(call, { authorization: 'Bearer ' })).status).toBe(401)
    expect([...hints, ...closed.hints]).toEqual([])
  })

  it('says what is wrong with it', async () => {
    const { hints, send } = await start()
    for (const odd of [{}, null, { data: { object: { id: '../me' } } }, { data: { object: id } }]) {
      expect((await send(odd, { authorization })).status).toBe(400)
    }
    expect(hints).toEqual([])
  })
})
