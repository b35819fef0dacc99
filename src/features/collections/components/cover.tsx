import { Images } from 'lucide-react'
import type { Collection } from '#contract/studio/collections.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { Picture } from '#src/ui/picture.tsx'

/** The newest picture of a collection, as a square; what it shows is said beside it. */
export function Cover({ collection: { cover } }: { collection: Collection }) {
  if (cover === null) {
    return (
      <span className="flex aspect-square items-center justify-center bg-line text-muted">
        <Images size={20} aria-hidden />
      </span>
    )
  }
  return (
    <Picture
      src={mediaPaths.thumbnail(cover.id, 320)}
      width={1}
      height={1}
      placeholder={cover.placeholder}
      alt=""
      loading="lazy"
    />
  )
}
