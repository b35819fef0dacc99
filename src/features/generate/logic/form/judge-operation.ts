import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import type { CreateGenerationField } from '#contract/leonardo/create-generation.ts'
import { createGenerationFields } from '#contract/leonardo/create-generation.ts'
import type { Limit } from '#contract/leonardo/limits.ts'
import { limitsFor } from '#contract/leonardo/rules/bounds.ts'
import { factsOf } from '#contract/leonardo/rules/facts.ts'
import { type RuledOut, ruledOut } from '#contract/leonardo/rules/ruled-out.ts'
import { takes } from '#contract/leonardo/rules/takes.ts'
import { hasWeights, ignoredWeightsWords } from '#contract/models/prompt-weights.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { checkGenerateImages } from '#contract/together/check-generate-images.ts'
import {
  type GenerateImagesField,
  generateImagesFields,
} from '#contract/together/generate-images.ts'
import { imagesRuledOut } from '#contract/together/rules/ruled-out.ts'
import { familyOfImages, imagesLimitsFor, takesImages } from '#contract/together/rules/takes.ts'
import type { FormDraft, FormPatch, ShownField } from './form-values.ts'
import type { FormIssue } from './form-issue.ts'

/** What an operation's rules say of a request, in words the form has in common. */
export interface Judged {
  ready: GenerationRequest | null
  errors: FormIssue[]
  warnings: FormIssue[]
  takes: (field: ShownField) => boolean
  ruledOut: Partial<Record<string, RuledOut<FormPatch>>>
  limits: Partial<Record<string, Limit>>
}

export function judgeGeneration(request: FormDraft): Judged {
  const checked = checkCreateGeneration(request)
  const { rules } = factsOf(request)
  return {
    ready: checked.ok ? { operation: 'leonardo.createGeneration', ...checked.request } : null,
    errors: checked.ok ? [] : checked.issues,
    warnings: [...checked.warnings, ...ofWeights(request, rules.ignoresWeights)],
    takes: (field) => isOfLeonardo(field) && takes(request, field),
    ruledOut: ruledOut(request),
    limits: limitsFor(request),
  }
}

export function judgeImages(request: FormDraft): Judged {
  const checked = checkGenerateImages(request, { references: true })
  const { ignoresWeights } = familyOfImages(request.model)
  return {
    ready: checked.ok ? { operation: 'together.generateImages', ...checked.request } : null,
    errors: checked.ok ? [] : checked.issues,
    warnings: [...checked.warnings, ...ofWeights(request, ignoresWeights)],
    // Which model it is is one control for both operations.
    takes: (field) =>
      field === 'modelId' || (isOfTogether(field) && takesImages(request.model, field)),
    ruledOut: imagesRuledOut(request),
    limits: imagesLimitsFor(request.model),
  }
}

function ofWeights({ prompt }: FormDraft, ignored: boolean): FormIssue[] {
  if (!ignored || !hasWeights(prompt)) return []
  const message = ignoredWeightsWords
  return [{ code: 'weights_ignored', level: 'warning', fields: ['prompt'], message }]
}

const isOfLeonardo = (field: string): field is CreateGenerationField =>
  (createGenerationFields as readonly string[]).includes(field)

const isOfTogether = (field: string): field is GenerateImagesField =>
  (generateImagesFields as readonly string[]).includes(field)
