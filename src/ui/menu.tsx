import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Ellipsis } from 'lucide-react'
import type { ButtonSize } from './button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { useAnchored } from './use-anchored.ts'

export interface MenuItem {
  label: string
  onSelect: () => void
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
}

interface MenuProps {
  /** Accessible name of the button and of the menu. */
  label: string
  icon?: ReactNode
  size?: ButtonSize
  items: MenuItem[]
}

/** A button that opens a list of actions; arrow keys, Home, End and first letters move in it. */
export function Menu({ label, icon = <Ellipsis size={18} aria-hidden />, size, items }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useAnchored(button, list, open, { align: 'end' })

  useEffect(() => {
    if (open) entries(list.current)[0]?.focus()
  }, [open])

  function choose(item: MenuItem) {
    list.current?.hidePopover()
    button.current?.focus()
    item.onSelect()
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const all = entries(list.current)
    const at = all.findIndex((entry) => entry === document.activeElement)
    const next = target(event.key, at, all)
    if (next !== undefined) {
      event.preventDefault()
      next.focus()
    }
    if (event.key === 'Tab') list.current?.hidePopover()
  }

  return (
    <>
      <IconButton
        ref={button}
        label={label}
        icon={icon}
        size={size}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.showPopover()
        }}
      />
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onKeyDown}
        className="min-w-44 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-float"
      >
        {open &&
          items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={item.disabled}
              onClick={() => choose(item)}
              className={classes(
                'flex w-full cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left text-sm outline-offset-[-2px] hover:bg-accent-soft focus:bg-accent-soft disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:min-h-touch',
                item.danger && 'text-danger',
              )}
            >
              {item.icon}
              {item.label}
            </button>
          ))}
      </div>
    </>
  )
}

function entries(list: HTMLElement | null): HTMLButtonElement[] {
  return Array.from(list?.querySelectorAll<HTMLButtonElement>('[role=menuitem]:enabled') ?? [])
}

function target(key: string, at: number, all: HTMLButtonElement[]): HTMLElement | undefined {
  const last = all.length - 1
  if (key === 'ArrowDown') return all[at === last ? 0 : at + 1]
  if (key === 'ArrowUp') return all[at <= 0 ? last : at - 1]
  if (key === 'Home') return all[0]
  if (key === 'End') return all[last]
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)]
  return after.find((entry) => entry.textContent.toLowerCase().startsWith(key.toLowerCase()))
}
