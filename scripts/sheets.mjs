// Contact sheets of the built-in painter, for looking at: `npm run sheets -- [outdir] [sheet ...]`, a page for each
// stage (understand, compose, paint, grade, modes) and index.html with all of them.
import { mkdir, writeFile } from 'node:fs/promises'
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
    reading: 'server/engines/builtin/understand/read-task.ts',
  },
})
const load = (name) => import(pathToFileURL(path.join(outDir, `${name}.js`)).href)
const { Easel, paintPicture } = await load('painter')
const { plainTask } = await load('plain')
const { readTask } = await load('reading')
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

/** Prompts that try what can be said of things and between them. */
const said = [
  'a red cat and a blue dog on a sofa',
  'a cat on a table in a library, a lamp beside it, two books under the table',
  'a woman with red hair in a blue dress, beach',
  'a flock of geese over a lake at dawn',
  'a golden statue of a horse in a town square',
  'a fox between two trees, autumn',
  'a girl with a bird on her shoulder',
  'an old man with a white beard reading a book',
  'a bear wearing a crown holding a sword',
  'a dog chasing a cat through a garden, no people',
  'a mouse in front of a piece of cheese, masterpiece, 8k',
  '🐙 on a 🎹',
  'кошка в лесу ночью',
  'the silence between two heartbeats',
]

/** What was read of each prompt, and what a picture shows of it, as a table. */
async function understood() {
  const cell = (text) => `<td>${String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`
  const rows = []
  for (const prompt of said) {
    const task = { ...base, prompt, origin: prompt, outputWidth: 320, outputHeight: 320 }
    const { intent } = readTask(task)
    const { words } = await paintPicture(task, easel)
    const name = (k) => intent.subjects[k]?.word
    const things = intent.subjects.map(({ word, count, colors, traits }) => {
      const parts = traits.parts.map((part) => part.word)
      const rest = [traits.material, ...traits.said, ...parts].filter(Boolean)
      return `${count > 1 ? `${count} × ` : ''}${word}${colors.length > 0 ? ' (coloured)' : ''} ${rest.join(', ')}`
    })
    const links = intent.links.map((l) => `${name(l.from)} ${l.relation} ${name(l.to)}`)
    const scene = [...intent.settings, intent.time, intent.weather, intent.season].filter(Boolean)
    const columns = [prompt, things.join('; '), links.join('; '), scene.join(', ')]
    rows.push([...columns, words.painted.join(', '), words.unpainted.join(', ')].map(cell).join(''))
  }
  const head = ['Prompt', 'Things', 'Relations', 'Scene', 'Painted', 'Not painted']
  const table = [head.map((text) => `<th>${text}</th>`).join(''), ...rows]
  await writePage('understand', `<table><tr>${table.join('</tr><tr>')}</tr></table>`)
}

