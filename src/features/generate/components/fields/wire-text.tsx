import { TextArea } from '#src/ui/fields/text-area.tsx'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

interface WireTextProps {
  name: 'prompt' | 'negative_prompt' | 'enhancePromptInstruction'
  rows?: number
  placeholder?: string
}

/** A wire field that is text; how much of it there may be is said when that comes near. */
export function WireText({ name, rows = 2, placeholder }: WireTextProps) {
  const { form } = useFormScope()
  const { taken, ruledOut, limit, field } = useWireField(name)
  const value = useWireValue(name) ?? ''
  const misread = useFormState(({ plan }) =>
    plan?.problem?.field === name ? plan.problem.message : undefined,
  )
  if (!taken) return null
  const left = limit === undefined ? Infinity : limit.max - value.length
  return (
    <TextArea
      {...field}
      error={misread}
      name={name}
      // The bound of a text is no help before it is near.
      range={undefined}
      unit={undefined}
      defaultNote={name === 'prompt' ? undefined : field.defaultNote}
      value={ruledOut === undefined ? value : ''}
      onChange={(next) => form.setValue(name, next)}
      rows={rows}
      placeholder={placeholder}
      aside={
        left <= 300 && <span className={left < 0 ? 'text-danger' : 'text-muted'}>{left} left</span>
      }
    />
  )
}
