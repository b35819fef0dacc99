import { useEffect, useState } from 'react'
import type { Mark } from '#contract/studio/canvas.ts'
import { canvasStore } from '../logic/canvas-store.ts'
import type { History } from '../logic/document/history.ts'

const markWords: Record<Mark['kind'], string> = {
  stroke: 'Stroke drawn',
  shape: 'Shape drawn',
  fill: 'Area filled',
  picture: 'Picture laid down',
  clear: 'Cleared',
}

/** Says what has become of the drawing, to whoever does not see it. */
export function ChangeNews() {
  const [words, setWords] = useState('')
  useEffect(
    () =>
      canvasStore.subscribe(({ history }, { history: before }) => {
        if (history.document !== before.document) setWords(wordsFor(history, before))
      }),
    [],
  )
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}

function wordsFor(now: History, before: History): string {
  const count = now.document.marks.length
  const drawn = `${count} ${count === 1 ? 'mark' : 'marks'} on the drawing`
  if (now.future.length > before.future.length) return `Undone. ${drawn}.`
  if (now.past.length > before.past.length && before.future.length > now.future.length)
    return `Redone. ${drawn}.`
  const last = now.document.marks.at(-1)
  if (now.document.marks !== before.document.marks)
    return count > before.document.marks.length && last
      ? `${markWords[last.kind]}. ${drawn}.`
      : `${drawn}.`
  return now.document.mask === before.document.mask ? '' : 'Mask changed.'
}
