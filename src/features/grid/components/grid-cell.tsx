import { Link } from 'wouter'
import type { Image } from '#contract/studio/generation.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { sizeOf } from '#contract/studio/request-facts.ts'
import { classes } from '#src/ui/classes.ts'
import { endedCharge } from '#src/lib/paid-words.ts'
import { Progress } from '#src/ui/feedback/progress.tsx'
import { Picture } from '#src/ui/picture.tsx'
import type { Cell } from '../logic/cells.ts'

interface Size {
  width: number
  height: number
}

interface GridCellProps {
  cell: Cell
  /** What the cell stands for, as alternative text. */
  name: string
  /** Of the grid's pictures, for a cell that has none to tell. */
  size: Size
  imageHref: (id: string) => string
}

/** A cell's pictures, or why there are none. */
export function GridCell({ cell, name, size, imageHref }: GridCellProps) {
  if (cell.kind === 'pictures') {
    const { images } = cell.generation
    return (
      <div className={classes('grid gap-0.5', images.length > 1 && 'grid-cols-2')}>
        {images.map((image, at) => (
          <Link
            key={image.id}
            href={imageHref(image.id)}
            className="block overflow-hidden rounded-md bg-line -outline-offset-2"
          >
            <Picture
              {...sources(image)}
              alt={images.length > 1 ? `${name} (${at + 1})` : name}
              loading="lazy"
            />
          </Link>
        ))}
      </div>
    )
  }
  return <Gap cell={cell} size={size} />
}

function Gap({ cell, size }: { cell: Exclude<Cell, { kind: 'pictures' }>; size: Size }) {
  const { words, reason } = gapWords(cell)
  const ratio = ratioOf(cell.kind === 'empty' ? size : sizeOf(cell.generation.request))
  return (
    <div
      className={classes(
        'flex min-h-20 flex-col items-center justify-center gap-1 overflow-hidden rounded-md px-2 text-center text-xs text-muted',
        cell.kind === 'failed' || cell.kind === 'unknown'
          ? 'bg-danger-soft text-ink'
          : 'bg-line/60',
      )}
      style={{ aspectRatio: ratio }}
    >
      <span className="font-strong">{words}</span>
      {reason !== null && <span className="line-clamp-4">{reason}</span>}
      {cell.kind === 'running' && (
        <Progress value={cell.generation.progress} label="Progress" className="w-2/3" />
      )}
    </div>
  )
}

function gapWords(cell: Exclude<Cell, { kind: 'pictures' }>): {
  words: string
  reason: string | null
} {
  switch (cell.kind) {
    case 'empty':
      return { words: 'Empty', reason: 'Left out or deleted' }
    case 'waiting':
      return { words: 'Waiting', reason: null }
    case 'running':
      return { words: 'Painting', reason: null }
    case 'failed':
      return { words: 'Failed', reason: `${cell.reason} ${endedCharge(cell.generation)}`.trim() }
    case 'unknown':
      return { words: 'Not known', reason: 'It may have been made and charged.' }
    case 'cancelled':
      return { words: 'Cancelled', reason: null }
    case 'deleted':
      return { words: 'Deleted', reason: null }
    default:
      return cell satisfies never
  }
}

const ratioOf = ({ width, height }: Size) => `${width} / ${height}`

function sources({ id, width, height, placeholder }: Image) {
  return {
    src: mediaPaths.thumbnail(id, 640),
    srcSet: `${mediaPaths.thumbnail(id, 320)} 320w, ${mediaPaths.thumbnail(id, 640)} 640w`,
    sizes: '(min-width: 1024px) 20rem, 10rem',
    width,
    height,
    placeholder,
  }
}
