import { useId } from 'react'
import type { AxisChoice } from '../../logic/grid/axis-fields.ts'

interface ChoiceListProps {
  label: string
  choices: readonly AxisChoice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string | undefined
}

/** Any number out of a list, all of them in sight of each other. */
export function ChoiceList({ label, choices, chosen, onChange, error }: ChoiceListProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <span id={`${id}-label`} className="text-sm font-strong">
        {label}
      </span>
      <div
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        className="max-h-44 overflow-y-auto rounded-md border border-edge bg-raised p-1"
      >
        {choices.map(({ key, label: name }) => (
          <label
            key={key}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2 text-sm hover:bg-accent-soft pointer-coarse:min-h-touch"
          >
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...chosen, key] : chosen.filter((other) => other !== key),
                )
              }
              className="size-4 shrink-0 accent-accent"
            />
            {name}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="text-xs font-strong text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
