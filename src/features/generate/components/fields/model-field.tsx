import { Combobox } from '#src/ui/fields/combobox.tsx'
import { modelOptions, noModel } from '../../logic/words/model-options.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireField, useWireValue } from '../form/use-wire-field.ts'
import { ModelPicture } from '../pictures/model-picture.tsx'

export function ModelField() {
  const { form } = useFormScope()
  const { field } = useWireField('modelId')
  const value = useWireValue('modelId') ?? noModel
  return (
    <Combobox
      {...field}
      value={value}
      onChange={(next) => form.setValue('modelId', next === noModel ? null : next)}
      options={modelOptions(value).map(({ family, ...option }) => ({
        ...option,
        picture: <ModelPicture family={family} />,
      }))}
    />
  )
}
