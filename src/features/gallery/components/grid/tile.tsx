import { Heart } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { mediaPaths, thumbnailWidths } from '#contract/studio/paths.ts'
import type { TileDetails } from '../../api/image-block-query.ts'
import { classes } from '#src/ui/classes.ts'
import { Placeholder } from '#src/ui/placeholder.tsx'

interface TileProps {
  seq: number
  left: number
  width: number
  height: number
  /** Place among the pictures of its day, counted from 1, and how many these are. */
  place: number
  places: number
  details: TileDetails | undefined
  hrefFor: (imageId: string) => string
  selecting: boolean
  selected: boolean
  isTabStop: boolean
}

/** One picture. What is done with it is heard by the grid, which finds it by its sequence number. */
export const Tile = memo(function Tile({ seq, details, selecting, selected, ...rest }: TileProps) {
  const { left, width, height, place, places, hrefFor, isTabStop } = rest
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see its list
      role="listitem"
      data-seq={seq}
      aria-posinset={place}
      aria-setsize={places}
      className={classes(
        'group absolute top-0 h-full overflow-hidden transition-[left,width]',
        selected ? 'bg-accent-soft' : 'bg-line',
      )}
      style={{ left, width, backgroundColor: selected ? undefined : details?.tint }}
    >
      <a
        href={details && hrefFor(details.id)}
        data-image={details?.id}
        tabIndex={isTabStop ? 0 : -1}
        className={classes(
          'block size-full transition-transform duration-quick outline-none select-none [-webkit-touch-callout:none]',
          // Two colours, one of which shows on any picture.
          "focus-visible:after:absolute focus-visible:after:inset-0 focus-visible:after:border-[3px] focus-visible:after:border-accent focus-visible:after:outline-2 focus-visible:after:outline-offset-[-5px] focus-visible:after:outline-page focus-visible:after:content-['']",
          selected && 'scale-[0.88] overflow-hidden rounded-md',
        )}
      >
        {details && <TilePicture key={details.id} {...{ details, width, height }} />}
      </a>
      {details?.favourite === true && (
        <span
          role="img"
          aria-label="Favourite"
          className="pointer-events-none absolute right-2 bottom-2 flex size-6 items-center justify-center rounded-full bg-raised/80"
        >
          <Heart size={14} aria-hidden className="fill-accent text-accent" />
        </span>
      )}
      {details && (
        <button
          type="button"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native box flips by itself, also when a range is meant
          role="checkbox"
          aria-checked={selected}
          aria-label={`Select ${details.alt}`}
          tabIndex={-1}
          className={classes(
            'absolute top-2 left-2 flex size-6 cursor-pointer items-center justify-center rounded-full border text-sm',
            selected
              ? "border-accent bg-accent before:mb-0.5 before:h-3 before:w-1.5 before:rotate-45 before:border-r-2 before:border-b-2 before:border-accent-ink before:content-['']"
              : 'border-edge bg-raised/80',
            !selecting &&
              'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:hidden',
          )}
        />
      )}
    </div>
  )
})

/** A picture that takes longer than this to come is stood for by its blur; a quicker one by its colour. */
const patience = 250

function TilePicture({
  details,
  width,
  height,
}: Pick<TileProps, 'width' | 'height'> & { details: TileDetails }) {
  const image = useRef<HTMLImageElement>(null)
  const [isLate, setLate] = useState(false)
  const arrived = () => setLate(false)

  // Most pictures come at once, and for those nothing is rendered a second time.
  useEffect(() => {
    const loading = image.current
    const timer = setTimeout(() => setLate(loading?.complete === false), patience)
    return () => {
      clearTimeout(timer)
      // Taking an image out of the page does not stop its load; taking away its source does.
      if (loading?.complete === false) loading.removeAttribute('src')
    }
  }, [])

  const [small, large] = thumbnailWidths
  // The picture's own pixels across: a cropped one is wider than its tile.
  const across = Math.max(width, height * details.ratio) * devicePixelRatio
  return (
    <>
      {isLate && <Placeholder hash={details.placeholder} />}
      <img
        ref={image}
        src={mediaPaths.thumbnail(details.id, across > small * 1.15 ? large : small)}
        alt={details.alt}
        decoding="async"
        onLoad={isLate ? arrived : undefined}
        onError={isLate ? arrived : undefined}
        className="relative size-full object-cover text-xs text-muted"
      />
    </>
  )
}
