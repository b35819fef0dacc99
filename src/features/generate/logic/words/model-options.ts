import type { ModelCatalogue } from '#contract/studio/connections.ts'
import { modelWords } from '#contract/leonardo/words/model-words.ts'
import { families, type FamilyId } from '#contract/models/families.ts'
import { findModelOf, type Model, models, type Runs } from '#contract/models/models.ts'
import { togetherModelWords } from '#contract/together/words/model-words.ts'
import { keyOf, type ModelChoice } from '../models/model-choice.ts'

export interface ModelOption {
  value: string
  label: string
  group: string
  detail: string
  note: string
  family: FamilyId | null
}

type Catalogues = readonly ModelCatalogue[]
type RemoteModel = ModelCatalogue['models'][number]

/** The choice of no model. */
export const noModel = keyOf({ operation: 'leonardo.createGeneration', id: null })

const groups: Readonly<Record<Runs, string>> = {
  builtin: 'Built-in',
  leonardo: 'Leonardo',
  together: 'Together',
}

const operations = {
  leonardo: 'leonardo.createGeneration',
  together: 'together.generateImages',
} as const

/** What they are charged in once they are connected; until then the painter stands in for them. */
const paidNotes = { leonardo: 'in credits', together: 'in dollars' } as const

/**
 * Every model one can choose, and the chosen one even if it is nobody’s we know.
 * @param catalogues of what is connected: its own list takes the place of the one we know
 */
export function modelOptions(
  chosen: ModelChoice,
  catalogues: Catalogues = [],
): readonly ModelOption[] {
  const leonardo = ofService('leonardo', catalogues)
  const known = [
    ...models.filter(({ runs }) => runs === 'builtin').map((model) => optionOf(model, 'free')),
    ...leonardo,
    noneOf(leonardo[0]?.note ?? 'free'),
    ...ofService('together', catalogues),
    ...catalogues.filter(({ kind }) => kind === 'openai').flatMap(ofServer),
  ]
  const key = keyOf(chosen)
  return known.some(({ value }) => value === key)
    ? known
    : [...known, customOption(chosen, catalogues)]
}

function ofService(runs: 'leonardo' | 'together', catalogues: Catalogues): ModelOption[] {
  const catalogue = catalogues.find(({ kind }) => kind === runs)
  const note = catalogue === undefined ? 'free' : paidNotes[runs]
  if (catalogue === undefined || catalogue.models.length === 0) {
    return models.filter((model) => model.runs === runs).map((model) => optionOf(model, note))
  }
  return catalogue.models.map((model) => {
    const choice: ModelChoice = { operation: operations[runs], id: model.id }
    const known = findModelOf(choice.operation, model.id)
    return known === null ? remoteOption(choice, model, groups[runs], note) : optionOf(known, note)
  })
}

function ofServer({ engine, name, models: own }: ModelCatalogue): ModelOption[] {
  return own.map((model) => {
    const choice: ModelChoice = { operation: operations.together, id: model.id, engine }
    // All that a server of one's own has is one's own.
    return remoteOption(choice, { ...model, custom: false }, name, '')
  })
}

function remoteOption(
  choice: ModelChoice,
  { id, name, description, custom }: RemoteModel,
  group: string,
  note: string,
): ModelOption {
  const about = description === '' && name !== id ? id : description
  return {
    value: keyOf(choice),
    label: name === '' ? id : name,
    group,
    detail: [custom ? 'Your own' : '', about].filter(Boolean).join(' · '),
    note,
    family: findModelOf(choice.operation, id)?.family ?? null,
  }
}

const noneOf = (note: string): ModelOption => ({
  value: noModel,
  label: 'No model',
  group: groups.leonardo,
  detail: 'A base version alone; PhotoReal v1 needs this.',
  note,
  family: null,
})

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A model nobody has told us of, by the name that was typed: an account's own, or a server's. */
export function customModels(typed: string, catalogues: Catalogues = []): readonly ModelOption[] {
  const id = typed.trim()
  if (id === '' || models.some((model) => model.id === id || model.name === id)) return []
  if (uuid.test(id)) return [customOption({ operation: operations.leonardo, id }, catalogues)]
  const operation = operations.together
  const together = customOption({ operation, id }, catalogues)
  const servers = catalogues
    .filter(({ kind }) => kind === 'openai')
    .map(({ engine }) => customOption({ operation, id, engine }, catalogues))
  // Who has a server of one's own and no Together means the server.
  return catalogues.some(({ kind }) => kind === 'together')
    ? [together, ...servers]
    : [...servers, together]
}

function customOption(choice: ModelChoice, catalogues: Catalogues): ModelOption {
  const { operation, engine, id } = choice
  const option = { value: keyOf(choice), label: id ?? '', family: null }
  if (engine !== undefined) {
    const name = catalogues.find((one) => one.engine === engine)?.name
    return { ...option, group: name ?? 'Your own server', detail: 'By its name there.', note: '' }
  }
  const runs = operation === operations.together ? 'together' : 'leonardo'
  const isConnected = catalogues.some(({ kind }) => kind === runs)
  return {
    ...option,
    group: groups[runs],
    detail:
      runs === 'together' ? 'Any other model of Together’s, by its name.' : 'A model of your own.',
    note: isConnected ? paidNotes[runs] : 'free',
  }
}

function optionOf(model: Model, note: string): ModelOption {
  const { id, name, family, runs } = model
  const about = modelWords[id] ?? togetherModelWords[id]
  return {
    value: keyOf(model),
    label: name,
    group: groups[runs],
    detail: [families[family].name, about].filter(Boolean).join(' · '),
    note,
    family,
  }
}
