import { type CSSProperties, useRef } from 'react'
import { Link } from 'wouter'
import type { Generation, Image } from '#contract/studio/generation.ts'
import { sizeOf } from '#contract/studio/request-facts.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { altText } from '#src/lib/alt-text.ts'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { Picture } from '#src/ui/picture.tsx'
import { isActive } from '../logic/generation-order.ts'
import { tileGrid } from '../logic/tile-grid.ts'
import { useNear } from './use-near.ts'

interface FeedTilesProps {
  generation: Generation
  imageHref: (id: string) => string
}

/** One generation's pictures, with a box for each that is still to come. */
export function FeedTiles({ generation, imageHref }: FeedTilesProps) {
  const { images, expected, request } = generation
  const list = useRef<HTMLUListElement>(null)
  const near = useNear(list)
  const size = sizeOf(request)
  const waiting = isActive(generation) ? Math.max(0, expected - images.length) : 0
  if (images.length + waiting === 0) return null
  const { narrow, wide, widest } = tileGrid(isActive(generation) ? expected : images.length, size)
  const style = { '--narrow': narrow, '--wide': wide, '--widest': `${widest}px` } as CSSProperties

  return (
    <ul
      ref={list}
      aria-label="Pictures"
      style={style}
      className="grid grid-cols-[repeat(var(--narrow),minmax(0,var(--widest)))] gap-1.5 md:grid-cols-[repeat(var(--wide),minmax(0,var(--widest)))]"
    >
      {images.map((image) => (
        <li key={image.id}>
          <Link
            href={imageHref(image.id)}
            aria-label={near ? undefined : altText(request.prompt)}
            className="block overflow-hidden rounded-md bg-line outline-offset-2"
            style={{ aspectRatio: `${image.width} / ${image.height}` }}
          >
            {near && <Picture {...sources(image)} alt={altText(request.prompt)} loading="lazy" />}
          </Link>
        </li>
      ))}
      {Array.from({ length: waiting }, (_, at) => (
        <li key={at}>
          <Skeleton className="w-full" style={{ aspectRatio: `${size.width} / ${size.height}` }} />
        </li>
      ))}
    </ul>
  )
}

function sources({ id, width, height, placeholder }: Image) {
  return {
    src: mediaPaths.thumbnail(id, 640),
    srcSet: `${mediaPaths.thumbnail(id, 320)} 320w, ${mediaPaths.thumbnail(id, 640)} 640w`,
    sizes: '(min-width: 768px) 20vw, 50vw',
    width,
    height,
    placeholder,
  }
}
