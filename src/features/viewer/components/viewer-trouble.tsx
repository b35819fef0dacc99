import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { isGone } from '../logic/is-gone.ts'

interface ViewerTroubleProps {
  /** Null when the picture was here and has been deleted. */
  error: Error | null
  onRetry: () => void
  onClose: () => void
}

/** Instead of the picture: it is gone, or could not be read. */
export function ViewerTrouble({ error, onRetry, onClose }: ViewerTroubleProps) {
  return (
    <div className="flex size-full items-center justify-center">
      {error === null || isGone(error) ? (
        <EmptyState
          title="This picture is gone"
          text="It has been deleted, or its address is mistyped."
          action={<Button onClick={onClose}>Back to the pictures</Button>}
        />
      ) : (
        <ErrorState
          title="The picture could not be read"
          text={`${error.message} Nothing was charged.`}
          action={<Button onClick={onRetry}>Try again</Button>}
        />
      )}
    </div>
  )
}
