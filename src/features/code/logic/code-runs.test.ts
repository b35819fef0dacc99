import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { canonicalJson } from '#server/domain/canonical-json.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'
import { startTestStudio, type TestStudio } from '#server/testing/test-studio.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { validImagesRequest } from '#src/testing/together-arbitraries.ts'
import { codeFor, type Language } from './code-for.ts'
import { bodyOf } from './request-body.ts'
import { droppedBySdk } from './sdk/leonardo-names.ts'

const run = promisify(execFile)
const awkward = [
  `It's "quoted" \\ \\n $(touch pwned) \`id\` \${HOME} %s !! 'x'`,
  'line one\nline two\r\n\ttabbed \u2028 \u2029 \u0007 \u007f',
  '🎨👩‍🚀 Ünïcödé עברית \u202e end',
  '\'\'\' """ */ // # <!-- </script> EOF',
  '@file --data ; & | > < * ? ~ #',
]

/** Requests whose pictures are none of the library's: those would have to be there. */
const pictureless = ({
  init_image_id: _a,
  init_generation_image_id: _b,
  canvasInitId: _c,
  canvasMaskId: _d,
  controlnets: _e,
  contextImages: _f,
  imagePrompts: _g,
  canvasRequest: _h,
  canvasRequestType: _i,
  unzoom: _j,
  unzoomAmount: _k,
  init_strength: _l,
  ...rest
}: CreateGeneration): CreateGeneration => ({ ...rest, num_images: 1 })

const leonardoRequests: GenerationRequest[] = [
  ...awkward.map((prompt) => ({ prompt, num_images: 1, negative_prompt: prompt })),
  ...fc.sample(validRequest.map(pictureless), { numRuns: 20, seed: 7 }),
].map((body) => ({ operation: 'leonardo.createGeneration', ...body }))

const togetherRequests: GenerationRequest[] = [
  ...awkward.map((prompt) => ({ prompt, model: 'black-forest-labs/FLUX.1-schnell' })),
  ...fc.sample(validImagesRequest, { numRuns: 12, seed: 7 }).map((request) => {
    const { image_url: _a, reference_images: _b, frame_images: _c, ...rest } = request
    return { ...rest, n: 1 }
  }),
].map((body) => ({ operation: 'together.generateImages', ...body }))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gesso-code-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  return () => rmSync(folder, { recursive: true, force: true })
})

let app: TestApp
let studio: TestStudio
async function serve() {
  studio = await startTestStudio({ automatic: true, concurrency: 8 })
  app = await startTestApp({ services: studio.services })
  onTestFinished(() => app.close())
}

const env = { ...process.env, LEONARDO_API_KEY: 'any', TOGETHER_API_KEY: 'any' }

/** What the studio was asked for, oldest first; null says "not given", as leaving it out does. */
function asked(): string[] {
  const { generations } = studio.services.listGenerations({ limit: 200, offset: 0 })
  return generations.map(({ request }) => given(request)).toReversed()
}
const given = (request: GenerationRequest) =>
  canonicalJson(JSON.parse(JSON.stringify(request, (_, value: unknown) => value ?? undefined)))

const isSdkSendable = (request: GenerationRequest) => droppedBySdk(bodyOf(request)).length === 0
const written = (requests: readonly GenerationRequest[], language: Language, origin: string) =>
  requests.map((request) => codeFor(request, language, origin))

describe.skipIf(process.platform === 'win32')('curl, in a POSIX shell', () => {
  it('makes the very request', { timeout: 60_000 }, async () => {
    await serve()
    const requests = leonardoRequests.slice(0, 15)
    for (const code of written(requests, 'curl', app.url)) {
      await run('sh', ['-c', code], { env, cwd: folder })
    }
    expect(asked()).toEqual(requests.map(given))
  })
})

