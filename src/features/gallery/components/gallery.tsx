import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Images } from 'lucide-react'
import { Link } from 'wouter'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { imageIndexQuery } from '../api/image-index-query.ts'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import { useSize } from './grid/use-size.ts'
import { Library } from './library.tsx'

interface GalleryProps {
  /** A picture was chosen. */
  onOpen: (imageId: string, seq: number) => void
  /** Address of a picture, for its link. */
  hrefFor: (imageId: string) => string
}

/** Every picture, newest first. As tall as the window, with a scroller of its own. */
export function Gallery({ onOpen, hrefFor }: GalleryProps) {
  const root = useRef<HTMLDivElement>(null)
  const size = useSize(root)
  const { data: index, error, refetch } = useQuery(imageIndexQuery)

  function content() {
    if (size === null) return null
    if (index === undefined) {
      return error === null ? (
        <GallerySkeleton width={size.width} height={size.height} />
      ) : (
        <ErrorState
          title="The gallery could not be read"
          text={`${error.message} Your pictures are safe on the server.`}
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      )
    }
    if (index.seqs.length === 0) return <EmptyGallery />
    return <Library index={index} width={size.width} onOpen={onOpen} hrefFor={hrefFor} />
  }

  return (
    <div ref={root} className="relative flex h-[calc(100dvh-var(--bar,0px))] flex-col lg:h-dvh">
      {content()}
    </div>
  )
}

function EmptyGallery() {
  return (
    <EmptyState
      icon={<Images size={32} aria-hidden />}
      title="No pictures yet"
      text="Everything you make is kept here, newest first."
      action={
        <Link
          href="/"
          className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 py-1.5 text-sm font-strong text-accent-ink hover:bg-accent/90 pointer-coarse:min-h-touch"
        >
          Make your first picture
        </Link>
      }
    />
  )
}
