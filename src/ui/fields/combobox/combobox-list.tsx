/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native list takes neither pictures nor a second line */
import { type RefObject, useEffect } from 'react'
import { Check } from 'lucide-react'
import { classes } from '../../classes.ts'
import type { ComboboxOption } from './combobox-options.ts'

interface ComboboxListProps {
  ref: RefObject<HTMLDivElement | null>
  id: string
  label: string
  groups: [string, ComboboxOption[]][]
  active: string | undefined
  value: string
  onChoose: (value: string) => void
}

/** The list under a combobox; focus stays in the text box. */
export function ComboboxList(props: ComboboxListProps) {
  const { ref, id, groups, active } = props
  useEffect(() => {
    if (active !== undefined) {
      document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
    }
  }, [id, active])

  return (
    <div
      ref={ref}
      popover="manual"
      className="overflow-y-auto rounded-lg border border-line bg-raised text-ink shadow-float"
    >
      <div id={`${id}-list`} role="listbox" aria-label={props.label} className="p-1">
        {groups.map(([name, options]) => (
          <div key={name} role="group" aria-label={name === '' ? undefined : name}>
            {name !== '' && (
              <div aria-hidden className="px-2.5 pt-2 pb-1 text-xs font-strong text-muted">
                {name}
              </div>
            )}
            {options.map((option) => (
              <Option key={option.value} option={option} {...props} />
            ))}
          </div>
        ))}
      </div>
      {groups.length === 0 && <p className="px-3 pb-2 text-sm text-muted">Nothing by that name.</p>}
    </div>
  )
}

function Option({
  option,
  id,
  active,
  value,
  onChoose,
}: ComboboxListProps & { option: ComboboxOption }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the text box's
    <div
      id={`${id}-${option.value}`}
      role="option"
      aria-selected={option.value === value}
      tabIndex={-1}
      // Pressing must not take the focus from the text box: losing it closes the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option.value)}
      className={classes(
        'flex cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm hover:bg-accent-soft pointer-coarse:min-h-touch',
        option.value === active && 'bg-accent-soft',
      )}
    >
      {option.picture}
      <span className="min-w-0 flex-1">
        <span className={option.value === value ? 'font-strong' : ''}>{option.label}</span>
        {option.detail !== undefined && (
          <span className="block text-xs text-muted">{option.detail}</span>
        )}
      </span>
      {option.note !== undefined && <span className="text-xs text-muted">{option.note}</span>}
      {option.value === value && <Check size={16} aria-hidden className="text-accent" />}
    </div>
  )
}
