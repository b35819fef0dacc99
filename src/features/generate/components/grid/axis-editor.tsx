import { Button } from '#src/ui/button.tsx'
import { SelectField } from '#src/ui/fields/select-field.tsx'
import { TextArea } from '#src/ui/fields/text-area.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { drawSeeds } from '../../logic/grid/axis.ts'
import type { AxisField } from '../../logic/grid/axis-fields.ts'
import { rangeWords } from '../../logic/words/range-words.ts'
import { ChoiceList } from './choice-list.tsx'
import type { AxisState } from './use-grid-plan.ts'

interface AxisEditorProps {
  title: string
  axis: AxisState
  fields: readonly AxisField[]
}

const seeds = 4

/** What one axis varies, and over which values. */
export function AxisEditor({ title, axis, fields }: AxisEditorProps) {
  return (
    <div role="group" aria-label={title} className="flex min-w-0 flex-1 flex-col gap-3">
      <SelectField
        label={title}
        value={axis.draft.field}
        onChange={(name) => axis.choose(name)}
        options={fields.map(({ field, name }) => ({ value: field, label: name }))}
      />
      <Values title={title} axis={axis} />
    </div>
  )
}

function Values({ title, axis }: Omit<AxisEditorProps, 'fields'>) {
  const { field, draft, read, change } = axis
  const error = 'problem' in read ? read.problem : undefined
  if (field.kind === 'numbers') {
    return (
      <>
        <TextField
          label={`${title} values`}
          value={draft.text}
          onChange={(text) => change({ text })}
          hint={`Numbers or ranges such as 10 to 40 by 10. Allowed: ${rangeWords(field.limit)}.`}
          error={error}
        />
        {field.field === 'seed' && (
          <Button
            size="sm"
            className="self-start"
            onClick={() =>
              change({
                text: drawSeeds(seeds, field.limit.max, () => Math.random()).join(', '),
              })
            }
          >
            Draw {seeds} seeds
          </Button>
        )}
      </>
    )
  }
  if (field.kind === 'choices') {
    return (
      <ChoiceList
        label={`${title} values`}
        choices={field.choices}
        chosen={draft.chosen}
        onChange={(chosen) => change({ chosen })}
        error={error}
      />
    )
  }
  return (
    <>
      <TextField
        label={`${title} find`}
        value={draft.find}
        onChange={(find) => change({ find })}
        hint="Words of the prompt that each cell replaces."
      />
      <TextArea
        label={`${title} replace with`}
        value={draft.replacements}
        onChange={(replacements) => change({ replacements })}
        hint="One a line; repeat the words themselves to keep them in one cell."
        error={error}
      />
    </>
  )
}
