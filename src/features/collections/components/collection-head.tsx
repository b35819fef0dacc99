import { FolderInput } from 'lucide-react'
import { Link } from 'wouter'
import type { Collection } from '#contract/studio/collections.ts'
import { pictureWords } from '../logic/words.ts'
import { CollectionMenu } from './collection-menu.tsx'

interface CollectionHeadProps {
  collection: Collection
  collectionsHref: string
  onDeleted: () => void
}

/** The gallery's head while it shows one collection: where one is, and what can be done with it. */
export function CollectionHead({ collection, collectionsHref, onDeleted }: CollectionHeadProps) {
  return (
    <div className="mr-auto flex min-w-0 flex-1 basis-40 items-center gap-1">
      <div className="min-w-0">
        <p className="flex gap-1 text-xs whitespace-nowrap text-muted">
          <Link
            href={collectionsHref}
            className="relative after:absolute after:-inset-x-2 after:-inset-y-3.5 hover:underline"
          >
            Collections
          </Link>
          <span className="truncate">· {pictureWords(collection.count)}</span>
        </p>
        <h2 className="flex items-center gap-2 text-lg font-strong">
          <span className="truncate">{collection.name}</span>
          {collection.gathers && (
            <span
              className="flex items-center gap-1 text-xs font-normal text-accent"
              title="New pictures go here"
            >
              <FolderInput size={14} aria-hidden className="shrink-0" />
              <span className="max-md:sr-only">New pictures go here</span>
            </span>
          )}
        </h2>
      </div>
      <CollectionMenu collection={collection} onDeleted={onDeleted} />
    </div>
  )
}
