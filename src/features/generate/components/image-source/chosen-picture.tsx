import { useState } from 'react'
import { ImageOff, X } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { type PictureRef, previewOf } from '../../logic/pictures/picture-place.ts'

interface ChosenPictureProps {
  picture: PictureRef
  alt: string
  /** Name of the button that takes it away. */
  removeLabel: string
  onRemove: () => void
  large?: boolean
}

/** A picture that stands in its place in the form, or word that it cannot be shown. */
export function ChosenPicture(props: ChosenPictureProps) {
  const { picture, alt, removeLabel, onRemove, large = false } = props
  const source = previewOf(picture)
  const [missing, setMissing] = useState<string | null>(null)
  return (
    <div className="relative w-fit">
      {missing === source ? (
        <div
          className={classes(
            'flex w-52 flex-col items-start justify-end gap-1 rounded-md border border-danger bg-danger-soft p-2 pr-10 text-xs',
            large ? 'min-h-36' : 'min-h-24',
          )}
        >
          <ImageOff size={16} aria-hidden className="text-danger" />
          <p role="alert">This picture cannot be shown. It may have been deleted.</p>
          <Button size="sm" onClick={() => setMissing(null)}>
            Try again
          </Button>
        </div>
      ) : (
        <img
          src={source}
          alt={alt}
          onError={() => setMissing(source)}
          className={classes(
            'w-auto max-w-full min-w-16 rounded-md bg-line object-cover text-xs text-muted',
            large ? 'h-36 max-w-64' : 'h-24 max-w-36',
          )}
        />
      )}
      <IconButton
        label={removeLabel}
        icon={
          <span className="flex size-6 items-center justify-center rounded-full bg-raised text-ink shadow-raised">
            <X size={14} aria-hidden />
          </span>
        }
        size="sm"
        onClick={onRemove}
        className="absolute top-0.5 right-0.5"
      />
    </div>
  )
}
