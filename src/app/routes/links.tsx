import { SeqPicture } from '#src/features/gallery/components/seq-picture.tsx'
import { LinksPage } from '#src/features/links/components/page/links-page.tsx'
import { settingsHref } from '../navigation/page-address.ts'
import { chosenHref, galleryHref } from './library-parts/gallery-address.ts'
import { useShareDialog } from './library-parts/use-share-dialog.tsx'
import { useNetworkHome } from './link-parts/use-network-home.ts'

export function LinksRoute() {
  const { shareDialog, share } = useShareDialog()
  return (
    <>
      <LinksPage
        galleryHref={galleryHref}
        chosenHref={chosenHref}
        onEdit={(link) =>
          share({
            source: link.source,
            title: link.title,
            covers: link.source.kind === 'pictures' ? link.source.pictures : [],
            share: link,
          })
        }
        renderPicture={(seq) => <SeqPicture seq={seq} />}
        networkHome={useNetworkHome()}
        settingsHref={settingsHref}
      />
      {shareDialog}
    </>
  )
}
