import { Fragment, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import type { Generation } from '#contract/studio/generation.ts'
import type { Grid } from '#contract/studio/grids.ts'
import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import { HttpError } from '#src/lib/http.ts'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Progress } from '#src/ui/feedback/progress.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { gridQuery } from '../api/grid-query.ts'
import { countWords, progressOf, sharedPrompt } from '../logic/cells.ts'
import { GridTable } from './grid-table.tsx'

interface GridPageProps {
  gridId: string
  imageHref: (id: string) => string
  onCreate: () => void
  /** What all cells have in common, with one of them, into the form. */
  onRemix: (generation: Generation) => void
  onDelete: (gridId: string) => void
  /** What there is to decide where it is not known whether a cell was made. */
  renderUnknown: (generation: Generation) => ReactNode
}

/** Two parameters on two axes, and what each pair of values made. */
export function GridPage({ gridId, onCreate, ...rest }: GridPageProps) {
  const { data: grid, error, refetch } = useQuery(gridQuery(gridId))
  if (grid !== undefined) return <GridView grid={grid} {...rest} />
  if (error === null) return <Skeleton className="m-4 h-96 lg:m-8" />
  const isGone = error instanceof HttpError && (error.code === 'not_found' || error.code === 'gone')
  return isGone ? (
    <EmptyState
      title="This grid is gone"
      text="It has been deleted, or its address is mistyped."
      action={<Button onClick={onCreate}>Go to Create</Button>}
    />
  ) : (
    <ErrorState
      title="The grid could not be read"
      text={`${error.message} Nothing is lost and nothing was charged.`}
      action={<Button onClick={() => void refetch()}>Try again</Button>}
    />
  )
}

type GridViewProps = Omit<GridPageProps, 'gridId' | 'onCreate'> & { grid: Grid }

function GridView({ grid, imageHref, onRemix, onDelete, renderUnknown }: GridViewProps) {
  const now = useNow()
  const progress = progressOf(grid)
  const prompt = sharedPrompt(grid)
  const [first] = grid.generations
  return (
    <div className="flex flex-col gap-3 px-4 pt-4 lg:px-8 lg:pt-8">
      <header className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-lg font-strong">
            {grid.x.name} × {grid.y.name}
          </h2>
          {prompt !== null && <p className="line-clamp-2 text-sm">{prompt}</p>}
          <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
            <span>{countWords(grid)}</span>
            <time
              dateTime={new Date(grid.createdAt).toISOString()}
              title={exactTime(grid.createdAt)}
            >
              {timeAgo(grid.createdAt, Math.max(now, grid.createdAt))}
            </time>
            {first !== undefined && hasOneSeed(grid) && <span>Seed {first.seed}</span>}
          </p>
        </div>
        <div className="flex shrink-0 items-center gap-1">
          {first !== undefined && (
            <Button size="sm" variant="quiet" onClick={() => onRemix(first)}>
              Remix
            </Button>
          )}
          <IconButton
            size="sm"
            label="Delete"
            icon={<Trash2 size={16} aria-hidden />}
            onClick={() => onDelete(grid.id)}
          />
        </div>
      </header>
      {progress !== null && <Progress value={progress} label="Progress of the grid" />}
      {grid.generations
        .filter(({ status }) => status === 'unknown')
        .map((generation) => (
          <Fragment key={generation.id}>{renderUnknown(generation)}</Fragment>
        ))}
      <GridTable grid={grid} imageHref={imageHref} />
    </div>
  )
}

const hasOneSeed = ({ generations }: Grid) =>
  new Set(generations.map(({ seed }) => seed)).size === 1
