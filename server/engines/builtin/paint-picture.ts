import { restoreGround } from './canvas/fit-ground.ts'
import { Buffers } from './core/buffers.ts'
import type { Desk } from './core/desk.ts'
import { atDesk } from './core/desk.ts'
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
import { handOf, takeHand } from './guides/colors/hand.ts'
import type { Draft } from './guides/draft.ts'
import { hold } from './guides/draft.ts'
import { readGiven } from './guides/given.ts'
import type { Given } from './guides/given.ts'
import { layOver } from './guides/hold-guides.ts'
import { planLayout } from './guides/plan-layout.ts'
import { workGiven } from './guides/work-given.ts'
import { loadIcons } from './icons/relief.ts'
import { Mesh } from './mesh/mesh.ts'
import { layOverlay, overlayOf } from './overlays/catalogue.ts'
import { lean, subjectCells } from './paint/lean.ts'
import { brushDirections } from './paint/orientation.ts'
import { render } from './raster/render.ts'
import { makeSeamless, openBorders } from './reference/seamless.ts'
import { paintedWords } from './report/painted-words.ts'
import type { PaintedWords } from './report/painted-words.ts'
import { styles } from './styles/catalogue.ts'
import { chooseStyle } from './styles/choose.ts'
import { execute } from './styles/execute.ts'
import { drawFrame } from './styles/frame.ts'
import type { Style } from './styles/style.ts'
import { drawFall } from './styles/particles.ts'
import type { Weatherfall } from './styles/particles.ts'
import type { PaintTask } from './task.ts'
import type { Intent } from './understand/intent.ts'
import { readTask } from './understand/read-task.ts'
import type { Refusals } from './understand/refusals.ts'

/** Adds no grade of its own: what is painted with it can lie beside a given picture. */
const plainStyle: Style = { ...styles.NONE, levels: 0.5 }

/** Under this roughness a picture shows no brushwork. */
const smoothBelow = 0.2

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
  readonly words: PaintedWords
}

/** A finished file, and which words of the prompt it shows. */
export interface PaintedPicture extends EncodedPicture {
  readonly words: PaintedWords
}

/** Paints and encodes. Throws `Cancelled` when the pulse says so. */
export async function paintPicture(
  task: PaintTask,
  easel = new Easel(),
  pulse: Pulse = quietPulse,
): Promise<PaintedPicture> {
  const painted = await paintCanvas(task, easel, pulse)
  pulse.check()
  const picture = await encodePicture(
    painted.color,
    painted.alpha,
    task,
    painted.texture,
    easel.buffers,
    pulse,
  )
  pulse.progress(1)
  return { ...picture, words: painted.words }
}

/** The stages in order: understand, compose, build, raster, shade, grade, guide, paint, style. The result lives in the easel's buffers. */
export async function paintCanvas(
  task: PaintTask,
  easel: Easel,
  pulse: Pulse,
): Promise<PaintedCanvas> {
  const { buffers, mesh } = easel
  buffers.rewind()
  // What the picture needs to its end.
  const desk: Desk = { room: buffers.room, pulse }
  const { width, height } = task
  const reading = readTask(task)
  const { refused } = reading
  const { w, h } = sceneSize(task, chooseStyle(task, reading.intent).technique)
  const given = await readGiven(task, w, h, desk)
  const intent = given.ground && !task.canvas ? { ...reading.intent, subjects: [] } : reading.intent
  const seed =
    (hashText(reading.origin) ^
      Math.imul(task.seed % 4294967296, 0x9e3779b1) ^
      Math.floor(task.seed / 4294967296)) >>>
    0
  const style = atDesk(pulse, (own) => styleFor(task, intent, given, own))
  const stroked = style.technique !== 'lens' && style.technique !== 'render'
  pulse.check()
  const layout = atDesk(pulse, (own) => planLayout(given, task, own))
  pulse.check()
  if (intent.subjects.some((s) => s.kind === 'icon')) await loadIcons()
  mesh.rewind()
  const scene = composeScene(mesh, {
    intent,
    refused,
    seed,
    width: w,
    height: h,
    closeness: style.closeness,
    layout,
    plain: task.tiling || given.ground !== null || given.init !== null || layout !== null,
    richness: task.expandedDomain ? 1 : task.alchemy ? 0.85 : 0.45,
    pulse,
  })
  pulse.progress(0.15)
  pulse.check()
  const { surface, lit } = render(mesh, scene, stroked && w < width, buffers, pulse)
  const plain = chooseStyle(task, { ...intent, medium: null })
  const mediumHeld = JSON.stringify(plain) !== JSON.stringify(chooseStyle(task, intent))
  const words = paintedWords({ intent, scene, surface, mediumHeld })
  pulse.progress(0.35)
  pulse.check()
  toneMap(lit, scene.key, pulse)
  pulse.check()
  autoLevels(lit, style.levels, scene.dim, scene.warmth, pulse)
  const object = buffers.ints('object', width * height)
  const canvas = { width, height, color: buffers.floats('canvas', width * height * 3), object }
  resampleNearest(surface.tag, w, h, object, width, height)
  const alpha = task.transparent ? subjectAlpha(canvas, buffers) : null
  const draft = { width: w, height: h, color: lit, object: surface.tag, ...desk }
  const facts = {
    inverseDepth: () => surface.inverseDepth,
    toSun: scene.light.toSun,
    intent,
  }
  const { kept, around } = workGiven(draft, given, task, facts)
  pulse.check()
  const salt = seed & 0xffff
  // A pattern is made of whole cells and repeats as it is.
  const torn = task.tiling && (scene.place !== 'pattern' || intent.subjects.length > 0)
  if (torn) atDesk(pulse, (own) => makeSeamless(lit, w, h, salt, own))
  resampleNearest(surface.tag, w, h, object, width, height)
  if (task.tiling && style.technique === 'paint') openBorders(object, width, height)
  // A brush takes its colours from the rendering as it is; everything else needs it at the canvas's size.
  const small = style.technique === 'paint'
  let reference = lit
  if (!small && w < width) {
    reference = buffers.floats('reference', width * height * 3)
    resample(lit, w, h, reference, width, height, 3)
  }
  pulse.check()
  const levels = small ? pyramid(lit, w, h, buffers) : pyramid(reference, width, height, buffers)
  const half = levels[1] ?? levels[0]
  if (!half) throw new Error('A picture has at least one level.')
  pulse.check()
  const leaning = buffers.floats('lean', half.width * half.height * 2)
  lean(surface, leaning, half.width, half.height, buffers)
  if (given.ground || kept >= 0.5) leaning.fill(0)
  pulse.check()
  const random = new Random(seed)
  const direction = brushDirections(
    half,
    width,
    leaning,
    buffers,
    // Skies and walls are laid in broad, mostly level strokes.
    random.sub('sweep').range(-0.9, 0.9),
    subjectCells(surface.tag, w, h, half, buffers),
    pulse,
  )
  pulse.check()
  const depths = { inverse: surface.inverseDepth, width: w, height: h, focus: 1 / scene.distance }
  const bleeds = task.tiling
  execute({ canvas, levels, direction, depths, salt, bleeds, buffers, pulse }, keeping(style, kept))
  const over = { width, height, color: canvas.color, object, ...desk }
  layOver(over, given)
  const fall = task.fantasyAvatar ? 'sparks' : fallOf(scene, refused)
  const falls = fall !== null && (given.edit ? intent.weather !== null : kept < 0.5)
  if (fall && falls && !given.ground && !alpha) drawFall(canvas, fall, random)
  layManners(over, style, task, seed, buffers)
  const { ground } = given
  if (ground && around) atDesk(pulse, (own) => restoreGround(canvas, ground, around, buffers, own))
  else if (torn) atDesk(pulse, (own) => makeSeamless(canvas.color, width, height, salt, own))
  else if (!refused.frame && !alpha) drawFrame(canvas, style.frame)
  return { width, height, color: canvas.color, alpha, texture: stroked ? 7 : 2, words }
}

