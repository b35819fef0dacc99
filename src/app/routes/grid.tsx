import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { ownServer } from '#contract/studio/own-server.ts'
import { sayDeleted } from '#src/features/gallery/api/say-deleted.ts'
import { loadRequest } from '#src/features/generate/logic/form/edits-store.ts'
import { deleteGrid } from '#src/features/grid/api/delete-grid.ts'
import { GridPage } from '#src/features/grid/components/grid-page.tsx'
import { UnknownNote } from '#src/features/resolution/components/unknown-note.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { imageHref } from '../navigation/page-address.ts'
import { useAnother } from './use-another.ts'

export function GridRoute({ gridId }: { gridId: string }) {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const { mutate } = useMutation({
    ...deleteGrid,
    onSuccess({ deletion }) {
      if (deletion === null) toast({ message: 'The grid is deleted.' })
      else sayDeleted(client, [deletion], [])
    },
    onError: ({ message }) =>
      toast({ message: `The grid could not be deleted. ${message}`, tone: 'error' }),
  })

  // Another generation than the cells: it stands in the feed.
  const again = useAnother(() => navigate('/'))

  return (
    <GridPage
      gridId={gridId}
      imageHref={imageHref}
      onCreate={() => navigate('/')}
      onRemix={({ request, engine }) => {
        loadRequest(request, ownServer(engine))
        navigate('/')
      }}
      renderUnknown={(generation) => <UnknownNote generation={generation} onPayAgain={again} />}
      onDelete={(id) => {
        mutate(id)
        navigate('/')
      }}
    />
  )
}
