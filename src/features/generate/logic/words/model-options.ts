import {
  builtinModel,
  type ModelFamily,
  type ModelInfo,
  platformModels,
} from '#contract/leonardo/tables/platform-models.ts'
import { modelWords } from '#contract/leonardo/words/model-words.ts'
import { priceWord } from './cost.ts'

interface ModelOption {
  value: string
  label: string
  group: string
  detail: string
  note: string
  family: ModelFamily | null
}

/** The choice of no model; ids are never empty. */
export const noModel = ''

const familyWords: Record<ModelFamily, string> = {
  builtin: 'Painter',
  sd15: 'SD 1.5',
  sd21: 'SD 2.1',
  sdxl: 'SDXL',
  phoenix: 'Phoenix',
  flux: 'FLUX',
  lucid: 'Lucid',
  kontext: 'Kontext',
}

const leonardo = 'Leonardo'

const known: readonly ModelOption[] = [
  optionOf(builtinModel, 'Built-in'),
  ...platformModels.map((model) => optionOf(model, leonardo)),
  {
    value: noModel,
    label: 'No model',
    group: leonardo,
    detail: 'A base version alone; PhotoReal v1 needs this.',
    note: priceWord(),
    family: null,
  },
]

/** Every model one can choose, and the chosen one even if it is nobody’s we know. */
export function modelOptions(chosen: string): readonly ModelOption[] {
  if (known.some(({ value }) => value === chosen)) return known
  const custom = { value: chosen, label: chosen, group: leonardo, note: priceWord(), family: null }
  return [...known, { ...custom, detail: 'A model of your own.' }]
}

function optionOf({ id, name, family }: ModelInfo, group: string): ModelOption {
  const detail = [familyWords[family], modelWords[id]].filter(Boolean).join(' · ')
  return { value: id, label: name, group, detail, note: priceWord(), family }
}
