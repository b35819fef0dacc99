import { useState } from 'react'
import { Expand, ImageDown, PencilLine, Sparkles, SquareDashed, WandSparkles } from 'lucide-react'
import { useStore } from 'zustand'
import { Button } from '#src/ui/button.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import {
  drawOnPicture,
  inpaint,
  outpaint,
  refine,
  saveToGallery,
  upscale,
} from '../../api/canvas-actions.ts'
import { wordsOf } from '../../api/follow.ts'
import { canvasStore } from '../../logic/canvas-store.ts'
import { pictureStore } from '../../logic/live/picture-store.ts'
import { surfaceStore } from '../surface/surface-store.ts'

const icon = { size: 17, 'aria-hidden': true } as const

interface CanvasActionsProps {
  /** Opens a picture of the gallery. */
  onOpen: (imageId: string) => void
}

/** What is done with drawing and picture as a whole. */
export function CanvasActions({ onOpen }: CanvasActionsProps) {
  const hasPrompt = useStore(canvasStore, (state) => state.settings.prompt.trim() !== '')
  const hasMask = useStore(canvasStore, (state) => state.history.document.mask.length > 0)
  const hasDrawing = useStore(canvasStore, (state) => state.history.document.marks.length > 0)
  const { picture, busy } = useStore(pictureStore)
  const frame = useStore(surfaceStore, (state) => state.frame)
  const [saving, setSaving] = useState(false)
  const idle = hasPrompt && busy === null
  const has = picture !== null || hasDrawing
  const { setFrame } = surfaceStore.getState()

  async function save() {
    setSaving(true)
    try {
      const { images } = await saveToGallery()
      const [image] = images
      toast({
        message: 'Saved to the gallery.',
        ...(image ? { action: { label: 'Open', onPress: () => onOpen(image.id) } } : {}),
      })
    } catch (error) {
      toast({ message: `Could not save. ${wordsOf(error)}`, tone: 'error' })
    } finally {
      setSaving(false)
    }
  }

  async function enlarge() {
    const id = await upscale()
    if (id === null) return
    toast({
      message: 'Upscaled, and saved to the gallery.',
      action: { label: 'Open', onPress: () => onOpen(id) },
    })
  }

  if (frame !== null) {
    const isMoved = Math.abs(frame.x) >= 1 || Math.abs(frame.y) >= 1
    return (
      <div className="flex flex-col gap-2">
        <p className="text-sm text-muted">
          Drag the frame over the edge of the picture, or move it with the arrow keys; what it then
          shows beyond the picture is painted.
        </p>
        <div className="flex gap-2">
          <Button
            variant="primary"
            disabled={!isMoved || !idle}
            onClick={() => {
              setFrame(null)
              void outpaint({ x: Math.round(frame.x), y: Math.round(frame.y) })
            }}
          >
            Paint outside
          </Button>
          <Button onClick={() => setFrame(null)}>Cancel</Button>
        </div>
      </div>
    )
  }

  return (
    <div className="grid grid-cols-2 gap-2">
      <Button icon={<Sparkles {...icon} />} disabled={!idle || !has} onClick={() => void refine()}>
        Instant refine
      </Button>
      <Button
        icon={<SquareDashed {...icon} />}
        disabled={!idle || !has || !hasMask}
        title={hasMask ? undefined : 'Paint a mask first'}
        onClick={() => void inpaint()}
      >
        Inpaint
      </Button>
      <Button
        icon={<Expand {...icon} />}
        disabled={!idle || !has}
        onClick={() => setFrame({ x: 0, y: 0 })}
      >
        Outpaint
      </Button>
      <Button
        icon={<WandSparkles {...icon} />}
        disabled={!idle || !has}
        onClick={() => void enlarge()}
      >
        Alchemy upscale
      </Button>
      <Button
        icon={<PencilLine {...icon} />}
        disabled={picture === null}
        onClick={() => {
          drawOnPicture().catch((error: unknown) =>
            toast({ message: `Could not take the picture. ${wordsOf(error)}`, tone: 'error' }),
          )
        }}
      >
        Draw on it
      </Button>
      <Button
        variant="primary"
        icon={<ImageDown {...icon} />}
        disabled={!hasPrompt || !has || saving}
        onClick={() => void save()}
      >
        Save to gallery
      </Button>
    </div>
  )
}
