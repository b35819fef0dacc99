import { Suspense } from 'react'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCancelGeneration } from '#src/features/activity/api/use-cancel-generation.ts'
import { feedQuery } from '#src/features/feed/api/feed-query.ts'
import { useDeleteGeneration } from '#src/features/feed/api/use-delete-generation.ts'
import { Feed } from '#src/features/feed/components/feed.tsx'
import { submitGeneration } from '#src/features/generate/api/submit-generation.ts'
import {
  loadRequest,
  takePrompt,
  takeSeed,
  takeSize,
} from '#src/features/generate/logic/form/edits-store.ts'
import { newId } from '#src/lib/clock.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { useCodeDialog } from '../../dialogs/use-code-dialog.tsx'
import { focusPrompt } from '../../find-prompt.ts'
import { lazyPart } from '../../lazy-part.ts'
import { gridHref, imageHref } from '../../navigation/page-address.ts'
import { isWide } from '#src/lib/use-wide.ts'
import { useAway } from '../use-away.ts'

const SeenLately = lazyPart(
  async () => (await import('#src/features/seen-lately/components/seen-lately.tsx')).SeenLately,
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
  const { mutate: submit } = useMutation({
    ...submitGeneration,
    // Here rather than with the press: a refusal must be heard on whatever page it comes.
    onError: ({ message }) =>
      toast({ message: `Could not start again. ${message}`, tone: 'error' }),
  })
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
        onRemix={({ request }) => {
          loadRequest(request)
          // On a phone the keyboard would cover what has just been loaded.
          if (isWide()) focusPrompt()
        }}
        onUsePrompt={({ request }) => takePrompt(request)}
        onUseSeed={({ seed }) => takeSeed(seed)}
        onUseSize={({ request }) => takeSize(request)}
        onViewCode={({ request }) => viewCode([request])}
        onRetry={({ request }) => submit({ key: newId(), request })}
      />
      {dialog}
    </>
  )
}
