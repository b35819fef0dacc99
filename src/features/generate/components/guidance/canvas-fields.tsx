import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { WireSelect } from '../fields/wire-select.tsx'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { fieldId, useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'
import { ImageSource } from '../image-source/image-source.tsx'
import { Fold } from './fold.tsx'

/** Painting on a picture instead of making a new one. */
export function CanvasFields() {
  const { taken } = useWireField('canvasRequest')
  const isOn = useWireValue('canvasRequest') === true
  if (!taken) return null
  return (
    <Fold title="Paint on a picture" isUsed={isOn}>
      <CanvasSwitch />
      {isOn && (
        <>
          <WireSelect name="canvasRequestType" />
          <CanvasPicture name="canvasInitId" what="canvas picture" />
          <CanvasPicture name="canvasMaskId" what="canvas mask" />
        </>
      )}
    </Fold>
  )
}

function CanvasSwitch() {
  const { form } = useFormScope()
  const { field } = useWireField('canvasRequest')
  const attempted = useFormState((state) => state.attempted)
  return (
    <SwitchField
      {...field}
      // What is still missing is no mistake until one asks for the picture.
      problems={attempted ? field.problems : []}
      value={useWireValue('canvasRequest') === true}
      onChange={(next) => form.setValue('canvasRequest', next)}
    />
  )
}

interface CanvasPictureProps {
  name: 'canvasInitId' | 'canvasMaskId'
  what: string
}

function CanvasPicture({ name, what }: CanvasPictureProps) {
  const { form } = useFormScope()
  const { taken, field } = useWireField(name)
  const id = useWireValue(name)
  if (!taken) return null
  return (
    <ImageSource
      field={field}
      id={fieldId(name)}
      place={name}
      pictures={
        id
          ? [
              {
                picture: { kind: 'upload', id },
                alt: field.label,
                removeLabel: `Remove ${what}`,
                onRemove: () => form.setValue(name, null),
              },
            ]
          : []
      }
    />
  )
}
