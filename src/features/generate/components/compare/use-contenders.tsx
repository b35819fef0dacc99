import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { builtinModel } from '#contract/leonardo/tables/platform-models.ts'
import type { ModelCatalogue } from '#contract/studio/connections.ts'
import { modelsQuery } from '../../api/models-query.ts'
import {
  compareProblem,
  type Contender,
  mostCompared,
  planCompare,
  type Rules,
} from '../../logic/compare/plan-compare.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import { choiceOf, choiceOfKey, keyOf, type ModelChoice } from '../../logic/models/model-choice.ts'
import { customModels, type ModelOption, modelOptions } from '../../logic/words/model-options.ts'
import { useFormScope } from '../form/form-context.ts'
import { ModelPicture } from '../pictures/model-picture.tsx'

interface Contenders {
  prompt: string
  problem: string | null
  contenders: readonly Contender[]
  options: readonly ModelOption[]
  offer: (typed: string) => readonly ModelOption[]
  add: (key: string) => void
  remove: (choice: ModelChoice) => void
  /** Nothing is connected. */
  isAlone: boolean
}

/** A whole number that every service takes for a seed. */
const draw = () => Math.floor(Math.random() * 2 ** 31)

/** Who is compared, out of the form as it stands when the dialog opens. */
export function useContenders(rules: Rules, count: number): Contenders {
  const { form } = useFormScope()
  // The dialog is modal: while it is open, nobody changes the form behind it.
  const [values] = useState<FormValues>(() => structuredClone(form.getValues()))
  const [seed] = useState(() => values.seed ?? draw())
  const { data: catalogues = [] } = useQuery(modelsQuery)
  const [chosen, setChosen] = useState<readonly ModelChoice[] | null>(null)
  const choices = chosen ?? firstChoices(values, catalogues)
  const contenders = useMemo(
    () => planCompare(values, choices, { count, seed }, rules),
    [values, choices, count, seed, rules],
  )
  const current = choices.at(-1) ?? choiceOf(values)
  const known = modelOptions(current, catalogues)
  const options = [
    ...known,
    ...choices
      .filter((choice) => !known.some(({ value }) => value === keyOf(choice)))
      .flatMap((choice) => modelOptions(choice, catalogues).slice(-1)),
  ]
  return {
    prompt: values.prompt ?? '',
    problem: compareProblem(values),
    contenders,
    options: options.map(pictured),
    offer: (typed) => customModels(typed, catalogues).map(pictured),
    add: (key) => setChosen([...choices, choiceOfKey(key)].slice(0, mostCompared)),
    remove: (choice) => setChosen(choices.filter((one) => keyOf(one) !== keyOf(choice))),
    isAlone: catalogues.length === 0,
  }
}

/** The painter, the model chosen in the form, and one of everything else that is connected. */
function firstChoices(
  values: FormValues,
  catalogues: readonly ModelCatalogue[],
): readonly ModelChoice[] {
  const own = choiceOf(values)
  const others = catalogues.flatMap(({ kind, engine, models: [first] }): ModelChoice[] => {
    if (first === undefined || isOf(own, kind, engine)) return []
    if (kind === 'leonardo') return [{ operation: 'leonardo.createGeneration', id: first.id }]
    const together = { operation: 'together.generateImages', id: first.id } as const
    return [kind === 'openai' ? { ...together, engine } : together]
  })
  const all = [{ operation: 'leonardo.createGeneration', id: builtinModel.id } as const, own]
  const distinct = new Map([...all, ...others].map((choice) => [keyOf(choice), choice]))
  return [...distinct.values()].slice(0, mostCompared)
}

const isOf = (choice: ModelChoice, kind: ModelCatalogue['kind'], engine: string) =>
  kind === 'openai'
    ? choice.engine === engine
    : choice.engine === undefined &&
      choice.id !== builtinModel.id &&
      choice.operation ===
        (kind === 'leonardo' ? 'leonardo.createGeneration' : 'together.generateImages')

const pictured = (option: ModelOption) => ({
  ...option,
  picture: <ModelPicture family={option.family} />,
})
