// Makes docs/parameters.md and its pictures: `node scripts/parameters.mjs [name ...]`; with names, only those pairs.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { buildServer } from './build-server.mjs'
import { sections } from './parameters/cases.mjs'
import { guides } from './parameters/guides.mjs'

const root = path.resolve(fileURLToPath(import.meta.url), '../..')
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: path.join(root, 'docs/images/parameters') } },
})
const tile = 256
const gap = 6

const outDir = path.join(root, '.cache/parameters')
await buildServer({
  outDir,
  entries: {
    painter: 'server/engines/builtin/paint-picture.ts',
    plain: 'server/engines/builtin/request/plain-task.ts',
    improve: 'server/engines/builtin/request/paint-tasks.ts',
  },
})
const load = (name) => import(pathToFileURL(path.join(outDir, `${name}.js`)).href)
const { Easel, paintPicture } = await load('painter')
const { plainTask } = await load('plain')
const { enhanced } = await load('improve')
const easel = new Easel()

async function paint(change) {
  const { enhance, ...rest } = change
  const task = { ...plainTask, width: tile, height: tile, style: 'DYNAMIC', ...rest }
  task.origin = task.prompt
  if (enhance !== undefined)
    task.prompt = enhanced({
      prompt: task.prompt,
      enhancePrompt: true,
      enhancePromptInstruction: enhance,
    })
  if (!rest.outputWidth) [task.outputWidth, task.outputHeight] = [task.width, task.height]
  return (await paintPicture(task, easel)).bytes
}

const painted = {
  scene: () =>
    paint({ prompt: 'a house by a lake in the mountains in summer', style: 'RENDER_3D', seed: 6 }),
  painting: () =>
    paint({ prompt: 'a harbor at sunset, impressionist painting', style: 'CREATIVE', seed: 4 }),
  character: () => paint({ prompt: 'a red queen in the snow', style: 'RENDER_3D', seed: 2 }),
  texture: () => paint({ prompt: 'geometric pattern in gold and navy', style: 'NONE', seed: 3 }),
}
const made = new Map()
async function input(name) {
  if (!made.has(name)) made.set(name, await (guides[name] ?? painted[name])())
  return made.get(name)
}

/** The two tasks of a case. */
async function pairOf(one) {
  const base = { ...one.same }
  const bytes = one.input ? await input(one.input) : null
  if (one.guide) {
    const [kind, low, high] = one.guide
    return [low, high].map((weight) => ({ ...base, guides: [{ kind, bytes, weight }] }))
  }
  if (one.twoStyles) {
    const [a, b] = await Promise.all(one.twoStyles.map(input))
    return [
      [1.2, 0],
      [0, 1.2],
    ].map(([first, second]) => ({
      ...base,
      guides: [
        { kind: 'style', bytes: a, weight: first },
        { kind: 'style', bytes: b, weight: second },
      ],
    }))
  }
  if (one.init) return one.init.map((strength) => ({ ...base, init: { bytes, strength } }))
  if (one.images)
    return one.images.map((weight) => ({ ...base, imagePrompts: { pictures: [bytes], weight } }))
  if (one.edit) return one.edit.map((prompt) => ({ prompt, edits: [bytes] }))
  if (one.unzoom) return one.unzoom.map((amount) => ({ ...base, unzoom: { bytes, amount } }))
  if (one.canvas) {
    const [type, ...prompts] = one.canvas
    const mask = await input(one.mask)
    return prompts.map((prompt) => ({ prompt, canvas: { type, base: bytes, mask, kept: 0 } }))
  }
  const strengths = one.sketch ?? one.img2img
  if (strengths) {
    const [prompt, ...kept] = strengths
    const type = one.sketch ? 'SKETCH2IMG' : 'IMG2IMG'
    return kept.map((k) => ({ prompt, canvas: { type, base: bytes, mask: null, kept: k } }))
  }
  return [
    { ...base, ...one.left },
    { ...base, ...one.right },
  ]
}

