import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { collectionLimits } from '#contract/studio/collections.ts'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { putCollection } from '../api/change-collection.ts'
import { collectPictures } from '../api/collect-pictures.ts'
import { collectionsQuery, holdingQuery } from '../api/collections-query.ts'
import { heldOf, isNew, matching } from '../logic/held.ts'
import { pictureWords } from '../logic/words.ts'
import { CollectionChoice } from './collection-choice.tsx'

interface CollectDialogProps {
  open: boolean
  onClose: () => void
  /** Pictures by sequence number. */
  images: readonly number[]
}

/** Puts pictures into collections, old or new, and takes them out of them. */
export function CollectDialog({ open, onClose, images }: CollectDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Add to collection"
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <Choices images={images} />
    </Dialog>
  )
}

function Choices({ images }: { images: readonly number[] }) {
  const client = useQueryClient()
  const [name] = useState(newId)
  const [typed, setTyped] = useState('')
  const { data: collections, error, refetch } = useQuery(collectionsQuery)
  const { data: holding } = useQuery(holdingQuery(name, images))
  const collect = useMutation(collectPictures(client))
  const put = useMutation(putCollection(client))

  if (error !== null && collections === undefined) {
    return (
      <ErrorState
        title="Your collections could not be read"
        text={`${error.message} Nothing was changed.`}
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    )
  }
  if (collections === undefined || holding === undefined) return <Waiting />

  const found = matching(collections, typed)
  const canMake = isNew(collections, typed)
  const trouble = collect.error ?? put.error

  async function make() {
    if (!canMake) return
    const made = await put.mutateAsync({ id: newId(), name: typed.trim(), gathers: false })
    await collect.mutateAsync({ id: made.id, images, included: true })
    setTyped('')
  }

  return (
    <div className="flex flex-col gap-3">
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          // What went wrong is said below.
          make().catch(() => undefined)
        }}
      >
        <div className="min-w-0 flex-1">
          <TextField
            label={
              collections.length === 0 ? 'Name of a new collection' : 'Find or create a collection'
            }
            value={typed}
            onChange={(text) => setTyped(text.slice(0, collectionLimits.name))}
          />
        </div>
        <Button
          type="submit"
          icon={<Plus size={16} aria-hidden />}
          disabled={!canMake || put.isPending}
        >
          Create
        </Button>
      </form>
      {trouble !== null && (
        <p role="alert" className="text-sm text-danger">
          {trouble.message}
        </p>
      )}
      {collections.length === 0 ? (
        <p className="text-sm text-muted">
          A collection keeps pictures together. Name your first one: {pictureWords(images.length)}{' '}
          will be in it.
        </p>
      ) : (
        <ul aria-label="Collections" className="-mx-2 flex flex-col">
          {found.map((collection) => (
            <li key={collection.id}>
              <CollectionChoice
                collection={collection}
                held={heldOf(holding.get(collection.id) ?? 0, images.length)}
                onChange={(included) => collect.mutate({ id: collection.id, images, included })}
              />
            </li>
          ))}
        </ul>
      )}
      {collections.length > 0 && found.length === 0 && (
        <p className="text-sm text-muted">No collection is called that yet.</p>
      )}
    </div>
  )
}

function Waiting() {
  return (
    <div aria-busy className="flex flex-col gap-3">
      <Skeleton className="h-14" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  )
}