/** Longest side of the scene in which a part that is missing from a picture is made ready. */
const groundSide = 640

/** The size the scene is made ready at: strokes and drawn lines supply the detail of what is finer. */
function sceneSize(task: PaintTask, technique: Style['technique']): { w: number; h: number } {
  const { width, height, canvas, init, edits } = task
  const long = Math.max(width, height)
  const grounded = task.unzoom ?? (canvas?.type === 'INPAINT' || canvas?.type === 'OUTPAINT')
  const usual =
    technique === 'paint'
      ? 0.625
      : technique === 'lens' || technique === 'render'
        ? 900 / long
        : long < 896
          ? 0.625
          : 0.5
  // Of a picture that is kept there is more to see than a scene has.
  const fine = init || edits.length > 0 || canvas ? Math.max(usual, 800 / long) : usual
  const scale = long < 512 || (task.ultra && !grounded) ? 1 : grounded ? groundSide / long : fine
  const side = (v: number): number => Math.max(8, Math.round(v * Math.min(1, scale)))
  return { w: side(width), h: side(height) }
}

/** The style of a task: its own, with the hand of a style reference, and without a grade where a picture must be met. */
function styleFor(task: PaintTask, intent: Intent, given: Given, desk: Desk): Style {
  const chosen = chooseStyle(task, intent)
  const [reference] = given.guides.filter(({ kind }) => kind === 'style')
  const hand = reference
    ? takeHand(chosen.brush, handOf(reference.picture, desk), hold(reference.weight))
    : chosen.brush
  const look = task.tiling ? { ...chosen.look, vignette: 0 } : chosen.look
  if (!given.ground) return { ...chosen, brush: hand, look }
  return groundStyle(given, desk)
}

/** The hand of the picture to be met: smooth beside a smooth one, the same brush beside a painted one. */
function groundStyle({ groundPicture }: Given, desk: Desk): Style {
  if (!groundPicture) return plainStyle
  const hand = handOf(groundPicture, desk)
  const technique = hand.roughness < smoothBelow ? 'render' : 'paint'
  return { ...plainStyle, technique, brush: takeHand(plainStyle.brush, hand, 0.8) }
}

/** Elements and the overlays of style and avatar, in their order. */
function layManners(
  draft: Draft,
  style: Style,
  task: PaintTask,
  seed: number,
  buffers: Buffers,
): void {
  const plate = { ...draft, salt: seed % 1009, buffers }
  if (style.overlay) layOverlay(plate, style.overlay.name, style.overlay.weight)
  for (const { id, weight } of task.elements) layOverlay(plate, overlayOf(id), weight)
  if (task.fantasyAvatar) layOverlay(plate, 'glitter', 0.55)
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
  if (scene.place === 'underwater' || scene.place === 'deepsea') return 'bubbles'
  if (scene.place === 'volcano') return 'sparks'
  if (scene.indoors || scene.place === 'lunar' || scene.place === 'mars') return null
  if ((scene.weather === 'rain' || scene.weather === 'storm') && !refused.rain) return 'rain'
  if ((scene.weather === 'snowfall' || scene.weather === 'blizzard') && !refused.snow) return 'snow'
  if (scene.season === 'spring' && !refused.flowers) return 'petals'
  return scene.season === 'autumn' || scene.weather === 'wind' ? 'leaves' : null
}
