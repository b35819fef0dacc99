import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { sayDeleted } from '#src/features/gallery/api/say-deleted.ts'
import { loadRequest } from '#src/features/generate/logic/form/edits-store.ts'
import { deleteGrid } from '#src/features/grid/api/delete-grid.ts'
import { GridPage } from '#src/features/grid/components/grid-page.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { imageHref } from '../navigation/page-address.ts'

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

  return (
    <GridPage
      gridId={gridId}
      imageHref={imageHref}
      onCreate={() => navigate('/')}
      onRemix={({ request }) => {
        loadRequest(request)
        navigate('/')
      }}
      onDelete={(id) => {
        mutate(id)
        navigate('/')
      }}
    />
  )
}
