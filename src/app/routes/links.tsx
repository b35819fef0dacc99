import { LinksPage } from '#src/features/links/components/page/links-page.tsx'
import { nameOf } from '#src/features/links/logic/share-words.ts'
import { chosenHref, galleryHref } from './library-parts/gallery-address.ts'
import {
  renderPicture,
  settingsHref,
  useNetworkOrigin,
  useShareDialog,
} from './library-parts/use-share-dialog.tsx'

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
            title: nameOf(link),
            covers: link.source.kind === 'pictures' ? link.source.pictures : [],
            share: link,
          })
        }
        renderPicture={renderPicture}
        networkOrigin={useNetworkOrigin(true)}
        settingsHref={settingsHref}
      />
      {shareDialog}
    </>
  )
}
