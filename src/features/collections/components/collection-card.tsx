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
    <article className="flex flex-col gap-2">
      <Link href={href} className="block overflow-hidden rounded-lg" tabIndex={-1} aria-hidden>
        <Cover collection={collection} />
      </Link>
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <Link
            href={href}
            className="line-clamp-2 text-sm font-strong break-words hover:underline"
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
        <CollectionMenu collection={collection} />
      </div>
    </article>
  )
}
