import { CircleAlert, LoaderCircle } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { Progress } from '#src/ui/feedback/progress.tsx'
import type { UploadJob } from '../../logic/pictures/upload-jobs.ts'

interface SendingPictureProps {
  job: UploadJob
  onCancel: () => void
  onTryAgain: () => void
}

/** A picture on its way, or what kept it. */
export function SendingPicture({ job, onCancel, onTryAgain }: SendingPictureProps) {
  const { name, problem, sent, preview } = job
  if (problem !== null) {
    return (
      <div role="alert" className="flex flex-col gap-2 rounded-md bg-danger-soft p-3 text-sm">
        <p className="flex gap-2">
          <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-danger" />
          <span className="min-w-0">
            <span className="block truncate font-strong">{name}</span>
            {problem}
          </span>
        </p>
        <div className="flex flex-wrap gap-1.5">
          {/* What was never ready to be sent will not be the next time. */}
          {sent !== null && (
            <Button size="sm" onClick={onTryAgain}>
              Try again
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={onCancel}>
            Dismiss
          </Button>
        </div>
      </div>
    )
  }
  const percent = Math.round((sent ?? 0) * 100)
  return (
    <div className="flex items-center gap-3 rounded-md border border-line p-2">
      <span className="flex size-14 shrink-0 items-center justify-center overflow-hidden rounded-sm bg-line">
        {preview === null ? (
          <LoaderCircle size={18} aria-hidden className="animate-spin text-muted" />
        ) : (
          <img src={preview} alt="" className="size-full object-cover opacity-60" />
        )}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1.5 text-xs">
        <p className="flex gap-2">
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span aria-hidden className="text-muted tabular-nums">
            {sent === null ? 'Getting ready' : `${percent} %`}
          </span>
        </p>
        <Progress value={sent ?? 0} label={`Sending ${name}`} />
      </div>
      <Button size="sm" variant="quiet" aria-label={`Cancel sending ${name}`} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
