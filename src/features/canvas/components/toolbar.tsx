import {
  Brush,
  Eraser,
  ImageUp,
  type LucideIcon,
  Maximize,
  PaintBucket,
  Pipette,
  Redo2,
  Shapes,
  SquareDashed,
  SquareX,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useStore } from 'zustand'
import { classes } from '#src/ui/classes.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { canvasStore } from '../logic/canvas-store.ts'
import { emptyDocument } from '../logic/document/actions.ts'
import { type ToolName, toolNames, tools } from '../logic/tools/tools.ts'
import { surfaceStore } from './surface/surface-store.ts'
import { useImport } from './use-import.tsx'

const icons: Record<ToolName, LucideIcon> = {
  brush: Brush,
  eraser: Eraser,
  fill: PaintBucket,
  shape: Shapes,
  eyedropper: Pipette,
  mask: SquareDashed,
  maskEraser: SquareX,
}

const icon = { size: 19, 'aria-hidden': true } as const
/** On a phone these stand under More: there is room for seven buttons beside it. */
const rarer: readonly ToolName[] = ['eyedropper', 'maskEraser']

interface ToolbarProps {
  /** Leads to where a picture of the library is chosen. */
  onGallery: () => void
}

/** What one draws with, and the way back, down the side of a desk's canvas. */
export function DeskToolbar({ onGallery }: ToolbarProps) {
  const { items, inputs } = useImport(onGallery)
  const isEmpty = useIsEmpty()
  return (
    <div
      role="toolbar"
      aria-label="Tools"
      aria-orientation="vertical"
      className="flex flex-col items-center gap-0.5 px-1.5 py-3"
    >
      {toolNames.map((name) => (
        <ToolButton key={name} name={name} />
      ))}
      <span aria-hidden className="my-1.5 h-px w-6 bg-line" />
      <HistoryButtons />
      <IconButton
        label="Fit to window"
        icon={<Maximize {...icon} />}
        aria-keyshortcuts="0"
        onClick={() => surfaceStore.getState().fit()}
      />
      <IconButton
        label="Clear canvas"
        icon={<Trash2 {...icon} />}
        disabled={isEmpty}
        onClick={clearCanvas}
      />
      <Menu label="Import a picture" icon={<ImageUp {...icon} />} items={items} />
      {inputs}
    </div>
  )
}

/** The same within a thumb's reach: what is used most in view, the rest under More. */
export function PhoneToolbar({ onGallery }: ToolbarProps) {
  const tool = useStore(canvasStore, (state) => state.tool)
  const { items, inputs } = useImport(onGallery)
  const isEmpty = useIsEmpty()
  const { take } = canvasStore.getState()
  return (
    <div
      role="toolbar"
      aria-label="Tools"
      className="flex items-center justify-between overflow-x-auto px-1 py-1 [scrollbar-width:none]"
    >
      {toolNames
        .filter((name) => !rarer.includes(name) || name === tool)
        .map((name) => (
          <ToolButton key={name} name={name} />
        ))}
      <HistoryButtons />
      <Menu
        label="More tools"
        items={[
          ...rarer.map((name) => ({
            label: tools[name].name,
            icon: iconOf(name),
            onSelect: () => take(name),
          })),
          {
            label: 'Fit to window',
            icon: <Maximize {...icon} />,
            onSelect: () => surfaceStore.getState().fit(),
          },
          ...items,
          {
            label: 'Clear canvas',
            icon: <Trash2 {...icon} />,
            danger: true,
            disabled: isEmpty,
            onSelect: clearCanvas,
          },
        ]}
      />
      {inputs}
    </div>
  )
}

function ToolButton({ name }: { name: ToolName }) {
  const isHeld = useStore(canvasStore, (state) => state.tool === name)
  return (
    <IconButton
      label={tools[name].name}
      icon={iconOf(name)}
      aria-pressed={isHeld}
      aria-keyshortcuts={tools[name].key}
      onClick={() => canvasStore.getState().take(name)}
      className={classes(isHeld && 'bg-accent-soft text-accent')}
    />
  )
}

function HistoryButtons() {
  const { past, future } = useStore(canvasStore, (state) => state.history)
  const { undo, redo } = canvasStore.getState()
  return (
    <>
      <IconButton
        label="Undo"
        icon={<Undo2 {...icon} />}
        disabled={past.length === 0}
        aria-keyshortcuts="Control+Z"
        onClick={undo}
      />
      <IconButton
        label="Redo"
        icon={<Redo2 {...icon} />}
        disabled={future.length === 0}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={redo}
      />
    </>
  )
}

function iconOf(name: ToolName) {
  const Icon = icons[name]
  return <Icon {...icon} />
}

const useIsEmpty = () =>
  useStore(
    canvasStore,
    ({ history }) => history.document.marks.length === 0 && history.document.mask.length === 0,
  )

function clearCanvas(): void {
  const { history, do: act } = canvasStore.getState()
  const { width, height } = history.document
  act({ type: 'open', document: { ...emptyDocument, width, height } })
}
