import { TextField } from '#src/ui/fields/text-field.tsx'
import { RowList } from '../rows/row-list.tsx'
import { useRows } from '../rows/use-rows.ts'
import { WeightSlider } from './weight-slider.tsx'

/** The service's own small additions to a model. */
export function ElementsField() {
  const { taken, rows, change, list, partOf } = useRows('elements', { akUUID: '' })
  if (!taken) return null
  return (
    <RowList {...list} noun="element">
      {(index) => (
        <>
          <TextField
            {...partOf(index, 'akUUID')}
            label="Element id"
            about="The id the service lists the element under."
            value={rows[index]?.akUUID ?? ''}
            onChange={(akUUID) => change(index, { akUUID: akUUID.trim() })}
          />
          <WeightSlider
            {...partOf(index, 'weight')}
            list="elements"
            value={rows[index]?.weight}
            onChange={(weight) => change(index, { weight })}
          />
        </>
      )}
    </RowList>
  )
}
