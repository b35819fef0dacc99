import { useRef } from 'react'
import { ImagePlus } from 'lucide-react'
import { uploadLimits } from '#contract/studio/uploads.ts'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'

interface DropZoneProps {
  /** A file hangs above it. */
  isOver: boolean
  isPending: boolean
  onChoose: (file: File | undefined) => void
}

/** Where a picture is dropped or browsed for. */
export function DropZone({ isOver, isPending, onChoose }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div
      className={classes(
        'flex flex-col items-center gap-2 rounded-md border border-dashed px-4 py-5 text-center text-sm transition-colors',
        isOver ? 'border-accent bg-accent-soft' : 'border-edge',
      )}
    >
      <p className="text-muted" aria-live="polite">
        {isPending ? 'Sending the picture…' : 'Drop or paste a picture here, or'}
      </p>
      <Button
        size="sm"
        icon={<ImagePlus size={14} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        Browse
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={uploadLimits.types.join(',')}
        onChange={(event) => {
          onChoose(event.target.files?.[0])
          // So that choosing the same file again counts as choosing.
          event.target.value = ''
        }}
      />
    </div>
  )
}
