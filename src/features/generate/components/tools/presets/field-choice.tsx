import type { ShownField } from '../../../logic/form/form-values.ts'
import type { PresetField } from '../../../logic/presets/preset-fields.ts'
import { Button } from '#src/ui/button.tsx'

interface FieldChoiceProps {
  fields: readonly PresetField[]
  chosen: readonly ShownField[]
  onChange: (chosen: ShownField[]) => void
}

/** Settings to tick, each with its value. */
export function FieldChoice({ fields, chosen, onChange }: FieldChoiceProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <div className="flex items-center gap-1">
        <legend className="contents">
          <span className="mr-auto text-sm font-strong">Settings</span>
        </legend>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => onChange(fields.map(({ field }) => field))}
        >
          All
        </Button>
        <Button size="sm" variant="quiet" onClick={() => onChange([])}>
          None
        </Button>
      </div>
      <ul className="-mx-2 flex flex-col">
        {fields.map(({ field, label, says }) => (
          <li key={field}>
            <label className="flex min-h-8 cursor-pointer items-baseline gap-2.5 rounded-md px-2 py-1 text-sm hover:bg-accent-soft pointer-coarse:min-h-touch pointer-coarse:items-center">
              <input
                type="checkbox"
                checked={chosen.includes(field)}
                onChange={({ target }) =>
                  onChange(
                    target.checked ? [...chosen, field] : chosen.filter((one) => one !== field),
                  )
                }
                className="size-4 shrink-0 translate-y-0.5 accent-accent"
              />
              <span className="shrink-0">{label}</span>
              <span className="ml-auto min-w-0 truncate text-right text-muted">{says}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
