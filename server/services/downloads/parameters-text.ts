import { effective } from '#contract/leonardo/effective.ts'
import { presetStyleWords } from '#contract/leonardo/words/preset-style-words.ts'
import { findModel } from '#contract/leonardo/tables/platform-models.ts'
import { samplerNames } from '#contract/pictures/sampler-names.ts'
import type { PictureSettings } from '#contract/pictures/picture-settings.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { modelOf, pictureCount, sizeOf, stepsOf } from '#contract/studio/request-facts.ts'
import { togetherLimits } from '#contract/together/limits.ts'

type Pair = readonly [name: string, value: string | number | null | undefined]

/**
 * Settings in the form that other tools and sites read: the prompt, a line `Negative prompt: …`, then a line of
 * `Name: value` pairs in which values with commas, colons or line breaks are quoted as JSON. The seed is the one in force.
 */
export function parametersText({ request, seed, index, writtenBy }: PictureSettings): string {
  const { prompt, negative, pairs } = spoken(request)
  const all: Pair[] = [...pairs, ['Seed', seed], ...batch(request, index)]
  const line = [...all, ['Version', `Gesso ${writtenBy}`] as const]
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${quoted(String(value))}`)
    .join(', ')
  const text = [prompt, ...(negative === '' ? [] : [`Negative prompt: ${negative}`]), line].join(
    '\n',
  )
  // No carrier can hold it.
  return text.replaceAll('\0', '')
}

function spoken(request: GenerationRequest): { prompt: string; negative: string; pairs: Pair[] } {
  switch (request.operation) {
    case 'leonardo.createGeneration': {
      const settings = effective(request)
      const { presetStyle, init_strength: kept } = request
      return {
        prompt: request.prompt,
        negative: request.negative_prompt ?? '',
        pairs: [
          ['Steps', settings.num_inference_steps],
          ['Sampler', samplerNames[settings.scheduler]],
          ['CFG scale', settings.guidance_scale],
          ['Size', `${settings.width}x${settings.height}`],
          ['Model', findModel(request.modelId)?.name ?? request.modelId ?? settings.sd_version],
          // Theirs says how much is painted anew, ours how much is kept.
          ['Denoising strength', kept ? Math.round((1 - kept) * 1000) / 1000 : null],
          ['Style', presetStyle ? presetStyleWords[presetStyle].label : null],
        ],
      }
    }
    case 'together.generateImages': {
      const { width, height } = sizeOf(request)
      const { prompt, negative_prompt: negative = '' } = request
      const guidance = request.guidance_scale ?? request.guidance
      return {
        prompt,
        negative,
        pairs: [
          ['Steps', stepsOf(request)],
          ['CFG scale', guidance ?? togetherLimits.guidance_scale.default],
          ['Size', `${width}x${height}`],
          ['Model', modelOf(request)?.name],
        ],
      }
    }
    default:
      return request satisfies never
  }
}

function batch(request: GenerationRequest, index: number): Pair[] {
  const size = pictureCount(request)
  return size > 1
    ? [
        ['Batch size', size],
        ['Batch pos', index],
      ]
    : []
}

const quoted = (value: string) => (/[,:\n"]/.test(value) ? JSON.stringify(value) : value)
