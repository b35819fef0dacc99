import { RotateCcw } from 'lucide-react'
import type { Generation } from '#contract/studio/generation.ts'
import { endedCharge } from '#src/lib/paid-words.ts'
import { Button } from '#src/ui/button.tsx'

interface EndNoteProps {
  generation: Generation
  onRetry: (generation: Generation) => void
}

/** How a generation ended, when not as wished: why, what it cost, and the way out. */
export function EndNote({ generation, onRetry }: EndNoteProps) {
  const { status, error, images, expected } = generation
  if (status === 'complete' && error !== null) {
    return <p className="rounded-md bg-line/50 px-4 py-3 text-sm">{error}</p>
  }
  if (status !== 'failed' && status !== 'cancelled') return null
  if (status === 'cancelled' && images.length === expected) return null
  const failed = status === 'failed'
  const said = failed
    ? (error ?? 'It could not be finished.')
    : images.length === 0
      ? 'Cancelled before the first picture.'
      : `Cancelled after ${images.length} of ${expected}.`
  // Of what was stopped on purpose here there is no price to think of.
  const isFree = generation.engine === 'builtin' && !failed
  const words = isFree ? said : [said, endedCharge(generation)].filter(Boolean).join(' ')
  return (
    <div
      className={
        failed
          ? 'flex flex-wrap items-center gap-3 rounded-md bg-danger-soft px-4 py-3 text-sm'
          : 'flex flex-wrap items-center gap-3 rounded-md bg-line/50 px-4 py-3 text-sm'
      }
    >
      <p className="min-w-48 flex-1">{words}</p>
      <Button
        size="sm"
        icon={<RotateCcw size={14} aria-hidden />}
        onClick={() => onRetry(generation)}
      >
        Try again
      </Button>
    </div>
  )
}
