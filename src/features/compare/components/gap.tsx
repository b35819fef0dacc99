import type { Generation } from '#contract/studio/generation.ts'
import { endedCharge } from '#src/lib/paid-words.ts'
import { classes } from '#src/ui/classes.ts'
import { Progress } from '#src/ui/feedback/progress.tsx'

interface GapProps {
  generation: Generation
  size: { width: number; height: number }
}

/** Where pictures will be, or why there are none. */
export function Gap({ generation, size }: GapProps) {
  const { status, stage, progress, error } = generation
  const isWrong = status === 'failed' || status === 'unknown'
  return (
    <div
      className={classes(
        'flex min-h-24 flex-col items-center justify-center gap-2 overflow-hidden rounded-md px-3 text-center text-xs',
        isWrong ? 'bg-danger-soft' : 'bg-line/60 text-muted',
      )}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    >
      <span className="font-strong">{words[status]}</span>
      {status === 'failed' && (
        <span className="line-clamp-6">
          {[error, endedCharge(generation)].filter(Boolean).join(' ')}
        </span>
      )}
      {status === 'running' && stage === undefined && (
        <Progress value={progress} label="Progress" className="w-2/3" />
      )}
    </div>
  )
}

const words: Readonly<Record<Generation['status'], string>> = {
  queued: 'Waiting',
  running: 'Being made',
  complete: 'Deleted',
  failed: 'Failed',
  cancelled: 'Cancelled',
  unknown: 'Not known',
}
