import { useQuery } from '@tanstack/react-query'
import { FolderHeart, FolderMinus, FolderPlus } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { collectionsQuery } from '#src/features/collections/api/collections-query.ts'
import { takeOut } from '#src/features/collections/api/take-out.ts'
import { CollectionHead } from '#src/features/collections/components/collection-head.tsx'
import { Gallery } from '#src/features/gallery/components/gallery.tsx'
import { filterInSearch } from '#src/features/gallery/logic/filter/filter.ts'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { imageHref } from '../../navigation/page-address.ts'
import { collectionsHref, galleryHref } from './gallery-address.ts'
import { useCollectDialog } from './use-collect-dialog.tsx'

const icon = { size: 18, 'aria-hidden': true } as const

/** The gallery, or a collection in it. */
export function LibraryPage({ search }: { search: string }) {
  const [, navigate] = useLocation()
  const { data: collections = [] } = useQuery(collectionsQuery)
  const { collectDialog, collect } = useCollectDialog()
  const filter = filterInSearch(search)
  const collection = collections.find(({ id }) => id === filter.collection)

  return (
    <div className="h-[calc(100dvh-var(--bar))]">
      <Gallery
        hrefFor={imageHref}
        onOpen={(id) => navigate(imageHref(id))}
        collections={collections}
        reviewed={[]}
        chosen={null}
        heading={
          collection && (
            <CollectionHead
              collection={collection}
              collectionsHref={collectionsHref}
              onDeleted={() => navigate(galleryHref)}
            />
          )
        }
        tools={collection === undefined ? <CollectionsLink /> : null}
        actions={[
          { label: 'Add to collection', icon: <FolderPlus {...icon} />, run: collect },
          ...(collection === undefined
            ? []
            : [
                {
                  label: 'Take out of collection',
                  icon: <FolderMinus {...icon} />,
                  run: (images: readonly number[]) => void takeOut(collection, images),
                },
              ]),
        ]}
        whenEmpty={
          <EmptyState
            icon={<FolderHeart size={32} aria-hidden />}
            title="Nothing in this collection"
            text="Select pictures in your gallery, then choose Add to collection."
            action={
              <Link
                href={galleryHref}
                className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 py-1.5 text-sm font-strong text-accent-ink hover:bg-accent/90 pointer-coarse:min-h-touch"
              >
                Open the gallery
              </Link>
            }
          />
        }
      />
      {collectDialog}
    </div>
  )
}

function CollectionsLink() {
  return (
    <Link
      href={collectionsHref}
      className="inline-flex min-h-9 items-center gap-2 rounded-md px-3 text-sm font-strong hover:bg-accent-soft pointer-coarse:min-h-touch"
    >
      <FolderHeart size={16} aria-hidden />
      <span className="max-sm:sr-only">Collections</span>
    </Link>
  )
}