/** A picture as it is shown: whole, its middle, or laid four times. */
async function shown(bytes, one) {
  const fit = { fit: 'contain', background: '#ffffff' }
  if (one.zoom) {
    const { width } = await sharp(bytes).metadata()
    const part = Math.round(width / 3)
    const area = { left: part, top: part, width: part, height: part }
    return sharp(bytes).extract(area).resize(tile, tile).png().toBuffer()
  }
  if (one.repeat) {
    const half = await sharp(bytes)
      .resize(tile / 2, tile / 2)
      .png()
      .toBuffer()
    const four = [0, 1, 2, 3].map((k) => ({
      input: half,
      left: (k % 2) * (tile / 2),
      top: (k >> 1) * (tile / 2),
    }))
    const background = { width: tile, height: tile, channels: 3, background: '#fff' }
    return sharp({ create: background }).composite(four).png().toBuffer()
  }
  if (one.same?.prompt && (await sharp(bytes).metadata()).hasAlpha) {
    const squares = Buffer.from(
      `<svg width="${tile}" height="${tile}"><defs><pattern id="p" width="24" height="24" patternUnits="userSpaceOnUse"><path d="M0 0h12v12H0zM12 12h12v12H12z" fill="#ddd"/></pattern></defs><rect width="100%" height="100%" fill="url(#p)"/></svg>`,
    )
    return sharp(squares)
      .composite([{ input: await sharp(bytes).resize(tile, tile, fit).png().toBuffer() }])
      .png()
      .toBuffer()
  }
  return sharp(bytes).resize(tile, tile, fit).png().toBuffer()
}

const fileOf = (name) =>
  `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.webp`

async function draw(one) {
  const tasks = await pairOf(one)
  const tiles = one.input ? [await shown(await input(one.input), {})] : []
  for (const task of tasks) tiles.push(await shown(await paint(task), one))
  const width = tiles.length * tile + (tiles.length - 1) * gap
  const create = { width, height: tile, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } }
  const file = path.join(options.out, fileOf(one.name))
  const { size } = await sharp({ create })
    .composite(tiles.map((cell, k) => ({ input: cell, left: k * (tile + gap), top: 0 })))
    .webp({ quality: 52, effort: 6 })
    .toFile(file)
  return size
}

function page() {
  const lines = [
    '# What every parameter does to the built-in painter',
    '',
    'Each row shows the same request twice, with one thing changed. Where a request takes a picture, that picture',
    'stands first. All pictures are 256 by 256 px and come out the same, byte for byte, every time they are made:',
    '`node scripts/parameters.mjs` paints this page.',
    '',
    'The elements of the painter itself have names: gold-leaf, glitter, halftone, ink-lines, neon, paper-cut,',
    'mosaic, stained-glass, pixels, woodcut, crackle and mist. Any other element id, and any number of a user',
    'element, stands for one of them, always the same. Weights run from -1, which goes the opposite way, to 2.',
    '',
  ]
  for (const { title, intro, cases } of sections) {
    lines.push(`## ${title}`, '')
    if (intro) lines.push(intro, '')
    for (const { name, note } of cases) {
      const heading = name.includes(':') ? name : `\`${name}\``
      lines.push(`### ${heading}`, '')
      if (note) lines.push(note, '')
      lines.push(`![${name}](images/parameters/${fileOf(name)})`, '')
    }
  }
  return lines.join('\n')
}

await mkdir(options.out, { recursive: true })
let total = 0
for (const { cases } of sections) {
  for (const one of cases) {
    if (wanted.length > 0 && !wanted.some((word) => one.name.includes(word))) continue
    total += await draw(one)
  }
}
if (wanted.length === 0) await writeFile(path.join(root, 'docs/parameters.md'), page())
process.stdout.write(`${Math.round(total / 1024)} KB of pictures in ${options.out}\n`)
