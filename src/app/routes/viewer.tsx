import { useEffect, useLayoutEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { ownServer } from '#contract/studio/own-server.ts'
import { useDeleteImages } from '#src/features/gallery/api/use-delete-images.ts'
import { useSetFavourites } from '#src/features/gallery/api/use-set-favourites.ts'
import { whenUndone } from '#src/features/gallery/api/when-undone.ts'
import { revealPicture } from '#src/features/gallery/logic/scroll/reveal.ts'
import {
  loadRequest,
  takePicture,
  takePrompt,
  takeSeed,
  takeSize,
} from '#src/features/generate/logic/form/edits-store.ts'
import { labelOf } from '#src/features/generate/logic/words/field-words.ts'
import { imageViewQuery } from '#src/features/viewer/api/image-view-query.ts'
import { VisitorMarks } from '#src/features/links/components/visitor-marks.tsx'
import { Viewer } from '#src/features/viewer/components/viewer.tsx'
import { useCodeDialog } from '../dialogs/use-code-dialog.tsx'
import { focusPrompt } from '../find-prompt.ts'
import { frameId } from '../frame/frame.tsx'
import { focusPicture, leaveViewer } from '../navigation/leave-viewer.ts'
import { canvasHref, gridHref, imageHref } from '../navigation/page-address.ts'
import { isWide } from '#src/lib/use-wide.ts'
import { useCollectDialog } from './library-parts/use-collect-dialog.tsx'
import { useShareDialog } from './library-parts/use-share-dialog.tsx'
import { useLookedThrough } from './viewer-parts/use-looked-through.ts'

/**
 * The modal dialog makes the page behind inert, which not every assistive technology takes to mean hidden. By
 * now the dialog has the focus, so nothing focused is being hidden.
 */
function hideFrame() {
  const frame = document.getElementById(frameId)
  frame?.setAttribute('aria-hidden', 'true')
  return () => frame?.removeAttribute('aria-hidden')
}

interface ViewerRouteProps {
  imageId: string
}

export function ViewerRoute({ imageId }: ViewerRouteProps) {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const deleteImages = useDeleteImages()
  const setFavourites = useSetFavourites()
  const { dialog, viewCode } = useCodeDialog()
  const { collectDialog, collect } = useCollectDialog()
  const { shareDialog, share } = useShareDialog()
  const within = useLookedThrough()
  useLayoutEffect(hideFrame, [])
  useEffect(() => () => focusPicture(imageId), [imageId])

  function goToForm() {
    navigate('/')
    // On a phone the keyboard would cover what has just been loaded.
    if (isWide()) focusPrompt()
  }

  function deletePicture(seq: number) {
    deleteImages([seq])
    whenUndone(seq, () => {
      // What is known of it is that it was gone.
      void client.resetQueries({ queryKey: imageViewQuery(imageId).queryKey })
      navigate(imageHref(imageId))
    })
  }

  /** Closes the viewer behind what has been put into the form. */
  const then =
    <Part,>(take: (part: Part) => void) =>
    (part: Part) => {
      take(part)
      goToForm()
    }

  return (
    <>
      <Viewer
        imageId={imageId}
        within={within}
        onNavigate={(id, seq) => {
          revealPicture(seq)
          navigate(imageHref(id))
        }}
        onClose={leaveViewer}
        onDelete={deletePicture}
        onFavourite={(seq, favourite) => setFavourites({ images: [seq], favourite })}
        onCollect={(seq) => collect([seq])}
        onShare={(seq) =>
          share({
            source: { kind: 'pictures', pictures: [seq] },
            title: '',
            covers: [],
            share: null,
          })
        }
        renderMarks={(seq) => <VisitorMarks seq={seq} />}
        onRemix={then(({ request, engine }) => loadRequest(request, ownServer(engine)))}
        onUsePrompt={then(takePrompt)}
        onUseSeed={then(takeSeed)}
        onUseSize={then(takeSize)}
        onUseAs={(id, place) => {
          takePicture({ kind: 'image', id }, place)
          // The form shows the place itself; the prompt must not take the focus from it.
          navigate('/')
        }}
        onViewCode={(request) => viewCode([request])}
        onEditInCanvas={() => navigate(canvasHref(imageId))}
        labelOf={labelOf}
        gridHref={gridHref}
      />
      {dialog}
      {collectDialog}
      {shareDialog}
    </>
  )
}
