import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, FolderHeart, Plus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { collectionsQuery } from '../api/collections-query.ts'
import { CollectionCard } from './collection-card.tsx'
import { NameDialog } from './name-dialog.tsx'

interface CollectionsPageProps {
  galleryHref: string
  hrefFor: (collectionId: string) => string
}

const gridLook =
  'grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 gap-y-6 md:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]'

/** Every collection, by name. */
export function CollectionsPage({ galleryHref, hrefFor }: CollectionsPageProps) {
  const { data: collections, error, refetch } = useQuery(collectionsQuery)
  const [naming, setNaming] = useState(false)
  const newButton = (
    <Button
      className="shrink-0"
      icon={<Plus size={16} aria-hidden />}
      onClick={() => setNaming(true)}
    >
      New collection
    </Button>
  )

  function content() {
    if (collections === undefined) {
      return error === null ? (
        <div aria-busy className={gridLook}>
          {Array.from({ length: 6 }, (_, at) => (
            <Skeleton key={at} className="aspect-square rounded-lg" />
          ))}
        </div>
      ) : (
        <ErrorState
          title="Your collections could not be read"
          text={`${error.message} They are safe on the server.`}
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      )
    }
    if (collections.length === 0) {
      return (
        <EmptyState
          icon={<FolderHeart size={32} aria-hidden />}
          title="No collections yet"
          text="Keep pictures that belong together in one place, and share them with one link. A picture can be in many."
          action={newButton}
        />
      )
    }
    return (
      <ul aria-label="Collections" className={gridLook}>
        {collections.map((collection) => (
          <li key={collection.id}>
            <CollectionCard collection={collection} href={hrefFor(collection.id)} />
          </li>
        ))}
      </ul>
    )
  }

  return (
    <div className="px-3 pb-10 md:px-6">
      <header className="flex min-h-14 items-center gap-1 pt-2 pb-2 sm:gap-2">
        <Link
          href={galleryHref}
          aria-label="Back to the gallery"
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted hover:bg-accent-soft hover:text-ink pointer-coarse:size-11"
        >
          <ArrowLeft size={18} aria-hidden />
        </Link>
        <h2 className="mr-auto min-w-0 truncate text-lg font-strong sm:text-xl">Collections</h2>
        {collections !== undefined && collections.length > 0 && newButton}
      </header>
      {content()}
      <NameDialog open={naming} onClose={() => setNaming(false)} collection={null} />
    </div>
  )
}
