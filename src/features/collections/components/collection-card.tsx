import { FolderInput } from 'lucide-react'
import { Link } from 'wouter'
import type { Collection } from '#contract/studio/collections.ts'
import { pictureWords } from '../logic/words.ts'
import { CollectionMenu } from './collection-menu.tsx'
import { Cover } from './cover.tsx'

interface CollectionCardProps {
  collection: Collection
  href: string
}

export function CollectionCard({ collection, href }: CollectionCardProps) {
  return (
    <article className="relative flex flex-col gap-2">
      <div className="overflow-hidden rounded-lg">
        <Cover collection={collection} />
      </div>
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <Link
            href={href}
            className="line-clamp-2 text-sm font-strong break-words after:absolute after:inset-0 hover:underline"
          >
            {collection.name}
          </Link>
          <p className="text-xs text-muted">{pictureWords(collection.count)}</p>
          {collection.gathers && (
            <p className="mt-1 flex items-center gap-1.5 text-xs text-accent">
              <FolderInput size={14} aria-hidden className="shrink-0" />
              New pictures go here
            </p>
          )}
        </div>
        <div className="relative">
          <CollectionMenu collection={collection} />
        </div>
      </div>
    </article>
  )
}
