import { costOf } from '#contract/cost/cost-of.ts'
import { modelWords } from '#contract/leonardo/words/model-words.ts'
import { families, type FamilyId } from '#contract/models/families.ts'
import { type Model, models, type Runs } from '#contract/models/models.ts'
import { togetherModelWords } from '#contract/together/words/model-words.ts'
import { keyOf, type ModelChoice } from '../models/model-choice.ts'
import { priceWords } from './cost.ts'

interface ModelOption {
  value: string
  label: string
  group: string
  detail: string
  note: string
  family: FamilyId | null
}

/** The choice of no model. */
export const noModel = keyOf({ operation: 'leonardo.createGeneration', id: null })

const groups: Readonly<Record<Runs, string>> = {
  builtin: 'Built-in',
  leonardo: 'Leonardo',
  together: 'Together',
}

const none: ModelOption = {
  value: noModel,
  label: 'No model',
  group: groups.leonardo,
  detail: 'A base version alone; PhotoReal v1 needs this.',
  note: priceOf({ operation: 'leonardo.createGeneration', id: null }),
  family: null,
}

const ofService = (runs: Runs) => models.filter((model) => model.runs === runs).map(optionOf)

const known: readonly ModelOption[] = [
  ...ofService('builtin'),
  ...ofService('leonardo'),
  none,
  ...ofService('together'),
]

/** Every model one can choose, and the chosen one even if it is nobody’s we know. */
export function modelOptions(chosen: ModelChoice): readonly ModelOption[] {
  const key = keyOf(chosen)
  return known.some(({ value }) => value === key) ? known : [...known, customOption(chosen)]
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A model nobody has told us of, by the name that was typed: an account's own, or a server's. */
export function customModels(typed: string): readonly ModelOption[] {
  const id = typed.trim()
  if (id === '' || models.some((model) => model.id === id || model.name === id)) return []
  const operation = uuid.test(id) ? 'leonardo.createGeneration' : 'together.generateImages'
  return [customOption({ operation, id })]
}

function customOption(choice: ModelChoice): ModelOption {
  const isTogether = choice.operation === 'together.generateImages'
  return {
    value: keyOf(choice),
    label: choice.id ?? '',
    group: isTogether ? groups.together : groups.leonardo,
    detail: isTogether
      ? 'Any other model of Together’s, or of a server of your own.'
      : 'A model of your own.',
    note: priceOf(choice),
    family: null,
  }
}

function optionOf(model: Model): ModelOption {
  const { id, name, family, runs } = model
  const about = modelWords[id] ?? togetherModelWords[id]
  return {
    value: keyOf(model),
    label: name,
    group: groups[runs],
    detail: [families[family].name, about].filter(Boolean).join(' · '),
    note: priceOf(model),
    family,
  }
}

function priceOf({ operation, id }: ModelChoice): string {
  return priceWords(
    costOf(
      operation === 'together.generateImages'
        ? { operation, model: id ?? undefined }
        : { operation, modelId: id },
    ),
  )
}
