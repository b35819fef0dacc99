import { NumberField } from '#src/ui/fields/number-field.tsx'
import { RowList } from '../rows/row-list.tsx'
import { useRows } from '../rows/use-rows.ts'
import { WeightSlider } from './weight-slider.tsx'

/** Additions to a model that the account trained. */
export function UserElementsField() {
  const { taken, rows, change, list, partOf } = useRows('userElements', { userLoraId: null })
  if (!taken) return null
  return (
    <RowList {...list} noun="user element">
      {(index) => (
        <>
          <NumberField
            {...partOf(index, 'userLoraId')}
            label="User LoRA id"
            about="The number the service gave the LoRA when it was trained."
            value={rows[index]?.userLoraId ?? undefined}
            onChange={(userLoraId) => change(index, { userLoraId: userLoraId ?? null })}
            min={0}
            max={Number.MAX_SAFE_INTEGER}
          />
          <WeightSlider
            {...partOf(index, 'weight')}
            list="userElements"
            value={rows[index]?.weight}
            onChange={(weight) => change(index, { weight })}
          />
        </>
      )}
    </RowList>
  )
}
