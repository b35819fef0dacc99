import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react'
import { thumbHashToRGBA } from 'thumbhash'
import { classes } from './classes.ts'

interface PictureProps extends ComponentProps<'img'> {
  src: string
  /** Pixels of the whole picture: the box has its proportions before the bytes arrive. */
  width: number
  height: number
  /** ThumbHash in base64. */
  placeholder: string
  alt: string
}

type Phase = 'waiting' | 'fading' | 'shown'

/** A picture in a box that never changes size, with a blurred placeholder until its bytes are decoded. */
export function Picture({ placeholder, className, onLoad, alt, ...rest }: PictureProps) {
  const { src, width, height } = rest
  const [loaded, setLoaded] = useState<{ src: string; phase: Phase } | null>(null)
  const phase: Phase = loaded?.src === src ? loaded.phase : 'waiting'

  return (
    <span
      className={classes('relative block overflow-hidden bg-line', className)}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {phase !== 'shown' && <Placeholder hash={placeholder} />}
      <img
        decoding="async"
        draggable={false}
        alt={alt}
        {...rest}
        onLoad={(event) => {
          setLoaded({ src, phase: 'fading' })
          onLoad?.(event)
        }}
        onTransitionEnd={() => setLoaded({ src, phase: 'shown' })}
        className={classes(
          'absolute inset-0 size-full object-cover transition-opacity',
          phase === 'waiting' && 'opacity-0',
        )}
      />
    </span>
  )
}

/** Painted on a canvas rather than as a data: URL, which the content policy would have to allow. */
function Placeholder({ hash }: { hash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    if (canvas.current !== null) paint(canvas.current, hash)
  }, [hash])
  return <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
}

function paint(canvas: HTMLCanvasElement, hash: string) {
  try {
    const { w, h, rgba } = thumbHashToRGBA(
      Uint8Array.from(atob(hash), (character) => character.charCodeAt(0)),
    )
    canvas.width = w
    canvas.height = h
    canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0)
  } catch {
    // A broken placeholder leaves the plain box; the picture itself is still to come.
  }
}