async function writePage(name, body) {
  const file = path.join(outdir, `${name}.html`)
  const look =
    'body{font:14px sans-serif;background:#111;color:#ddd}td,th{padding:4px 8px;text-align:left}img{max-width:100%}'
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${look}</style><h1>${name}</h1>${body}\n`,
  )
  process.stdout.write(`${file}\n`)
}

const many = (name, tasks, columns, cell) => async () => {
  await sheet(name, tasks, columns, cell)
  await writePage(name, `<img src="${name}.png" alt="">`)
}
const each = (key, values, rest) => values.map((value) => ({ ...rest, [key]: value }))

/** A picture and what each way of working on it makes of it. */
async function edited() {
  const side = 320
  const cat = {
    ...base,
    prompt: twelve[1],
    origin: twelve[1],
    outputWidth: side,
    outputHeight: side,
  }
  const { bytes } = await paintPicture({ ...cat, seed: 2 }, easel)
  const base64 = (shape) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%"/>${shape}</svg>`,
      ),
    )
      .png()
      .toBuffer()
  const round = await base64('<ellipse cx="160" cy="190" rx="96" ry="118" fill="#fff"/>')
  const right = await base64('<rect x="200" width="120" height="320" fill="#fff"/>')
  const on = (type, mask, prompt) => ({ prompt, canvas: { type, base: bytes, mask, kept: 0 } })
  await sheet(
    'edits',
    [
      { prompt: twelve[1], seed: 2 },
      ...[1.4, 2, 3].map((amount) => ({ prompt: twelve[1], seed: 2, unzoom: { bytes, amount } })),
      on('INPAINT', round, 'snow'),
      on('INPAINT', round, 'a red fox'),
      on('OUTPAINT', right, 'snow'),
      { prompt: twelve[1], seed: 2, transparent: true },
      ...[0.1, 0.3, 0.5, 0.7, 0.9].map((strength) => ({
        prompt: 'a castle at sunset',
        init: { bytes, strength },
      })),
      { prompt: 'a white rabbit', edits: [bytes] },
      { prompt: 'make it night', edits: [bytes] },
    ],
    8,
    224,
  )
  await writePage('edits', '<img src="edits.png" alt="">')
}

const sheets = {
  understand: understood,
  compose: many(
    'compose',
    said.flatMap((prompt) => range(4).map((seed) => ({ prompt, seed, style: 'RENDER_3D' }))),
    8,
    200,
  ),
  prompts: many('prompts', each('prompt', twelve, {}), 4, 320),
  seeds: many(
    'seeds',
    twelve.slice(0, 8).flatMap((prompt) => range(8).map((seed) => ({ prompt, seed }))),
    8,
    176,
  ),
  paint: many(
    'paint',
    [
      ...each('steps', [10, 12, 15, 30, 60], { prompt: twelve[1] }),
      ...each('guidance', [1, 4, 7, 12, 20], { prompt: twelve[1] }),
      ...each('scheduler', ['KLMS', 'EULER_ANCESTRAL_DISCRETE', 'DDIM', 'DPM_SOLVER', 'PNDM'], {
        prompt: twelve[1],
      }),
    ],
    5,
    256,
  ),
  grade: many(
    'grade',
    each('style', styles, { prompt: 'A ginger cat in a pine forest', seed: 3 }),
    7,
    224,
  ),
  'styles-house': many(
    'styles-house',
    each('style', styles, { prompt: 'A cottage by a lake in the mountains', seed: 2 }),
    7,
    224,
  ),
  modes: many(
    'modes',
    [
      { prompt: 'geometric pattern', tiling: true },
      { prompt: 'a meadow', tiling: true },
      { prompt: twelve[1], transparent: true },
      { prompt: twelve[1], ultra: true },
      { prompt: twelve[1], fantasyAvatar: true },
      { prompt: twelve[1], photoReal: { version: 'v2', depthOfField: 1 } },
      { prompt: twelve[1], contrast: 4.5 },
      { prompt: twelve[1], magic: { version: 'v3', strength: 1, highContrast: true } },
    ],
    4,
    256,
  ),
  places: many(
    'places',
    [
      'isometric view of a small village',
      "a harbour town from above, bird's eye view",
      "a city street, worm's eye view",
      'a red car on a street, dutch angle',
      'a fox in a forest, fisheye lens',
      'winter village at dusk',
      'autumn park with falling leaves',
      'spring orchard in full blossom',
      'a frozen lake under northern lights',
      'a cave with light falling from a hole in the ceiling',
      'above the clouds at sunset',
      'a volcano erupting at night',
    ].flatMap((prompt) => [1, 2].map((seed) => ({ prompt, seed }))),
    6,
    256,
  ),
  edits: edited,
  sizes: many(
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
  const names = wanted.length > 0 ? wanted : Object.keys(sheets)
  for (const name of names) await sheets[name]()
  await writePage(
    'index',
    names.map((name) => `<p><a href="${name}.html">${name}</a></p>`).join(''),
  )
}
