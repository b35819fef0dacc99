import { Suspense } from 'react'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { ownServer } from '#contract/studio/own-server.ts'
import { useCancelGeneration } from '#src/features/activity/api/use-cancel-generation.ts'
import { feedQuery } from '#src/features/feed/api/feed-query.ts'
import { useDeleteGeneration } from '#src/features/feed/api/use-delete-generation.ts'
import { Feed } from '#src/features/feed/components/feed.tsx'
import {
  loadRequest,
  takePrompt,
  takeSeed,
  takeSize,
} from '#src/features/generate/logic/form/edits-store.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { useCodeDialog } from '../../dialogs/use-code-dialog.tsx'
import { focusPrompt } from '../../find-prompt.ts'
import { lazyPart } from '../../lazy-part.ts'
import { gridHref, imageHref, settingsHref } from '../../navigation/page-address.ts'
import { isWide } from '#src/lib/use-wide.ts'
import { useAnother } from '../use-another.ts'
import { useAway } from '../use-away.ts'

const SeenLately = lazyPart(
  async () => (await import('#src/features/seen-lately/components/seen-lately.tsx')).SeenLately,
)

const ConnectionTroubles = lazyPart(
  async () =>
    (await import('#src/features/connections/components/connection-troubles.tsx'))
      .ConnectionTroubles,
)

const UnknownNote = lazyPart(
  async () => (await import('#src/features/resolution/components/unknown-note.tsx')).UnknownNote,
)

/** The gallery's own way, with its Undo, which comes with the first deletion. */
async function deleteImages(client: QueryClient, seqs: readonly number[]) {
  const { deleteImagesNow } = await keepTrying(
    () => import('#src/features/gallery/api/delete-images-now.ts'),
  )
  deleteImagesNow(client, seqs)
}

/** The feed, with what its cards can do done by the features that know how. */
export function CreateFeed() {
  const { mutate: cancel } = useCancelGeneration()
  const again = useAnother()
  const client = useQueryClient()
  const { dialog, viewCode } = useCodeDialog()
  const { mutate: deleteGeneration } = useDeleteGeneration()
  const isAway = useAway(feedQuery.queryKey)

  if (isAway) {
    return (
      <Suspense fallback={null}>
        <SeenLately hrefFor={imageHref} />
      </Suspense>
    )
  }

  return (
    <>
      <Feed
        imageHref={imageHref}
        gridHref={gridHref}
        onStart={focusPrompt}
        onCancel={cancel}
        onDelete={({ id, images }) => {
          if (images.length === 0) deleteGeneration(id)
          else
            void deleteImages(
              client,
              images.map(({ seq }) => seq),
            )
        }}
        onRemix={({ request, engine }) => {
          loadRequest(request, ownServer(engine))
          // On a phone the keyboard would cover what has just been loaded.
          if (isWide()) focusPrompt()
        }}
        onUsePrompt={({ request }) => takePrompt(request)}
        onUseSeed={({ seed }) => takeSeed(seed)}
        onUseSize={({ request }) => takeSize(request)}
        onViewCode={({ request }) => viewCode([request])}
        onRetry={again}
        renderTroubles={(engines) => (
          <Suspense fallback={null}>
            <ConnectionTroubles engines={engines} settingsHref={settingsHref} />
          </Suspense>
        )}
        renderUnknown={(generation) => (
          <Suspense fallback={null}>
            <UnknownNote generation={generation} onPayAgain={again} />
          </Suspense>
        )}
      />
      {dialog}
    </>
  )
}
