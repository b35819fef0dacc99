import { useQuery } from '@tanstack/react-query'
import { Combobox } from '#src/ui/fields/combobox.tsx'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { modelsQuery } from '../../api/models-query.ts'
import { choiceOfKey, keyOf, type ModelChoice } from '../../logic/models/model-choice.ts'
import { customModels, type ModelOption, modelOptions } from '../../logic/words/model-options.ts'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { useFormEngine } from '../form/use-form-engine.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { ModelPicture } from '../pictures/model-picture.tsx'

const loadSwitching = () => keepTrying(() => import('../../logic/models/switch-parts.ts'))

export function ModelField() {
  const { form, store } = useFormScope()
  const { field } = useWireField('modelId')
  const model = useWireValue('model')
  const modelId = useWireValue('modelId') ?? null
  const engine = useFormEngine()
  const value = keyOf(
    model
      ? { operation: 'together.generateImages', id: model, ...(engine && { engine }) }
      : { operation: 'leonardo.createGeneration', id: modelId },
  )
  const switched = useFormState((state) => state.switched)
  const { data: catalogues = [] } = useQuery(modelsQuery)
  // A list of a connection that is being read for the first time, or could not be.
  const trouble = catalogues.find(({ problem }) => problem !== null)

  async function choose(choice: ModelChoice) {
    const to = keyOf(choice)
    store.setState({ switching: to })
    const { switchModel, switchWords } = await loadSwitching()
    // Another one may have been chosen meanwhile.
    if (store.getState().switching !== to) return
    const done = switchModel(form.getValues(), choice)
    form.reset(done.values)
    store.setState({ switching: null, switched: { to, words: switchWords(done) } })
  }

  return (
    // What is about to be needed is fetched while the list is looked through.
    <div
      onFocus={() => void loadSwitching()}
      onPointerEnter={() => void loadSwitching()}
      className="flex flex-col gap-1.5"
    >
      <Combobox
        {...field}
        {...(trouble && {
          notice: `The models of ${trouble.name} could not be read: ${trouble.problem}`,
        })}
        value={value}
        onChange={(next) => void choose(choiceOfKey(next))}
        options={modelOptions(choiceOfKey(value), catalogues).map(pictured)}
        offer={(typed) => customModels(typed, catalogues).map(pictured)}
      />
      {/* Never hidden: only what is there already is announced when it changes. */}
      <p role="status" className="text-xs text-muted empty:-mt-1.5">
        {switched?.to === value ? switched.words : ''}
      </p>
    </div>
  )
}

function pictured({ family, ...option }: ModelOption) {
  return { ...option, picture: <ModelPicture family={family} /> }
}
