import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { generationSchema } from '#contract/studio/generation.ts'
import { healthSchema } from '#contract/studio/health.ts'
import { studioPaths } from '#contract/studio/paths.ts'

let built: string
beforeAll(() => {
  mkdirSync('.cache', { recursive: true })
  // Inside the project, so that the built file finds its dependencies.
  built = mkdtempSync(resolve('.cache/main-test-'))
  const script = `import { buildServer } from './scripts/build-server.mjs'
    await buildServer({ outDir: ${JSON.stringify(join(built, 'server'))} })`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
}, 120_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

let dataDir: string
let children: ChildProcess[]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gesso-main-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

function launch(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(built, 'server/main.js')], {
    env: { PATH: process.env['PATH'], PORT: '0', GESSO_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const errors = text(child.stderr)
  const ended = once(child, 'exit').then(([code]) => code as number)
  return { child, errors, ended }
}

/** Starts and waits for the one line that says where. */
async function serve(env: Record<string, string> = {}) {
  const process_ = launch(env)
  let output = ''
  process_.child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await vi.waitFor(() => expect(output).toContain('\n'), { timeout: 15_000 })
  const url = /^Gesso is ready at (http:\/\/\S+)\n$/.exec(output)?.[1] ?? ''
  expect(url, output).not.toBe('')
  return { ...process_, url, output: () => output }
}

describe('starting', () => {
  it('says where in one line, and serves', async () => {
    const { url, output } = await serve()
    const health = await fetch(url + studioPaths.health)
    expect(healthSchema.parse(await health.json())).toMatchObject({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      engines: [{ name: 'builtin' }],
    })
    expect(output().split('\n')).toHaveLength(2)
  })

  it('asks for a login here too where a setting or a proxy’s says so, and nowhere else', async () => {
    const status = async (env: Record<string, string>) => {
      const { child, url, ended } = await serve(env)
      const answer = await fetch(`${new URL(url).origin}${studioPaths.health}`)
      child.kill('SIGKILL')
      await ended
      return answer.status
    }
    const env = { GESSO_PASSWORD: 'a good long one' }
    expect(await status(env)).toBe(200)
    expect(await status({ ...env, GESSO_LOCAL_LOGIN: 'on' })).toBe(401)
    expect(await status({ ...env, GESSO_ALLOWED_HOSTS: 'studio.example' })).toBe(401)
  }, 60_000)

  it.each([
    [{ PORT: 'eighty' }, 78, ['PORT', '"eighty"', '0 to 65535']],
    [{ HOST: '0.0.0.0' }, 78, ['HOST', '"0.0.0.0"', 'GESSO_PASSWORD', 'Settings']],
    [{ HOST: '::' }, 78, ['HOST', '"::"', 'GESSO_PASSWORD', 'Settings']],
    [{ GESSO_ALLOWED_HOSTS: 'studio.example' }, 78, ['GESSO_ALLOWED_HOSTS', '"studio.example"']],
    [{ HOST: '0.0.0.0', GESSO_PASSWORD: 'short' }, 78, ['GESSO_PASSWORD', '8 to 256']],
    [{ GESSO_PASSWORD: 'password123' }, 78, ['GESSO_PASSWORD', 'most common']],
    [{ GESSO_WORKERS: '99' }, 78, ['GESSO_WORKERS', '"99"', '1 to 16']],
  ])('stops at %j with the name, the value and what is allowed', async (env, code, words) => {
    const { ended, errors } = launch(env)
    expect(await ended).toBe(code)
    const said = await errors
    for (const word of words) expect(said).toContain(word)
    expect(said.trim().split('\n')).toHaveLength(1)
  })

  it('stops when the port is taken, and when the folder is', async () => {
    const { url } = await serve()
    const sameFolder = launch()
    expect(await sameFolder.ended).toBe(1)
    expect((await sameFolder.errors).trim().split('\n')).toHaveLength(1)

    const other = mkdtempSync(join(tmpdir(), 'gesso-main-'))
    const { port } = new URL(url)
    const samePort = launch({ PORT: port, GESSO_DATA_DIR: other })
    expect(await samePort.ended).toBe(1)
    const said = await samePort.errors
    expect(said).toContain(port)
    expect(said.trim().split('\n')).toHaveLength(1)
    rmSync(other, { recursive: true })
  })
})

describe('stopping', () => {
  async function submit(url: string, steps: number): Promise<string> {
    const id = crypto.randomUUID()
    const response = await fetch(url + studioPaths.generations, {
      method: 'POST',
      headers: {
        authorization: 'Bearer x',
        'content-type': 'application/json',
        'idempotency-key': id,
      },
      body: JSON.stringify({
        operation: 'leonardo.createGeneration',
        prompt: 'a lighthouse in the fog',
        width: 64,
        height: 64,
        num_images: 2,
        num_inference_steps: steps,
      }),
    })
    expect(response.status).toBe(201)
    return id
  }

  it('tells its readers, leaves nothing behind and ends with 0', async () => {
    const { url, child, ended } = await serve()
    const events = await fetch(url + studioPaths.events)
    const said = events.text()
    const id = await submit(url, 10)
    child.kill('SIGTERM')
    const started = performance.now()
    expect(await ended).toBe(0)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(await said).toContain('"server.stopping"')

    const again = await serve()
    await vi.waitFor(
      async () => {
        const response = await fetch(again.url + studioPaths.generation(id))
        const generation = generationSchema.parse(await response.json())
        expect(generation.status).toBe('complete')
        expect(generation.images).toHaveLength(2)
        const picture = await fetch(`${again.url}/media/images/${generation.images[0]?.id}`)
        expect(picture.headers.get('content-type')).toMatch(/^image\//)
        await picture.body?.cancel()
      },
      { timeout: 20_000, interval: 100 },
    )
  })

  it('ends at once when told twice', async () => {
    const { url, child, ended } = await serve()
    for (let job = 0; job < 20; job += 1) await submit(url, 60)
    child.kill('SIGTERM')
    child.kill('SIGINT')
    const started = performance.now()
    expect([0, 1]).toContain(await ended)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
