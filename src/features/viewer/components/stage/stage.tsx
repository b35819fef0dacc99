import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { mediaPaths } from '#contract/studio/paths.ts'
import type { Outcome } from '#src/lib/stage/gesture.ts'
import type { Size } from '#src/lib/stage/transform.ts'
import { growFrom } from './grow-from.ts'
import { controlStage, type StageController } from '#src/lib/stage/stage-controller.ts'

export type StageHandle = Pick<StageController, 'zoomBy' | 'reset'>

interface StageProps {
  ref: RefObject<StageHandle | null>
  imageId: string
  /** The picture in words; null while they are being read. */
  alt: string | null
  /** Pixels of the file; null while they are being read. */
  size: Size | null
  /** Grows out of its tile: the first picture since the viewer opened. */
  grows: boolean
  onOutcome: (outcome: Exclude<Outcome, 'tap' | null>) => void
}

/** The picture: its thumbnail at once, then itself; zoomed and moved by pointers. */
export function Stage({ ref, imageId, alt, size, grows, onOutcome }: StageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const controller = useRef<StageController>(null)
  const [isLoaded, setLoaded] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const heard = useEffectEvent(onOutcome)

  useEffect(() => {
    if (stage.current === null || picture.current === null) return undefined
    const control = controlStage(stage.current, picture.current, (outcome) => heard(outcome))
    controller.current = control
    return control.detach
  }, [])
  useEffect(() => {
    if (size !== null) controller.current?.setNatural(size)
  }, [size])
  useImperativeHandle(ref, () => ({
    zoomBy: (factor) => controller.current?.zoomBy(factor),
    reset: () => controller.current?.reset(),
  }))

  const hasGrown = useRef(!grows)
  function showThumbnail(image: HTMLImageElement) {
    const { naturalWidth: width, naturalHeight: height } = image
    if (size === null) controller.current?.setNatural({ width, height })
    if (hasGrown.current || height === 0) return
    hasGrown.current = true
    growFrom(image, `${mediaPaths.image(imageId)}/`, width / height)
  }

  return (
    <div
      ref={stage}
      className="absolute inset-0 cursor-grab touch-none overflow-hidden select-none active:cursor-grabbing"
    >
      <div ref={picture} className="absolute inset-0 will-change-transform">
        <img
          src={mediaPaths.thumbnail(imageId, 640)}
          alt=""
          draggable={false}
          onLoad={({ currentTarget }) => showThumbnail(currentTarget)}
          className="absolute inset-0 size-full object-contain"
        />
        <img
          src={mediaPaths.image(imageId)}
          alt={alt ?? ''}
          draggable={false}
          decoding="async"
          onLoad={() => setLoaded(true)}
          onError={() => setBroken(true)}
          className={`absolute inset-0 size-full object-contain ${isLoaded ? '' : 'opacity-0'}`}
        />
      </div>
      {isBroken && (
        <p
          role="alert"
          className="pointer-events-none absolute inset-x-4 bottom-4 mx-auto w-fit rounded-md bg-raised px-4 py-2 text-sm"
        >
          The full picture could not be loaded; this is its preview.
        </p>
      )}
    </div>
  )
}
