// Contact sheets of the built-in painter, for looking at: `node scripts/sheets.mjs [outdir] [sheet ...]`.
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { buildServer } from './build-server.mjs'

const root = path.resolve(fileURLToPath(import.meta.url), '../..')
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    prompt: { type: 'string', multiple: true },
    seeds: { type: 'string', default: '1' },
    size: { type: 'string', default: '320' },
    style: { type: 'string', multiple: true },
    columns: { type: 'string' },
  },
})
const [outdir = path.join(tmpdir(), 'gesso-sheets'), ...wanted] = positionals

const outDir = path.join(root, '.cache/sheets')
await buildServer({
  outDir,
  entries: {
    painter: 'server/engines/builtin/paint-picture.ts',
    plain: 'server/engines/builtin/request/plain-task.ts',
  },
})
const load = (name) => import(pathToFileURL(path.join(outDir, `${name}.js`)).href)
const { Easel, paintPicture } = await load('painter')
const { plainTask } = await load('plain')
const easel = new Easel()

const base = { ...plainTask, width: 320, height: 320, style: 'DYNAMIC', alchemy: true }

async function sheet(name, tasks, columns, cell) {
  const gap = 4
  const rows = Math.ceil(tasks.length / columns)
  const tiles = []
  let spent = 0
  for (const [k, change] of tasks.entries()) {
    const task = { ...base, width: cell, height: cell, ...change }
    task.origin = task.prompt
    if (!change.outputWidth) [task.outputWidth, task.outputHeight] = [task.width, task.height]
    const start = process.cpuUsage().user
    const picture = await paintPicture(task, easel)
    spent += (process.cpuUsage().user - start) / 1000
    const input = await sharp(picture.bytes)
      .resize(cell, cell, { fit: 'contain', background: '#111' })
      .flatten({ background: '#f0f' })
      .png()
      .toBuffer()
    tiles.push({
      input,
      left: gap + (k % columns) * (cell + gap),
      top: gap + Math.floor(k / columns) * (cell + gap),
    })
  }
  const file = path.join(outdir, `${name}.png`)
  await sharp({
    create: {
      width: gap + columns * (cell + gap),
      height: gap + rows * (cell + gap),
      channels: 3,
      background: '#111',
    },
  })
    .composite(tiles)
    .png()
    .toFile(file)
  process.stdout.write(
    `${file}  ${tasks.length} pictures, ${Math.round(spent / tasks.length)} ms of processor each\n`,
  )
}

const twelve = [
  'A lighthouse on a cliff above a stormy sea at sunset, oil painting',
  'A ginger cat sitting in the snow',
  'A fox in an autumn forest',
  'A white horse in a meadow at golden hour',
  'A robot reading in a library',
  'A castle in the mountains at dawn',
  'A sailing ship on the sea at sunset',
  'An astronaut riding a horse on mars',
  'A bowl of fruit and a candle, still life',
  'A sea turtle over a coral reef',
  'A city street at night in the rain, neon',
  'A red bridge over a river in spring, kyoto garden',
]
const styles = (
  'ANIME BOKEH CINEMATIC CINEMATIC_CLOSEUP CREATIVE DYNAMIC ENVIRONMENT FASHION FILM FOOD GENERAL HDR ILLUSTRATION LEONARDO ' +
  'LONG_EXPOSURE MACRO MINIMALISTIC MONOCHROME MOODY NONE NEUTRAL PHOTOGRAPHY PORTRAIT RAYTRACED RENDER_3D RETRO SKETCH_BW ' +
  'SKETCH_COLOR STOCK_PHOTO VIBRANT UNPROCESSED'
).split(' ')
const range = (n) => Array.from({ length: n }, (_, k) => k + 1)

const sheets = {
  prompts: () =>
    sheet(
      'prompts',
      twelve.map((prompt) => ({ prompt })),
      4,
      320,
    ),
  seeds: () =>
    sheet(
      'seeds',
      twelve.slice(0, 8).flatMap((prompt) => range(8).map((seed) => ({ prompt, seed }))),
      8,
      176,
    ),
  'styles-cat': () =>
    sheet(
      'styles-cat',
      styles.map((style) => ({ prompt: 'A ginger cat in a pine forest', seed: 3, style })),
      7,
      224,
    ),
  'styles-house': () =>
    sheet(
      'styles-house',
      styles.map((style) => ({ prompt: 'A cottage by a lake in the mountains', seed: 2, style })),
      7,
      224,
    ),
  sizes: () =>
    sheet(
      'sizes',
      [
        [512, 512],
        [512, 288],
        [288, 512],
        [640, 160],
        [160, 640],
        [64, 64],
        [1024, 768],
        [32, 320],
      ].map(([width, height]) => ({ prompt: twelve[0], width, height })),
      4,
      320,
    ),
}

await mkdir(outdir, { recursive: true })
if (options.prompt) {
  const seeds = options.seeds.split(',').map(Number)
  const tasks = options.prompt.flatMap((prompt) =>
    (options.style ?? ['DYNAMIC']).flatMap((style) =>
      seeds.map((seed) => ({ prompt, seed, style })),
    ),
  )
  await sheet('asked', tasks, Number(options.columns ?? seeds.length), Number(options.size))
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(sheets)) await sheets[name]()
}
