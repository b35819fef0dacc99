import { type ComponentProps, useState } from 'react'
import { classes } from './classes.ts'
import { Placeholder } from './placeholder.tsx'

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
