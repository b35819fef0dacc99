import { useQuery } from '@tanstack/react-query'
import { marksQuery } from '../api/shares-query.ts'
import { marksByPicture } from '../logic/chosen.ts'
import { Notes } from './notes.tsx'

/** What visitors left on one picture, by its sequence number; nothing where nobody left anything. */
export function VisitorMarks({ seq }: { seq: number }) {
  const { data: marks = [] } = useQuery(marksQuery)
  const [left] = marksByPicture(marks.filter((mark) => mark.seq === seq))
  if (left === undefined) return null
  return (
    <section aria-label="Visitors" className="flex flex-col gap-2">
      <h2 className="text-xs font-strong text-muted">Visitors</h2>
      {left.favourites > 0 && (
        <p>Chosen by {left.favourites === 1 ? '1 visitor' : `${left.favourites} visitors`}</p>
      )}
      <Notes notes={left.notes} />
    </section>
  )
}
