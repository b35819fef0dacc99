import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import type { GalleryImage } from '#contract/studio/library.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { altText } from '#src/lib/alt-text.ts'
import { classes } from '#src/ui/classes.ts'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { Picture } from '#src/ui/picture.tsx'
import { movedTo } from '../../logic/pictures/grid-keys.ts'

interface PickerGridProps {
  ref: RefObject<HTMLUListElement | null>
  images: readonly GalleryImage[]
  /** What is shown is about to be replaced. */
  isFaded: boolean
  onPick: (imageId: string) => void
  /** The end of what is loaded has come near. */
  onNearEnd: () => void
}

const columns = 'grid grid-cols-3 gap-1.5 sm:grid-cols-[repeat(auto-fill,minmax(7rem,1fr))]'

/** Pictures in squares; one stop of the Tab key, arrow keys within. */
export function PickerGrid({ ref, images, isFaded, onPick, onNearEnd }: PickerGridProps) {
  const [current, setCurrent] = useState(0)
  const at = Math.min(current, images.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const next = movedTo(event.key, at, images.length, columnsOf(ref.current))
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    ref.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move among its buttons */}
      <ul
        ref={ref}
        aria-label="Pictures"
        onKeyDown={onKeyDown}
        className={classes(columns, 'transition-opacity', isFaded && 'opacity-50')}
      >
        {images.map((image, index) => (
          <li key={image.id}>
            <button
              type="button"
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onClick={() => onPick(image.id)}
              className="block w-full cursor-pointer overflow-hidden rounded-md outline-offset-2 transition-opacity hover:opacity-80"
            >
              <Picture
                src={mediaPaths.thumbnail(image.id, 320)}
                width={1}
                height={1}
                placeholder={image.placeholder}
                alt={altText(image.prompt)}
                loading="lazy"
              />
            </button>
          </li>
        ))}
      </ul>
      {/* A new one after each page: its end may be near as well. */}
      <NearEnd key={images.length} onNear={onNearEnd} />
    </>
  )
}

function NearEnd({ onNear }: { onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null)
  const near = useEffectEvent(onNear)
  useEffect(() => {
    const element = mark.current
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) near()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <div ref={mark} />
}

export function PickerSkeleton() {
  return (
    <div className={columns} aria-hidden>
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={index} className="aspect-square rounded-md" />
      ))}
    </div>
  )
}

function columnsOf(grid: HTMLElement | null): number {
  if (grid === null) return 1
  return getComputedStyle(grid).gridTemplateColumns.split(' ').length
}
