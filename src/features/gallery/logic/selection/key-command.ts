import type { Move } from '../layout/move-focus.ts'

export type KeyCommand =
  | { type: 'move'; move: Move; extend: boolean }
  | { type: 'toggle' }
  | { type: 'selectAll' }
  | { type: 'leave' }
  | { type: 'delete' }

interface Key {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  repeat: boolean
}

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
}

/** What a key means in the gallery; null when it is not the gallery's. Enter is the link's own. */
export function keyCommand(key: Key): KeyCommand | null {
  if (key.altKey) return null
  if (key.ctrlKey || key.metaKey) {
    return key.key.toLowerCase() === 'a' && !key.shiftKey ? { type: 'selectAll' } : null
  }
  const move = moves[key.key]
  if (move !== undefined) return { type: 'move', move, extend: key.shiftKey }
  // A held key repeats; what it does once it must not do to every neighbour that takes the focus.
  if (key.repeat) return null
  switch (key.key) {
    case ' ':
    case 'x':
    case 'X':
      return { type: 'toggle' }
    case 'Escape':
      return { type: 'leave' }
    case 'Delete':
    case 'Backspace':
      return { type: 'delete' }
    default:
      return null
  }
}
