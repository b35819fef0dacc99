import { togetherSuggestedRanges } from '#contract/together/limits.ts'
import { SliderField } from '#src/ui/fields/slider-field.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { RowList } from '../fields/rows/row-list.tsx'
import { useRows } from '../fields/rows/use-rows.ts'

const range = togetherSuggestedRanges['image_loras[].scale']

/** Additions to a model by the address of their file. */
export function LorasField() {
  const { rows, change, list, partOf } = useRows('image_loras', { path: '', scale: range.default })
  return (
    <RowList {...list} noun="LoRA">
      {(index) => (
        <>
          <TextField
            {...partOf(index, 'path')}
            label="Address"
            about="Where the file is on the web, from https:// on."
            placeholder="https://"
            value={rows[index]?.path ?? ''}
            onChange={(path) => change(index, { path: path.trim() })}
          />
          <SliderField
            {...partOf(index, 'scale')}
            label="Scale"
            about="How strongly it acts: 1 is usual, below zero it works against itself."
            defaultNote={String(range.default)}
            value={rows[index]?.scale}
            onChange={(scale) => change(index, { scale })}
            onClear={() => change(index, { scale: range.default })}
            min={range.min}
            max={range.max}
            step={range.step}
            fallback={range.default}
          />
        </>
      )}
    </RowList>
  )
}
