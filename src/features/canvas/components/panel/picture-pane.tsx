import { useState } from 'react'
import { LoaderCircle } from 'lucide-react'
import { useStore } from 'zustand'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { canvasStore } from '../../logic/canvas-store.ts'
import { pictureStore } from '../../logic/live/picture-store.ts'

const wayWords = {
  draw: 'The picture follows the drawing',
  refine: 'Refined',
  inpaint: 'Inpainted',
  upscale: 'Upscaled, and saved to the gallery',
} as const
const busyWords = {
  draw: 'Painting…',
  refine: 'Refining…',
  inpaint: 'Inpainting…',
  upscale: 'Upscaling…',
} as const

/** What was painted last; hold it to see what it was made from. */
export function PicturePane() {
  const { picture, busy, trouble } = useStore(pictureStore)
  const prompt = useStore(canvasStore, (state) => state.settings.prompt)
  const { width, height } = useStore(canvasStore, (state) => state.history.document)
  const [before, setBefore] = useState(false)
  const shown = before && picture?.before ? picture.before : picture?.url

  return (
    <figure className="flex min-h-0 flex-col gap-2 max-lg:h-full lg:shrink-0">
      <div
        className="relative mx-auto max-w-full overflow-hidden rounded-lg border border-line bg-raised max-lg:h-full lg:w-full"
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        {shown === undefined ? (
          <p className="absolute inset-0 flex items-center justify-center p-6 text-center text-sm text-balance text-muted">
            {prompt.trim() === ''
              ? 'Say what you are drawing, and the picture follows your strokes here.'
              : 'Draw something, and the picture follows your strokes here.'}
          </p>
        ) : (
          <img
            src={shown}
            alt={before ? 'Before' : prompt.slice(0, 200) || 'Picture'}
            className="absolute inset-0 size-full object-contain"
          />
        )}
        {busy !== null && (
          <p className="absolute top-2 left-2 flex items-center gap-2 rounded-full bg-surface/90 px-3 py-1 text-xs">
            <LoaderCircle
              size={14}
              aria-hidden
              className="animate-spin motion-reduce:animate-none"
            />
            {busyWords[busy]}
          </p>
        )}
      </div>
      <figcaption className="flex min-h-8 items-center justify-between gap-3 text-xs text-muted max-lg:hidden">
        <span className={classes(trouble !== null && 'text-danger')}>
          {trouble ??
            (picture === null
              ? 'Nothing is sent before there is a prompt.'
              : wayWords[picture.way])}
        </span>
        {picture?.before && (
          <Button
            size="sm"
            aria-pressed={before}
            onClick={() => setBefore((now) => !now)}
            className={before ? 'bg-accent-soft' : ''}
          >
            Show before
          </Button>
        )}
      </figcaption>
      {/* Said when it arrives, not while every stroke changes it. */}
      <p role="status" className="sr-only">
        {trouble ??
          (picture === null || picture.rough ? '' : `Picture arrived. ${wayWords[picture.way]}.`)}
      </p>
    </figure>
  )
}
