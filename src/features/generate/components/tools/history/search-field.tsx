import { Search } from 'lucide-react'
import { classes } from '#src/ui/classes.ts'
import { controlLook } from '#src/ui/fields/control-look.ts'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Words to look for. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className="relative">
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        // React focuses at once, before the dialog is open; the attribute is what the dialog looks for.
        ref={(input) => input?.setAttribute('autofocus', '')}
        value={value}
        maxLength={400}
        onChange={(event) => onChange(event.target.value)}
        className={classes(controlLook, 'min-h-10 pl-9')}
      />
    </div>
  )
}
