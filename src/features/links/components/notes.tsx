import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import type { PictureMarks } from '../logic/chosen.ts'

/** The lines visitors left on one picture. */
export function Notes({ notes }: Pick<PictureMarks, 'notes'>) {
  const now = useNow()
  return notes.map(({ visitor, note, at }) => (
    <blockquote key={`${visitor} ${at}`} className="min-w-0">
      <p className="break-words">“{note}”</p>
      <footer className="text-xs text-muted">
        Visitor {visitor},{' '}
        <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
          {timeAgo(at, now)}
        </time>
      </footer>
    </blockquote>
  ))
}
