import { create } from 'zustand'
import { type LibraryIndex, positionFrom, positionOf } from '../library/library-index.ts'

interface SelectionState {
  /** On from the first selected picture, or **Select**, until it is left. */
  selecting: boolean
  selected: ReadonlySet<number>
  /** Where a range begins: the picture last chosen by itself. */
  anchor: number | null
}

const nothing: SelectionState = { selecting: false, selected: new Set(), anchor: null }

/** Which pictures, by sequence number, the next action is for. */
export const useSelection = create<SelectionState>(() => nothing)

export const startSelecting = () => useSelection.setState({ selecting: true })
export const leaveSelection = () => useSelection.setState(nothing)

export function toggleSelected(seq: number): void {
  const selected = new Set(useSelection.getState().selected)
  if (!selected.delete(seq)) selected.add(seq)
  useSelection.setState({ selecting: true, selected, anchor: seq })
}

/** Adds everything from the picture last chosen to this one. Without such a picture, this one alone. */
export function extendSelection(index: LibraryIndex, seq: number): void {
  const { anchor, selected } = useSelection.getState()
  const start = positionOf(index, anchor ?? seq)
  const end = positionOf(index, seq)
  if (end < 0) return
  const next = new Set(selected)
  const from = start < 0 ? end : Math.min(start, end)
  for (const each of index.seqs.subarray(from, Math.max(start, end) + 1)) next.add(each)
  useSelection.setState({
    selecting: true,
    selected: next,
    anchor: start < 0 ? seq : (anchor ?? seq),
  })
}

export function selectAll(index: LibraryIndex): void {
  useSelection.setState({ selecting: true, selected: new Set(index.seqs), anchor: null })
}

/** Drops what is no longer in the library. */
export function keepSelectable(index: LibraryIndex): void {
  const { selected } = useSelection.getState()
  if (selected.size === 0) return
  const kept = Array.from(selected).filter((seq) => index.seqs[positionFrom(index, seq)] === seq)
  if (kept.length < selected.size) useSelection.setState({ selected: new Set(kept) })
}
