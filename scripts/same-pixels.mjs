// Whether the same request gives the same picture everywhere: painted twice in this thread and once in a worker,
// on this Node and on each other one that is named: node scripts/same-pixels.mjs [path to another node ...]
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { buildServer } from './build-server.mjs'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(self, '../..')
const outDir = path.join(root, '.cache/same-pixels')
const requests = [
  { prompt: 'a red cat and a blue dog on a sofa in a library' },
  { prompt: 'an astronaut riding a horse on mars at dusk' },
  { prompt: 'a lighthouse on a cliff, storm', style: 'WATERCOLOR' },
  { prompt: 'three birds over a lake, fog', style: 'ANIME' },
  { prompt: 'a woman with red hair in a blue dress', style: 'PHOTOGRAPHY' },
  { prompt: 'a city street at night in the rain', style: 'SKETCH_BW' },
  { prompt: 'a coral reef with an octopus', style: 'RAYTRACED' },
  { prompt: 'a golden owl on a stack of books', alchemy: true },
  { prompt: 'geometric pattern', tiling: true },
  { prompt: 'a glass tiger', transparent: true },
  { prompt: '夜の森の猫', width: 96, height: 160 },
  { prompt: 'zorble, unknowable', steps: 40, guidance: 16 },
]

if (process.argv[2] === '--hashes') await printHashes()
else await compare(process.argv.slice(2))

async function printHashes() {
  const load = (name) => import(pathToFileURL(path.join(outDir, `${name}.js`)).href)
  const [{ paintPicture }, { plainTask }, { PainterPool }] = await Promise.all(
    ['painter', 'plain', 'pool'].map(load),
  )
  const tasks = requests.map((change, k) => {
    const size = { width: change.width ?? 128, height: change.height ?? 128 }
    const output = { outputWidth: size.width, outputHeight: size.height, format: 'png' }
    return {
      ...plainTask,
      style: 'DYNAMIC',
      seed: k + 1,
      ...change,
      ...size,
      ...output,
      origin: change.prompt,
    }
  })
  const hash = ({ bytes }) => createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const pool = new PainterPool(pathToFileURL(path.join(outDir, 'worker.js')), 1)
  const found = []
  for (const task of tasks) {
    const here = hash(await paintPicture(task))
    const again = hash(await paintPicture(task))
    const there = hash(await pool.paint(task, () => undefined, new AbortController().signal))
    found.push([here, again, there])
  }
  await pool.close()
  process.stdout.write(JSON.stringify({ found, maths: maths() }))
}

/** The functions whose last bits the language leaves open. */
function maths() {
  const all = ['sin', 'cos', 'tan', 'exp', 'log', 'pow', 'atan2', 'hypot', 'cbrt', 'sinh', 'tanh']
  const entries = all.map((name) => {
    const hash = createHash('sha256')
    for (let k = 1; k < 20_000; k++) hash.update(`${Math[name](k * 0.377, k % 7)} `)
    return [name, hash.digest('hex').slice(0, 8)]
  })
  return Object.fromEntries(entries)
}

async function compare(others) {
  await buildServer({
    outDir,
    entries: {
      painter: 'server/engines/builtin/paint-picture.ts',
      plain: 'server/engines/builtin/request/plain-task.ts',
      pool: 'server/engines/builtin/pool/painter-pool.ts',
      worker: 'server/engines/builtin/worker.ts',
    },
  })
  const run = promisify(execFile)
  const results = []
  for (const node of [process.execPath, ...others]) {
    const [{ stdout: version }, { stdout }] = await Promise.all([
      run(node, ['--version']),
      run(node, [self, '--hashes']),
    ])
    results.push({ version: version.trim(), ...JSON.parse(stdout) })
  }
  const [first] = results
  let differing = 0
  requests.forEach(({ prompt }, k) => {
    const all = new Set(results.flatMap(({ found }) => found[k]))
    if (all.size > 1) differing += 1
    process.stdout.write(
      `${all.size === 1 ? 'same' : 'DIFFERS'}  ${[...all].join(' ')}  ${prompt}\n`,
    )
  })
  for (const { version, maths: theirs } of results) {
    const other = Object.keys(theirs).filter((name) => theirs[name] !== first.maths[name])
    process.stdout.write(
      `${version}: ${other.length === 0 ? 'same mathematics' : `Math.${other.join(', ')} differ`}\n`,
    )
  }
  process.exitCode = differing > 0 ? 1 : 0
}
