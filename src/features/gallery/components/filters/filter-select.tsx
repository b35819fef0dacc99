import { ChevronDown } from 'lucide-react'
import { classes } from '#src/ui/classes.ts'

interface FilterSelectProps<V extends string> {
  label: string
  /** What the choice of nothing is called. */
  any: string
  value: V | null
  options: readonly { value: V; label: string }[]
  onChange: (value: V | null) => void
}

/** A native select as narrow as a button; it stands out while it asks for something. */
export function FilterSelect<V extends string>(props: FilterSelectProps<V>) {
  const { label, any, value, options, onChange } = props
  return (
    <div className="relative">
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(options.find((option) => option.value === target.value)?.value ?? null)
        }
        className={classes(
          'min-h-9 w-full cursor-pointer sm:w-auto sm:max-w-44 appearance-none rounded-md border py-1.5 pr-8 pl-3 text-sm text-ink pointer-coarse:min-h-touch pointer-coarse:text-base',
          value === null ? 'border-edge bg-raised' : 'border-accent bg-accent-soft',
        )}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={14}
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
      />
    </div>
  )
}