/** Compiles programs as strictly as can be, then has Node run them side by side; answers what they print. */
async function runAll(programs: readonly string[]): Promise<string> {
  const files = programs.map((_, at) => `case-${at}.ts`)
  for (const [at, code] of programs.entries()) writeFileSync(join(folder, `case-${at}.ts`), code)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const compilerOptions = {
    strict: true,
    target: 'es2023',
    module: 'nodenext',
    types: ['node'],
    skipLibCheck: true,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  const tsc = resolve('node_modules/typescript/bin/tsc')
  const compiled = await run(process.execPath, [tsc, '-p', folder]).catch((error: unknown) => error)
  expect(compiled).toMatchObject({ stdout: '' })
  const all = files.map((file) => `import('./${file.replace('.ts', '.js')}'),\n`)
  writeFileSync(join(folder, 'all.js'), `await Promise.all([\n${all.join('')}])\n`)
  const { stdout } = await run(process.execPath, ['all.js'], { env, cwd: folder })
  return stdout
}

describe('TypeScript, compiled and run by Node', () => {
  it('makes the very request with @leonardo-ai/sdk', { timeout: 120_000 }, async () => {
    await serve()
    const requests = leonardoRequests.filter(isSdkSendable)
    const printed = await runAll(written(requests, 'TypeScript', app.url))
    expect(printed.match(/http:/g)).toHaveLength(requests.length)
    expect(asked().toSorted()).toEqual(requests.map(given).toSorted())
  })

  it('makes the very request with together-ai', { timeout: 120_000 }, async () => {
    await serve()
    const printed = await runAll(written(togetherRequests, 'TypeScript', app.url))
    expect(printed.match(/index: 0/g)).toHaveLength(togetherRequests.length)
    expect(asked().toSorted()).toEqual(togetherRequests.map(modern).map(given).toSorted())
  })
})

/** Old names in new words, which are all that the SDK knows. */
function modern(request: GenerationRequest): GenerationRequest {
  if (request.operation !== 'together.generateImages') return request
  const { guidance, guidance_scale: scale = guidance, response_format: format, ...rest } = request
  return {
    ...rest,
    ...(scale !== undefined && { guidance_scale: scale }),
    ...(format !== undefined && { response_format: format === 'url' ? 'url' : 'base64' }),
  }
}

/** Reads the request out of the code as Python does, and says it in JSON. */
const reader = `
import ast, json, sys
out = []
for code in json.load(sys.stdin):
    calls = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Call)]
    call = next(c for c in calls if getattr(c.func, "attr", "") in ("create_generation", "generate"))
    out.append({k.arg: ast.literal_eval(k.value) for k in call.keywords})
json.dump(out, sys.stdout)
`

const python = spawnSync('python3', ['-c', 'import ast']).status === 0

const plain = (name: string) => name.replaceAll('_', '').toLowerCase()
const namesOf = (fields: object) =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name]) => plain(name))
    .toSorted()

type Read = Record<string, unknown>

function expectLeonardo({ request: sent }: Read, request: GenerationRequest) {
  const { operation: _tag, ...body } = request
  expect(namesOf(sent ?? {})).toEqual(namesOf(body))
  expect(sent).toMatchObject({ prompt: request.prompt })
}

function expectTogether({ extra_body: extra, ...typed }: Read, request: GenerationRequest) {
  const sent = { ...typed, ...(typeof extra === 'object' ? extra : {}) }
  expect(sent).toEqual(bodyOf(modern(request)))
}

describe.skipIf(!python)('Python, where there is a python3 to read it', () => {
  it('reads as the very request', async () => {
    const requests = [...leonardoRequests.filter(isSdkSendable), ...togetherRequests]
    const child = run('python3', ['-c', reader], { maxBuffer: 50_000_000 })
    child.child.stdin?.end(JSON.stringify(written(requests, 'Python', 'http://localhost')))
    const { stdout } = await child
    const read = JSON.parse(stdout) as Read[]
    expect(read).toHaveLength(requests.length)
    for (const [at, request] of requests.entries()) {
      const isLeonardo = request.operation === 'leonardo.createGeneration'
      const compare = isLeonardo ? expectLeonardo : expectTogether
      compare(read[at] ?? {}, request)
    }
  })
})
