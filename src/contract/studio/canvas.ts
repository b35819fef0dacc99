import * as z from 'zod/mini'
import { canvasStyles } from '../leonardo/enums.ts'
import { canvasLimits } from '../leonardo/canvas/limits.ts'

/** What a canvas document may hold; its text is at most `bytes` long. */
export const documentLimits = {
  marks: 5_000,
  points: 20_000,
  bytes: 8 * 1024 * 1024,
  size: { min: 1, max: 256 },
} as const

const coordinate = z.number().check(z.gte(-8192), z.lte(8192))
const color = z.string().check(z.regex(/^#[\da-f]{6}$/))
const share = z.number().check(z.gte(0), z.lte(1))
const size = z.number().check(z.gte(documentLimits.size.min), z.lte(documentLimits.size.max))
const box = z.tuple([coordinate, coordinate, coordinate, coordinate])

/**
 * One thing done on a layer, in the document's own pixels. A stroke's `points` are x, y and pressure (0 to 1) in turn;
 * a box is left, top, width and height. `erase` takes away what lies below instead of covering it.
 */
export const markSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stroke'),
    color,
    size,
    opacity: share,
    erase: z.boolean(),
    points: z.array(coordinate).check(
      z.minLength(3),
      z.maxLength(documentLimits.points * 3),
      z.refine((all) => all.length % 3 === 0),
    ),
  }),
  z.object({
    kind: z.literal('shape'),
    shape: z.enum(['rectangle', 'ellipse', 'line']),
    box,
    color,
    size,
    opacity: share,
    filled: z.boolean(),
  }),
  z.object({
    kind: z.literal('fill'),
    at: z.tuple([coordinate, coordinate]),
    color,
    opacity: share,
  }),
  z.object({ kind: z.literal('picture'), source: z.string().check(z.maxLength(160)), box }),
  z.object({ kind: z.literal('clear') }),
])
export type Mark = z.infer<typeof markSchema>

/**
 * A drawing as it is kept, in this browser and in the library: what was done, not what it looks like. `source` of a
 * picture names one of ours (`gesso:upload/<id>`). Sides are pixels; opacities are those of the two layers on screen.
 */
export const canvasDocumentSchema = z.object({
  version: z.literal(1),
  width: z.literal(canvasLimits.width.values),
  height: z.literal(canvasLimits.height.values),
  marks: z.array(markSchema).check(z.maxLength(documentLimits.marks)),
  mask: z.array(markSchema).check(z.maxLength(documentLimits.marks)),
  opacity: z.object({ drawing: share, picture: share }),
})
export type CanvasDocument = z.infer<typeof canvasDocumentSchema>

/** What the fields beside the drawing say. */
export const canvasSettingsSchema = z.object({
  prompt: z.string().check(z.maxLength(canvasLimits.prompt.max)),
  style: z.enum(canvasStyles),
  strength: z.number().check(z.gte(canvasLimits.strength.min), z.lte(canvasLimits.strength.max)),
  guidance: z.number().check(z.gte(canvasLimits.guidance.min), z.lte(canvasLimits.guidance.max)),
  steps: z.int().check(z.gte(canvasLimits.steps.min), z.lte(canvasLimits.steps.max)),
  seed: z.int().check(z.gte(canvasLimits.seed.min), z.lte(canvasLimits.seed.max)),
})
export type CanvasSettings = z.infer<typeof canvasSettingsSchema>

/**
 * `POST /api/studio/canvas/{call}`: the picture as a `data:` URL, and the seed it was painted with. An upscale says as
 * well which picture of the gallery it has become.
 */
export const canvasPictureSchema = z.object({
  imageDataUrl: z.string(),
  seed: z.int(),
  image: z.optional(z.object({ id: z.string(), generationId: z.string() })),
})
export type CanvasPictureAnswer = z.infer<typeof canvasPictureSchema>

/** How the picture that is saved came to be. */
export const canvasWays = ['draw', 'refine', 'inpaint', 'upscale'] as const
export type CanvasWay = (typeof canvasWays)[number]

const dataUrl = z.string().check(z.minLength(1))

/** Body of `PUT /api/studio/canvases/{id}`: drawing, mask, settings and result, kept together under a new generation's id. */
export const saveCanvasSchema = z.strictObject({
  way: z.enum(canvasWays),
  settings: canvasSettingsSchema,
  document: canvasDocumentSchema,
  /** What was painted over, as it was sent. */
  drawing: dataUrl,
  mask: z.nullable(dataUrl),
  /** What came of it. */
  picture: dataUrl,
})
export type SaveCanvas = z.infer<typeof saveCanvasSchema>

/** `GET /api/studio/canvases/{id}`: what opens a saved canvas again. */
export const savedCanvasSchema = z.object({
  id: z.string(),
  settings: canvasSettingsSchema,
  document: canvasDocumentSchema,
})
export type SavedCanvas = z.infer<typeof savedCanvasSchema>
