import { memo, useRef } from 'react'
import { Grid3x3 } from 'lucide-react'
import { Link } from 'wouter'
import type { Generation } from '#contract/studio/generation.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import { Progress } from '#src/ui/feedback/progress.tsx'
import { Picture } from '#src/ui/picture.tsx'
import { inGridOrder } from '../logic/feed-entries.ts'
import { isActive } from '../logic/generation-order.ts'
import { PromptText } from './prompt-text.tsx'
import { useNear } from './use-near.ts'

/** As many as one sees at a glance; the grid itself has them all. */
const glance = 12

interface GridCardProps {
  generations: readonly [Generation, ...Generation[]]
  href: string
}

/** A grid in the feed: a glance at its pictures, which lead to it. */
export const GridCard = memo(function GridCard({ generations, href }: GridCardProps) {
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const near = useNear(list)
  const [{ id, createdAt }] = generations
  const ordered = inGridOrder(generations)
  const active = generations.filter(isActive)
  const unknown = generations.filter(({ status }) => status === 'unknown').length
  const images = ordered.flatMap((one) => one.images)
  const done = generations.reduce((sum, one) => sum + (isActive(one) ? one.progress : 1), 0)
  return (
    <article
      className="flex flex-col gap-3 rounded-md outline-offset-8"
      data-generation={id}
      tabIndex={-1}
    >
      <div>
        <PromptText prompt={ordered[0]?.request.prompt ?? ''} />
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted">
          <Link
            href={href}
            className="inline-flex items-center gap-1 font-strong text-accent underline-offset-2 hover:underline pointer-coarse:min-h-touch"
          >
            <Grid3x3 size={14} aria-hidden />
            Open grid
          </Link>
          <time dateTime={new Date(createdAt).toISOString()} title={exactTime(createdAt)}>
            {timeAgo(createdAt, Math.max(now, createdAt))}
          </time>
          <span>
            {images.length} {images.length === 1 ? 'picture' : 'pictures'}
          </span>
          {unknown > 0 && (
            <span className="font-strong text-danger">
              {unknown} may have been charged: decide in the grid
            </span>
          )}
        </p>
      </div>
      {active.length > 0 && <Progress value={done / generations.length} label="Progress" />}
      <div ref={list}>
        <Link
          href={href}
          aria-hidden
          tabIndex={-1}
          className="grid max-w-[60rem] grid-cols-4 gap-1 md:grid-cols-6"
        >
          {images.slice(0, glance).map((image) => (
            <span
              key={image.id}
              className="block overflow-hidden rounded-sm bg-line"
              style={{ aspectRatio: `${image.width} / ${image.height}` }}
            >
              {near && (
                <Picture
                  src={mediaPaths.thumbnail(image.id, 320)}
                  width={image.width}
                  height={image.height}
                  placeholder={image.placeholder}
                  alt=""
                  loading="lazy"
                />
              )}
            </span>
          ))}
        </Link>
      </div>
    </article>
  )
})
