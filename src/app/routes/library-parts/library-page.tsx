import { useQuery } from '@tanstack/react-query'
import { FolderHeart, FolderMinus, FolderPlus, Share2 } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { collectionsQuery } from '#src/features/collections/api/collections-query.ts'
import { takeOut } from '#src/features/collections/api/take-out.ts'
import { CollectionHead } from '#src/features/collections/components/collection-head.tsx'
import { Gallery } from '#src/features/gallery/components/gallery.tsx'
import { filterInSearch } from '#src/features/gallery/logic/filter/filter.ts'
import { imageHref } from '../../navigation/page-address.ts'
import { EmptyCollection } from './empty-collection.tsx'
import { collectionsHref, galleryHref } from './gallery-address.ts'
import { sharedView } from './shared-view.ts'
import { useChosen } from './use-chosen.ts'
import { useCollectDialog } from './use-collect-dialog.tsx'
import { useReviewed } from './use-reviewed.ts'
import { useShareDialog } from './use-share-dialog.tsx'

const icon = { size: 18, 'aria-hidden': true } as const

/** The gallery, or a collection in it. */
export function LibraryPage({ search }: { search: string }) {
  const [, navigate] = useLocation()
  const { data: collections = [] } = useQuery(collectionsQuery)
  const { collectDialog, collect } = useCollectDialog()
  const { shareDialog, share } = useShareDialog()
  const filter = filterInSearch(search)
  const collection = collections.find(({ id }) => id === filter.collection)

  const take = {
    label: 'Take out of collection',
    icon: <FolderMinus {...icon} />,
    run: (images: readonly number[]) => collection && void takeOut(collection, images),
  }
  return (
    <div className="h-[calc(100dvh-var(--bar))]">
      <Gallery
        hrefFor={imageHref}
        onOpen={(id) => navigate(imageHref(id))}
        collections={collections}
        reviewed={useReviewed()}
        chosen={useChosen(search)}
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
        onShareFound={(found, seqs) => share(sharedView(found, seqs, collection))}
        actions={[
          {
            label: 'Share',
            icon: <Share2 {...icon} />,
            run: (images) => share(sharedSome(images)),
          },
          { label: 'Add to collection', icon: <FolderPlus {...icon} />, run: collect },
          ...(collection === undefined ? [] : [take]),
        ]}
        whenEmpty={<EmptyCollection />}
      />
      {collectDialog}
      {shareDialog}
    </div>
  )
}

/** As the gallery has them: the newest first, whichever was selected first. */
function sharedSome(images: readonly number[]) {
  const pictures = images.toSorted((one, other) => other - one)
  return {
    source: { kind: 'pictures', pictures },
    title: '',
    covers: pictures,
    share: null,
  } as const
}

function CollectionsLink() {
  return (
    <Link
      href={collectionsHref}
      className="inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3 text-sm font-strong hover:bg-accent-soft pointer-coarse:min-h-touch pointer-coarse:min-w-touch"
    >
      <FolderHeart size={16} aria-hidden />
      <span className="max-sm:sr-only">Collections</span>
    </Link>
  )
}
