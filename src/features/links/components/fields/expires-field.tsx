import { sharePeriodIds, sharePeriods } from '#contract/studio/share-limits.ts'
import { exactTime, useNow } from '#src/lib/clock.ts'
import { DateField } from '#src/ui/fields/date-field.tsx'
import { SelectField } from '#src/ui/fields/select-field.tsx'
import type { LinkForm } from '../../logic/link-form.ts'

interface ExpiresFieldProps {
  form: LinkForm
  onChange: (part: Partial<LinkForm>) => void
  /** Of the link that is changed. */
  expiresAt: number | null
  /** Whether the link that is changed can be left to end when it does. */
  keepable: boolean
  error?: string | undefined
}

export function ExpiresField({ form, onChange, expiresAt, keepable, error }: ExpiresFieldProps) {
  const now = useNow()
  const kept = expiresAt === null ? 'As it is: never' : `As it is: ${exactTime(expiresAt)}`
  const options = [
    ...(keepable ? [{ value: 'kept' as const, label: kept }] : []),
    ...sharePeriodIds.map((value) => ({
      value,
      label: value === 'never' ? sharePeriods[value].words : `After ${sharePeriods[value].words}`,
    })),
    { value: 'date' as const, label: 'On a date' },
  ]
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label="Expires"
        value={form.expires}
        options={options}
        onChange={(expires) => onChange({ expires })}
        error={form.expires === 'date' ? undefined : error}
      />
      {form.expires === 'date' && (
        <DateField
          label="Last day"
          value={form.date}
          min={dayOf(now)}
          onChange={(date) => onChange({ date })}
          error={error}
        />
      )}
    </div>
  )
}

/** The day of a moment where this browser is. */
function dayOf(moment: number): string {
  const day = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
