import { memo, type ReactNode } from 'react'
import { Trash2, X } from 'lucide-react'
import type { Generation } from '#contract/studio/generation.ts'
import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { Progress } from '#src/ui/feedback/progress.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { sourceWords, stateWords } from '../logic/describe.ts'
import { isActive } from '../logic/generation-order.ts'
import { EndNote } from './end-note.tsx'
import { FeedTiles } from './feed-tiles.tsx'
import { PromptText } from './prompt-text.tsx'

/** What one can do with a generation. Each is the route's to carry out. */
export interface FeedActions {
  imageHref: (id: string) => string
  gridHref: (id: string) => string
  onCancel: (id: string) => void
  onRemix: (generation: Generation) => void
  onUsePrompt: (generation: Generation) => void
  onUseSeed: (generation: Generation) => void
  onUseSize: (generation: Generation) => void
  onViewCode: (generation: Generation) => void
  onDelete: (generation: Generation) => void
  onRetry: (generation: Generation) => void
  /** What there is to decide where it is not known whether a generation was made. */
  renderUnknown: (generation: Generation) => ReactNode
  /** Why nothing may come of what waits for these engines. */
  renderTroubles: (engines: readonly string[]) => ReactNode
}

interface GenerationCardProps extends FeedActions {
  generation: Generation
}

export const GenerationCard = memo(function GenerationCard(props: GenerationCardProps) {
  const { generation, imageHref, onCancel, onRemix, onDelete, onRetry } = props
  const active = isActive(generation)
  const { status, stage } = generation
  // On its way to a service it can no longer be held back, and nobody knows yet what became of it.
  const canStop = active && stage !== 'sending'
  return (
    <article
      className="flex flex-col gap-3 rounded-md outline-offset-8"
      data-generation={generation.id}
      tabIndex={-1}
    >
      <header className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-44">
          <PromptText prompt={generation.request.prompt} />
          <Meta generation={generation} />
        </div>
        <div className="-mt-1 ml-auto flex shrink-0 items-center gap-1">
          {canStop && (
            <Button
              size="sm"
              variant="quiet"
              icon={<X size={16} aria-hidden />}
              onClick={() => onCancel(generation.id)}
            >
              Cancel
            </Button>
          )}
          {!active && (
            <>
              <Button size="sm" variant="quiet" onClick={() => onRemix(generation)}>
                Remix
              </Button>
              <Menu
                label="More"
                size="sm"
                items={[
                  { label: 'Use prompt', onSelect: () => props.onUsePrompt(generation) },
                  { label: 'Use seed', onSelect: () => props.onUseSeed(generation) },
                  { label: 'Use size', onSelect: () => props.onUseSize(generation) },
                  { label: 'View as code', onSelect: () => props.onViewCode(generation) },
                ]}
              />
              {status !== 'unknown' && (
                <IconButton
                  size="sm"
                  label="Delete"
                  icon={<Trash2 size={16} aria-hidden />}
                  onClick={() => onDelete(generation)}
                />
              )}
            </>
          )}
        </div>
      </header>
      <div className="relative">
        <FeedTiles generation={generation} imageHref={imageHref} />
        {active && stage === undefined && (
          <Progress
            value={generation.progress}
            label="Progress"
            className="absolute inset-x-0 -top-2 h-1"
          />
        )}
      </div>
      {status === 'unknown' && props.renderUnknown(generation)}
      <EndNote generation={generation} onRetry={onRetry} />
    </article>
  )
})

function Meta({ generation }: { generation: Generation }) {
  const now = useNow()
  const { createdAt } = generation
  const state = stateWords(generation)
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted">
      {state !== null && <span className="font-strong text-accent">{state}</span>}
      <time dateTime={new Date(createdAt).toISOString()} title={exactTime(createdAt)}>
        {timeAgo(createdAt, Math.max(now, createdAt))}
      </time>
      {sourceWords(generation).map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  )
}
