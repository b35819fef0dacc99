import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type KeyCommand, keyCommand } from '../../logic/selection/key-command.ts'

/**
 * Keys of the gallery, wherever the focus is on the page, except where they belong to something else: fields,
 * menus, sliders, and whatever lies over the gallery.
 */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  run: (command: KeyCommand, isOnTile: boolean) => boolean,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || !(target instanceof HTMLElement) || isElsewhere(target)) return
    const command = keyCommand(event)
    if (command === null) return
    const isOnTile =
      grid.current?.contains(target) === true && target.closest('[data-seq]') !== null
    const isOnPage = target.closest('a, button, summary') === null
    // On a button or a link elsewhere, keys are its own.
    const needsPlace = command.type === 'move' || command.type === 'toggle'
    if (needsPlace && !isOnTile && !isOnPage) return
    if (run(command, isOnTile)) event.preventDefault()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

const fields = 'input, textarea, select, [contenteditable=true]'
const owners = '[role=slider], [role=menu], [role=listbox], [role=combobox]'

function isElsewhere(target: HTMLElement): boolean {
  return (
    target.closest(`${fields}, ${owners}`) !== null ||
    document.querySelector('dialog[open]') !== null
  )
}
