import { Heart } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ShareMark } from '#contract/studio/shares.ts'
import { marksByPicture } from '../../logic/chosen.ts'
import { pictureWords } from '../../logic/share-words.ts'
import { Notes } from '../notes.tsx'

interface LinkMarksProps {
  marks: readonly ShareMark[]
  chosenHref: string
  renderPicture: (seq: number) => ReactNode
}

/** What visitors left on a link, picture by picture. */
export function LinkMarks({ marks, chosenHref, renderPicture }: LinkMarksProps) {
  const pictures = marksByPicture(marks)
  const chosen = pictures.filter(({ favourites }) => favourites > 0).length
  const visitors = new Set(marks.map(({ visitor }) => visitor)).size
  if (pictures.length === 0) return null
  return (
    <details className="rounded-md bg-page px-3 py-1 text-sm">
      <summary className="flex min-h-9 cursor-pointer items-center gap-2 font-strong pointer-coarse:min-h-touch">
        <Heart size={16} aria-hidden className="shrink-0 fill-accent text-accent" />
        {visitors === 1 ? '1 visitor' : `${visitors} visitors`} chose {pictureWords(chosen)}
      </summary>
      <ul aria-label="What visitors left" className="flex flex-col gap-3 py-2">
        {pictures.map(({ seq, favourites, notes }) => (
          <li key={seq} className="flex gap-3">
            <span className="block size-14 shrink-0 overflow-hidden rounded-md">
              {renderPicture(seq)}
            </span>
            <div className="flex min-w-0 flex-col gap-1">
              {favourites > 0 && (
                <p className="text-xs text-muted">
                  {favourites === 1 ? '1 favourite' : `${favourites} favourites`}
                </p>
              )}
              <Notes notes={notes} />
            </div>
          </li>
        ))}
      </ul>
      {chosen > 0 && (
        <Link
          href={chosenHref}
          className="mb-2 inline-flex min-h-8 items-center font-strong text-accent underline underline-offset-2"
        >
          Show them in the gallery
        </Link>
      )}
    </details>
  )
}
