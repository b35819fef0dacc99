import { effective, outputSize } from '#contract/leonardo/effective.ts'
import { limits } from '#contract/leonardo/limits.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import { improvePrompt } from '../prompts/improve-prompt.ts'
import type { Magic, PaintTask } from '../task.ts'
import { understand } from '../understand/understand.ts'
import { pictureSeed } from './picture-seed.ts'
import { plainTask } from './plain-task.ts'
import type { References } from './read-references.ts'
import { guideEntries, noReferences } from './read-references.ts'
import { shareOf, weightOf } from './guide-weight.ts'

/** Depth of field that PhotoReal's three strengths stand for: low, medium, high. */
const depthsOfField: Readonly<Record<number, number>> = { 0.55: 0.4, 0.5: 0.7, 0.45: 1 }

/** How much of a canvas's base shows through where the request does not say. */
const canvasKept = { INPAINT: 0, OUTPAINT: 0, SKETCH2IMG: 0.5, IMG2IMG: 0.5 } as const

/** Largest factor a picture is enlarged or its view widened by. */
const mostTimes = 3

/** Longest side of a file, in pixels: what is enlarged beyond it fills memory and no screen. */
const longestFile = 4096

/** What the painter is asked to paint as picture `index` of a request. */
export function paintTask(
  request: CreateGeneration,
  seed: number,
  index: number,
  references: References = noReferences,
): PaintTask {
  const known = effective(request)
  const { init, canvas } = references
  const unzooms = request.unzoom === true && init !== null
  const guided = guideEntries(request)
  const bySetting = guided.some(({ entry }) => entry === null)
  return {
    ...plainTask,
    ...sizesOf(request, references),
    ...mannersOf(request),
    prompt: enhanced(request),
    origin: request.prompt,
    negative: request.negative_prompt ?? '',
    seed: pictureSeed(seed, index),
    steps: known.num_inference_steps,
    guidance: known.guidance_scale,
    scheduler: known.scheduler,
    tiling: request.tiling ?? false,
    transparent: known.transparency === 'foreground_only',
    init:
      init && !unzooms && !bySetting
        ? { bytes: init, strength: request.init_strength ?? 0.3 }
        : null,
    guides: references.guides.map(({ kind, bytes }, k) => ({
      kind,
      bytes,
      weight:
        weightOf(kind, guided[k]?.entry ?? null, request.weighting ?? null) *
        shareOf(
          guided.map(({ entry }) => entry),
          k,
        ),
    })),
    imagePrompts:
      references.imagePrompts.length > 0
        ? {
            pictures: references.imagePrompts,
            weight: Math.max(0, Math.min(1, request.imagePromptWeight ?? 0.5)),
          }
        : null,
    edits: references.edits,
    canvas:
      canvas && request.canvasRequestType
        ? {
            type: request.canvasRequestType,
            base: canvas.base,
            mask: canvas.mask,
            kept: request.init_strength ?? canvasKept[request.canvasRequestType],
          }
        : null,
    unzoom: unzooms && init ? { bytes: init, amount: unzoomOf(request.unzoomAmount) } : null,
  }
}

/** What the request says of style, model and the modes that change how a picture is painted. */
function mannersOf(request: CreateGeneration) {
  const known = effective(request)
  const { photoRealVersion, photoRealStrength } = known
  return {
    style: request.styleUUID ?? known.presetStyle ?? 'NONE',
    model: request.modelId ?? request.sd_version ?? '',
    alchemy: known.alchemy,
    expandedDomain: request.expandedDomain === true,
    highResolution: request.highResolution === true,
    fantasyAvatar: request.fantasyAvatar === true,
    ultra: request.ultra === true,
    photoReal: photoRealVersion && {
      version: photoRealVersion,
      depthOfField: depthsOfField[photoRealStrength ?? 0] ?? 0.55,
    },
    magic: magicOf(request),
    contrast: request.contrast ?? null,
    contrastRatio: request.contrastRatio ?? null,
    elements: [
      ...(request.elements ?? []).map(({ akUUID, weight }) => ({
        id: akUUID,
        weight: weight ?? 1,
      })),
      ...(request.userElements ?? []).flatMap(({ userLoraId, weight }) =>
        userLoraId === null || userLoraId === undefined
          ? []
          : [{ id: `user-${userLoraId}`, weight: weight ?? 1 }],
      ),
    ],
  } satisfies Partial<PaintTask>
}

function magicOf(request: CreateGeneration): Magic | null {
  if (request.promptMagic !== true) return null
  return {
    version: request.promptMagicVersion ?? 'v2',
    strength: request.promptMagicStrength ?? 0.5,
    highContrast: request.highContrast ?? null,
  }
}

/** A canvas keeps its base's own size; everything else is as large as asked, and then enlarged. */
function sizesOf(request: CreateGeneration, { canvas }: References) {
  const base = request.canvasRequest ? canvas?.size : null
  if (base) return { ...base, outputWidth: base.width, outputHeight: base.height }
  const { width, height } = effective(request)
  const size = outputSize(request)
  const asked = Math.max(1, Math.min(mostTimes, request.upscaleRatio ?? 1))
  const grown = Math.max(1, Math.min(asked, longestFile / Math.max(size.width, size.height)))
  // A larger canvas gives the brush room for more strokes, where enlarging the file would give none.
  const canvasScale = Math.max(1, Math.min(grown, limits.width.max / Math.max(width, height)))
  return {
    width: Math.round(width * canvasScale),
    height: Math.round(height * canvasScale),
    outputWidth: Math.round(size.width * grown),
    outputHeight: Math.round(size.height * grown),
  }
}

/** Amounts up to 1 say how much is added, larger ones how many times wider the view becomes. */
function unzoomOf(amount: number | null | undefined): number {
  const given = amount ?? 1.5
  return Math.max(1.05, Math.min(mostTimes, given <= 1 ? 1 + Math.max(0, given) : given))
}

/** The prompt that is painted: the writer's own improvement of it where the request asks for one. */
export function enhanced(request: CreateGeneration): string {
  if (request.enhancePrompt !== true) return request.prompt
  const instruction = request.enhancePromptInstruction ?? ''
  const better = improvePrompt(request.prompt, instruction)
  const wishes = understand(instruction)
    .words.map(({ text }) => text)
    .join(' ')
  return wishes === '' ? better : `${better}, ${wishes}`
}
