import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Generation } from '#contract/studio/generation.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { modelWords, sizeOf } from '#contract/studio/request-facts.ts'
import { altText } from '#src/lib/alt-text.ts'
import { durationWords } from '#src/lib/duration-words.ts'
import { paidWords } from '#src/lib/paid-words.ts'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { Picture } from '#src/ui/picture.tsx'
import { timeOf } from '../logic/best.ts'
import { Gap } from './gap.tsx'

export interface CompareActions {
  imageHref: (id: string) => string
  /** What an engine is called. */
  engineName: (id: string) => string
  onRemix: (generation: Generation) => void
  /** What there is to decide where it is not known whether a generation was made. */
  renderUnknown: (generation: Generation) => ReactNode
}

interface ContenderColumnProps extends CompareActions {
  generation: Generation
  isQuickest: boolean
}

/** What one model made of it, how long that took and what it cost. */
export function ContenderColumn({ generation, isQuickest, ...actions }: ContenderColumnProps) {
  const { imageHref, engineName, onRemix, renderUnknown } = actions
  const { images, engine, request, status } = generation
  const time = timeOf(generation)
  const model = modelWords(request)
  return (
    <article aria-label={model} className="flex flex-col gap-2.5">
      <header className="min-h-11">
        <h3 className="line-clamp-2 text-sm font-strong">{model}</h3>
        <p className="truncate text-xs text-muted">{engineName(engine)}</p>
      </header>
      {images.length > 0 ? (
        <div className={classes('grid gap-1', images.length > 1 && 'grid-cols-2')}>
          {images.map(({ id, width, height, placeholder }, at) => (
            <Link
              key={id}
              href={imageHref(id)}
              className="block overflow-hidden rounded-md bg-line -outline-offset-2"
            >
              <Picture
                src={mediaPaths.thumbnail(id, 640)}
                width={width}
                height={height}
                placeholder={placeholder}
                alt={`${model}${images.length > 1 ? ` (${at + 1})` : ''}: ${altText(request.prompt)}`}
              />
            </Link>
          ))}
        </div>
      ) : (
        <Gap generation={generation} size={sizeOf(request)} />
      )}
      {status === 'unknown' ? (
        renderUnknown(generation)
      ) : (
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-1 text-xs">
          <Fact name="Time">
            {time === null ? '–' : durationWords(time)}
            {isQuickest && <span className="font-strong text-ok"> · quickest</span>}
          </Fact>
          <Fact name="Price">{paidWords(generation)}</Fact>
        </dl>
      )}
      <Button size="sm" className="self-start" onClick={() => onRemix(generation)}>
        Remix
      </Button>
    </article>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** One that has not arrived, or never will. */
export function AbsentColumn({
  isOnItsWay,
  problem,
}: {
  isOnItsWay: boolean
  problem: string | null
}) {
  const words = isOnItsWay
    ? 'On its way'
    : 'Not there: it was refused or deleted. Nothing is charged.'
  return (
    <div className="flex aspect-square items-center justify-center rounded-md bg-line/60 px-3 text-center text-xs text-muted">
      {problem ?? words}
    </div>
  )
}
