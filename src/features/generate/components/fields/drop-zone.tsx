import { type DragEvent, useRef, useState } from 'react'
import { ImagePlus } from 'lucide-react'
import { uploadLimits } from '#contract/studio/uploads.ts'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'

interface DropZoneProps {
  isPending: boolean
  onChoose: (file: File | undefined) => void
}

/** Where a picture is dropped or browsed for. */
export function DropZone({ isPending, onChoose }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)

  function onDrag(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return
    // Without this the browser leaves the page for the picture.
    event.preventDefault()
    setOver(event.type !== 'dragleave' && event.type !== 'drop')
    if (event.type === 'drop') onChoose(event.dataTransfer.files[0])
  }

  return (
    <div
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrag}
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
