import { beforeEach, describe, expect, it } from 'vitest'
import { squares } from '../../testing/library.ts'
import { removePictures } from '../library/edit-index.ts'
import { keyCommand } from './key-command.ts'
import {
  extendSelection,
  keepSelectable,
  leaveSelection,
  selectAll,
  toggleSelected,
  useSelection,
} from './selection-store.ts'

const index = squares(9, 8, 7, 5, 4, 2)
const selected = () => Array.from(useSelection.getState().selected).toSorted((a, b) => b - a)

beforeEach(leaveSelection)

describe('selection', () => {
  it('toggles one by one and stays open when the last is taken out', () => {
    toggleSelected(8)
    toggleSelected(4)
    toggleSelected(8)
    toggleSelected(4)
    expect(selected()).toEqual([])
    expect(useSelection.getState().selecting).toBe(true)
  })

  it('extends from the picture last chosen, in either direction, and again from there', () => {
    toggleSelected(5)
    extendSelection(index, 8)
    expect(selected()).toEqual([8, 7, 5])
    extendSelection(index, 2)
    expect(selected()).toEqual([8, 7, 5, 4, 2])
  })

  it('begins a range with itself when nothing was chosen', () => {
    extendSelection(index, 7)
    extendSelection(index, 4)
    expect(selected()).toEqual([7, 5, 4])
  })

  it('takes all, and drops what leaves the library', () => {
    selectAll(index)
    keepSelectable(removePictures(index, [9, 2]).index)
    expect(selected()).toEqual([8, 7, 5, 4])
  })
})

describe('keyCommand', () => {
  const key = (name: string, more = {}) =>
    keyCommand({
      key: name,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      ...more,
    })

  it('knows the habits', () => {
    expect(key('ArrowDown', { shiftKey: true })).toEqual({
      type: 'move',
      move: 'down',
      extend: true,
    })
    expect(key('x')).toEqual({ type: 'toggle' })
    expect(key('a', { metaKey: true })).toEqual({ type: 'selectAll' })
    expect(key('Backspace')).toEqual({ type: 'delete' })
    expect(key('Escape')).toEqual({ type: 'leave' })
  })

  it('repeats moves but not deeds', () => {
    expect(key('ArrowRight', { repeat: true })).not.toBeNull()
    expect(key('Delete', { repeat: true })).toBeNull()
    expect(key(' ', { repeat: true })).toBeNull()
  })

  it('leaves other keys to others', () => {
    expect(key('a')).toBeNull()
    expect(key('Enter')).toBeNull()
    expect(key('ArrowLeft', { altKey: true })).toBeNull()
    expect(key('Delete', { ctrlKey: true })).toBeNull()
  })
})
