import { useEffect, useState } from 'react'
import { SlidersHorizontal } from 'lucide-react'
import { useStore } from 'zustand'
import { useWide } from '#src/lib/use-wide.ts'
import { controlLook } from '#src/ui/fields/control-look.ts'
import { classes } from '#src/ui/classes.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { Sheet } from '#src/ui/sheet.tsx'
import { follow } from '../api/follow.ts'
import { keepDrawing } from '../api/keep-drawing.ts'
import { canvasStore } from '../logic/canvas-store.ts'
import { InkBar } from './ink-bar.tsx'
import { CanvasActions } from './panel/canvas-actions.tsx'
import { PicturePane } from './panel/picture-pane.tsx'
import { SettingsFields } from './panel/settings-fields.tsx'
import { Surface } from './surface/surface.tsx'
import { ChangeNews } from './change-news.tsx'
import { DeskToolbar, PhoneToolbar } from './toolbar.tsx'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useGivenPictures } from './use-given-pictures.ts'

interface CanvasScreenProps {
  /** Opens a picture of the gallery. */
  onOpen: (imageId: string) => void
  /** Leads to where a picture of the library is chosen. */
  onGallery: () => void
}

/** The realtime canvas: the drawing at the left, or below, and the picture that follows it. */
export function CanvasScreen(props: CanvasScreenProps) {
  const wide = useWide()
  useCanvasKeys()
  useGivenPictures()
  useKeptAndFollowed()
  return (
    <>
      <ChangeNews />
      {wide ? <DeskCanvas {...props} /> : <PhoneCanvas {...props} />}
    </>
  )
}

function DeskCanvas({ onOpen, onGallery }: CanvasScreenProps) {
  return (
    <div className="grid h-dvh grid-cols-[auto_minmax(0,1fr)_26rem]">
      <div className="border-r border-line bg-surface">
        <DeskToolbar onGallery={onGallery} />
      </div>
      <div className="flex min-w-0 flex-col">
        <div className="border-b border-line bg-surface">
          <InkBar />
        </div>
        <div className="min-h-0 flex-1">
          <Surface />
        </div>
      </div>
      <div className="flex flex-col gap-4 overflow-y-auto border-l border-line bg-surface p-4">
        <PicturePane />
        <PromptField />
        <CanvasActions onOpen={onOpen} />
        <SettingsFields />
      </div>
    </div>
  )
}

function PhoneCanvas({ onOpen, onGallery }: CanvasScreenProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="flex h-[calc(100dvh-var(--bar))] flex-col overscroll-none pt-[env(safe-area-inset-top)]">
      <div className="flex items-center gap-2 px-2 py-1.5">
        <div className="min-w-0 flex-1">
          <PromptField />
        </div>
        <IconButton
          label="Canvas settings"
          variant="secondary"
          icon={<SlidersHorizontal size={18} aria-hidden />}
          onClick={() => setOpen(true)}
        />
      </div>
      <div className="flex h-[30dvh] min-h-0 flex-col px-2 low:hidden">
        <PicturePane />
      </div>
      <div className="min-h-0 flex-1 border-y border-line">
        <Surface />
      </div>
      <div className="bg-surface">
        <InkBar />
        <div className="border-t border-line">
          <PhoneToolbar onGallery={onGallery} />
        </div>
      </div>
      <Sheet open={open} onClose={() => setOpen(false)} title="Canvas">
        <div className="flex flex-col gap-5 px-4 pb-6">
          <CanvasActions onOpen={onOpen} />
          <SettingsFields />
        </div>
      </Sheet>
    </div>
  )
}

function PromptField() {
  const prompt = useStore(canvasStore, (state) => state.settings.prompt)
  return (
    <textarea
      aria-label="Prompt"
      rows={1}
      value={prompt}
      placeholder="What are you drawing?"
      onChange={(event) => canvasStore.getState().setSettings({ prompt: event.target.value })}
      className={classes(
        controlLook,
        'field-sizing-content max-h-32 min-h-10 shrink-0 resize-none py-2 text-base',
      )}
    />
  )
}

/** From the first moment on the page to the last, the drawing is kept, and its picture follows. */
function useKeptAndFollowed(): void {
  useEffect(() => {
    let ended = false
    let stopKeeping = () => {}
    const stopFollowing = follow()
    void keepDrawing().then((stop) => {
      if (ended) stop()
      else stopKeeping = stop
    })
    return () => {
      ended = true
      stopFollowing()
      stopKeeping()
    }
  }, [])
}
