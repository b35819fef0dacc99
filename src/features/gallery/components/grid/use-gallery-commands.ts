import { useQueryClient } from '@tanstack/react-query'
import { pendingDeletions } from '../../api/pending-deletions.ts'
import { useDeleteImages } from '../../api/use-delete-images.ts'
import { type Move, moveFocus } from '../../logic/layout/move-focus.ts'
import type { Layout } from '../../logic/layout/layout-rows.ts'
import { type LibraryIndex, positionFrom, positionOf } from '../../logic/library/library-index.ts'
import type { Scroller } from '../../logic/scroll/scroller.ts'
import type { KeyCommand } from '../../logic/selection/key-command.ts'
import {
  extendSelection,
  leaveSelection,
  selectAll,
  toggleSelected,
  useSelection,
} from '../../logic/selection/selection-store.ts'
import { rowAtY } from '../../logic/layout/row-geometry.ts'

interface Grid {
  index: LibraryIndex
  layout: Layout
  scroller: Scroller
  active: number | null
  focusPicture: (seq: number) => void
}

/** What keys and the selection bar do. */
export function useGalleryCommands(grid: Grid) {
  const client = useQueryClient()
  const deleteImages = useDeleteImages()
  const { index, layout, scroller, active, focusPicture } = grid

  /** Deletes what is selected, else one picture; the neighbour takes the focus. */
  function deletePictures(single: number | null): boolean {
    const { selected } = useSelection.getState()
    const pending = pendingDeletions(client)
    const meant = selected.size > 0 ? Array.from(selected) : single === null ? [] : [single]
    const seqs = meant.filter((seq) => !pending.has(seq))
    if (seqs.length === 0) return false
    const leaving = new Set(seqs)
    const from = active !== null && leaving.has(active) ? active : newestOf(seqs)
    const heir = heirOf(index, leaving, from)
    leaveSelection()
    deleteImages(seqs)
    if (heir !== null) focusPicture(heir)
    return true
  }

  function move(command: Extract<KeyCommand, { type: 'move' }>, isOnTile: boolean): boolean {
    const { top, view } = scroller.place()
    const at = isOnTile && active !== null ? positionOf(index, active) : -1
    // Outside the pictures the keys that scroll scroll; an arrow leads to the first picture in the window.
    const target = at < 0 ? scrollTarget(command.move, scroller.place()) : null
    if (target !== null) {
      scroller.scrollTo(target)
      return true
    }
    const first = layout.first[rowAtY(layout, top + layout.heading)] ?? 0
    const seq = index.seqs[at < 0 ? first : moveFocus(index, layout, at, command.move, view)]
    if (seq === undefined) return false
    if (command.extend && useSelection.getState().anchor === null && active !== null) {
      toggleSelected(active)
    }
    if (command.extend) extendSelection(index, seq)
    focusPicture(seq)
    return true
  }

  function run(command: KeyCommand, isOnTile: boolean): boolean {
    switch (command.type) {
      case 'move':
        return move(command, isOnTile)
      case 'toggle':
        if (!isOnTile || active === null) return false
        toggleSelected(active)
        return true
      case 'selectAll':
        selectAll(index)
        return true
      case 'leave':
        if (!useSelection.getState().selecting) return false
        leaveSelection()
        return true
      case 'delete':
        break
    }
    return deletePictures(isOnTile ? active : null)
  }

  return { run, deletePictures }
}

/** Where a key scrolls to when no picture has the focus; null for keys that do not scroll. */
function scrollTarget(
  move: Move,
  { top, view, end }: ReturnType<Scroller['place']>,
): number | null {
  if (move === 'first') return 0
  if (move === 'last') return end
  if (move === 'pageUp') return top - view * 0.9
  if (move === 'pageDown') return top + view * 0.9
  return null
}

/** Who takes the place of a picture that leaves: the next older one that stays, else the next newer. */
function heirOf(index: LibraryIndex, leaving: ReadonlySet<number>, from: number): number | null {
  const start = positionFrom(index, from)
  const stays = (seq: number) => !leaving.has(seq)
  return (
    index.seqs.subarray(start).find(stays) ?? index.seqs.subarray(0, start).findLast(stays) ?? null
  )
}

function newestOf(seqs: readonly number[]): number {
  return seqs.reduce((newest, seq) => Math.max(newest, seq), -Infinity)
}
