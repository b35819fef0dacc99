import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FolderInput, FolderX, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Collection } from '#contract/studio/collections.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { putCollection } from '../api/change-collection.ts'
import { deleteCollection } from '../api/delete-collection.ts'
import { NameDialog } from './name-dialog.tsx'

interface CollectionMenuProps {
  collection: Collection
  /** It is gone, or soon will be. */
  onDeleted?: () => void
}

const icon = { size: 16, 'aria-hidden': true } as const

/** What can be done with a collection besides looking at it. */
export function CollectionMenu({ collection, onDeleted }: CollectionMenuProps) {
  const client = useQueryClient()
  const put = useMutation(putCollection(client))
  const [renaming, setRenaming] = useState(false)
  const { id, name, gathers } = collection

  function toggleGathering() {
    put.mutate(
      { id, name, gathers: !gathers },
      {
        onSuccess: () =>
          toast({
            message: gathers
              ? `New pictures no longer go to ${name}`
              : `Whatever you make from now on goes to ${name}`,
          }),
        onError: ({ message }) => toast({ message, tone: 'error' }),
      },
    )
  }

  return (
    <>
      <Menu
        label={`More for ${name}`}
        items={[
          { label: 'Rename', icon: <Pencil {...icon} />, onSelect: () => setRenaming(true) },
          {
            label: gathers ? 'Stop putting new pictures here' : 'Put new pictures here',
            icon: gathers ? <FolderX {...icon} /> : <FolderInput {...icon} />,
            onSelect: toggleGathering,
          },
          {
            label: 'Delete collection',
            icon: <Trash2 {...icon} />,
            danger: true,
            onSelect() {
              void deleteCollection(client, collection)
              onDeleted?.()
            },
          },
        ]}
      />
      <NameDialog open={renaming} onClose={() => setRenaming(false)} collection={collection} />
    </>
  )
}
