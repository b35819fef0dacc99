import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { ChevronDown } from 'lucide-react'
import { classes } from '../classes.ts'
import { useAnchored } from '../use-anchored.ts'
import { ComboboxList } from './combobox/combobox-list.tsx'
import { type ComboboxOption, grouped, search } from './combobox/combobox-options.ts'
import { controlLook } from './control-look.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface ComboboxProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  options: readonly ComboboxOption[]
  /** What else may be chosen for what has been typed, below what was found. */
  offer?: (typed: string) => readonly ComboboxOption[]
}

/** A list one can search by typing. What is typed only searches, or is offered: the value changes by choosing. */
export function Combobox(props: ComboboxProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  const { options, value } = props
  const chosen = options.find((option) => option.value === value)
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState<string>(value)
  const open = query !== null
  // In the order shown, so that the arrow keys follow the eye.
  const groups = grouped([
    ...search(options, query ?? ''),
    ...(query === null || query === '' ? [] : (props.offer?.(query) ?? [])),
  ])
  const shown = groups.flatMap(([, members]) => members)
  const current = shown.some((option) => option.value === active) ? active : shown[0]?.value
  useLayoutEffect(() => {
    if (open) list.current?.showPopover()
    else list.current?.hidePopover()
  }, [open])
  useAnchored(frame, list, open, { fit: true })

  function show() {
    setActive(value)
    setQuery('')
  }

  function choose(next: string | undefined) {
    setQuery(null)
    if (next !== undefined && next !== value) props.onChange(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) return show()
      const at = shown.findIndex((option) => option.value === current)
      setActive(shown[(at + step + shown.length) % shown.length]?.value ?? value)
    } else if (open && event.key === 'Enter') {
      event.preventDefault()
      choose(current)
    } else if (open && event.key === 'Escape') {
      // Otherwise the dialog around it closes as well.
      event.preventDefault()
      event.stopPropagation()
      choose(undefined)
    }
  }

  return (
    <FieldFrame field={props} id={id}>
      <div ref={frame} className="relative">
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && current !== undefined ? `${id}-${current}` : undefined}
          aria-invalid={invalid(props)}
          aria-describedby={describedBy(props, id)}
          disabled={props.disabledReason !== undefined}
          value={query === null || query === '' ? (chosen?.label ?? value) : query}
          onChange={(event) => setQuery(typedPart(event.target.value, query, chosen?.label))}
          onClick={(event) => {
            event.currentTarget.select()
            if (!open) show()
          }}
          onBlur={() => setQuery(null)}
          onKeyDown={onKeyDown}
          className={classes(controlLook, 'cursor-pointer pr-9 text-ellipsis focus:cursor-text')}
        />
        <ChevronDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
        />
        <ComboboxList
          ref={list}
          id={id}
          label={props.label}
          groups={open ? groups : []}
          active={current}
          value={value}
          onChoose={choose}
        />
      </div>
    </FieldFrame>
  )
}

/** Until something is typed the box shows the chosen name; typing beside it, rather than over it, starts the search anew. */
function typedPart(text: string, query: string | null, label: string | undefined): string {
  if (query !== null && query !== '') return text
  return label !== undefined && text.startsWith(label) ? text.slice(label.length) : text
}
