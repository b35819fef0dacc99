import { Buffers } from './core/buffers.ts'
import type { Pulse } from './core/interrupt.ts'
import { quietPulse } from './core/interrupt.ts'
import { hashText, Random } from './core/random.ts'
import { composeScene } from './compose/scene.ts'
import type { Scene } from './compose/scene.ts'
import { subjectAlpha } from './encode/cut-out.ts'
import { encodePicture } from './encode/encode.ts'
import type { EncodedPicture } from './encode/encode.ts'
import { autoLevels } from './grade/levels.ts'
import { pyramid } from './grade/pyramid.ts'
import { resample, resampleNearest } from './grade/resample.ts'
import { toneMap } from './grade/tone.ts'
import { loadIcons } from './icons/relief.ts'
import { Mesh } from './mesh/mesh.ts'
import { lean } from './paint/lean.ts'
import { brushDirections } from './paint/orientation.ts'
import { render } from './raster/render.ts'
import { blendInit } from './reference/blend-init.ts'
import { readInit } from './reference/read-init.ts'
import { makeSeamless } from './reference/seamless.ts'
import { chooseStyle } from './styles/choose.ts'
import { execute } from './styles/execute.ts'
import { drawFrame } from './styles/frame.ts'
import type { Style } from './styles/style.ts'
import { drawFall } from './styles/particles.ts'
import type { Weatherfall } from './styles/particles.ts'
import type { PaintTask } from './task.ts'
import { understand } from './understand/intent.ts'
import type { Refusals } from './understand/refusals.ts'
import { readRefusals, withoutRefused } from './understand/refusals.ts'

/** What a worker keeps between pictures. */
export class Easel {
  readonly buffers = new Buffers()
  readonly mesh = new Mesh()
}

/** A finished canvas: display values, and alpha when only the subject was asked for. */
interface PaintedCanvas {
  readonly width: number
  readonly height: number
  readonly color: Float32Array
  readonly alpha: Float32Array | null
  /** Paint texture to renew when the canvas is enlarged, in 8-bit steps. */
  readonly texture: number
}

/** Paints and encodes. Throws `Cancelled` when the pulse says so. */
export async function paintPicture(
  task: PaintTask,
  easel = new Easel(),
  pulse: Pulse = quietPulse,
): Promise<EncodedPicture> {
  const painted = await paintCanvas(task, easel, pulse)
  pulse.check()
  const picture = await encodePicture(
    painted.color,
    painted.alpha,
    task,
    painted.texture,
    easel.buffers,
  )
  pulse.progress(1)
  return picture
}

/** The stages in order: understand, compose, build, raster, shade, grade, paint, style. The result lives in the easel's buffers. */
export async function paintCanvas(
  task: PaintTask,
  easel: Easel,
  pulse: Pulse,
): Promise<PaintedCanvas> {
  const { buffers, mesh } = easel
  const { width, height } = task
  const refused = readRefusals(task.negative)
  const intent = withoutRefused(understand(task.prompt), task.negative, refused)
  const seed =
    (hashText(task.prompt) ^
      Math.imul(task.seed % 4294967296, 0x9e3779b1) ^
      Math.floor(task.seed / 4294967296)) >>>
    0
  const style = chooseStyle(task, intent)
  // Strokes supply the detail of a painting; without them the rendering itself must be sharp.
  const stroked = style.technique !== 'lens' && style.technique !== 'render'
  const long = Math.max(width, height)
  const scale = long < 512 ? 1 : stroked ? 0.625 : Math.min(1, 900 / long)
  const w = Math.max(8, Math.round(width * scale))
  const h = Math.max(8, Math.round(height * scale))
  if (intent.subjects.some((s) => s.kind === 'icon')) await loadIcons()
  mesh.rewind()
  const scene = composeScene(mesh, {
    intent,
    refused,
    seed,
    width: w,
    height: h,
    closeness: style.closeness,
  })
  pulse.progress(0.15)
  pulse.check()
  const { surface, lit } = render(mesh, scene, buffers, pulse)
  pulse.progress(0.35)
  toneMap(lit, scene.key)
  autoLevels(lit, style.levels)
  // A brush takes its colours from the rendering as it is; everything else needs it at the canvas's size.
  const small = style.technique === 'paint' && !task.init
  let reference = lit
  if (!small && scale < 1) {
    reference = buffers.floats('reference', width * height * 3)
    resample(lit, w, h, reference, width, height, 3)
  }
  const object = buffers.ints('object', width * height)
  resampleNearest(surface.tag, w, h, object, width, height)
  const canvas = {
    width,
    height,
    color: buffers.floats('canvas', width * height * 3),
    object,
  }
  const alpha = task.transparent ? subjectAlpha(canvas, buffers) : null
  const init = task.init ? await readInit(task.init.bytes, width, height, buffers) : null
  const kept = init && task.init ? task.init.strength : 0
  if (init) blendInit(reference, init, object, width, height, kept, buffers)
  const levels = small ? pyramid(lit, w, h, buffers) : pyramid(reference, width, height, buffers)
  const half = levels[1] ?? levels[0]
  if (!half) throw new Error('A picture has at least one level.')
  const leaning = buffers.floats('lean', half.width * half.height * 2)
  lean(surface, leaning, half.width, half.height, buffers)
  const random = new Random(seed)
  const direction = brushDirections(
    half,
    width,
    leaning,
    buffers,
    random.sub('sweep').range(0, 6.28),
  )
  const depths = { inverse: surface.inverseDepth, width: w, height: h, focus: 1 / scene.distance }
  execute(canvas, levels, direction, depths, keeping(style, kept), seed & 0xffff, buffers, pulse)
  const fall = fallOf(scene, refused)
  if (fall && kept < 0.5 && !alpha) drawFall(canvas, fall, random)
  if (task.tiling) makeSeamless(canvas.color, width, height)
  else if (!refused.frame && !alpha) drawFrame(canvas, style.frame)
  return { width, height, color: canvas.color, alpha, texture: stroked ? 7 : 2 }
}

/** The more of a given picture survives, the finer the brush and the less the lens may touch it. */
function keeping(style: Style, kept: number): Style {
  if (kept < 0.4) return style
  const fine = 1 - (kept - 0.4)
  return {
    ...style,
    blur: 0,
    smear: 0,
    glaze: Math.max(style.glaze, kept),
    brush: {
      ...style.brush,
      radii: style.brush.radii.map((r) => r * fine),
      jitter: style.brush.jitter * fine,
    },
  }
}

function fallOf(scene: Scene, refused: Refusals): Weatherfall | null {
  if (scene.place === 'underwater') return 'bubbles'
  if (scene.place === 'volcano') return 'sparks'
  if (scene.indoors || scene.place === 'moon' || scene.place === 'mars') return null
  if ((scene.weather === 'rain' || scene.weather === 'storm') && !refused.rain) return 'rain'
  if (scene.weather === 'snowfall' && !refused.snow) return 'snow'
  if (scene.season === 'spring' && !refused.flowers) return 'petals'
  return scene.season === 'autumn' ? 'leaves' : null
}
