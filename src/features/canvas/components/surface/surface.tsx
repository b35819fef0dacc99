import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { now } from '#src/lib/clock.ts'
import { easel } from '../../drawing/easel.ts'
import { SurfacePainter } from '../../drawing/surface-painter.ts'
import { canvasStore } from '../../logic/canvas-store.ts'
import { pictureStore } from '../../logic/live/picture-store.ts'
import { fitView } from '../../logic/view/view.ts'
import { createDrawingHand } from './drawing-hand.ts'
import { drawByKey, moveFrameByKey } from './keyboard-input.ts'
import { listenToPointers } from './pointer-input.ts'
import { surfaceStore } from './surface-store.ts'

/** The drawing itself: one draws on it by mouse, pen, finger or keyboard; two fingers turn and zoom it. */
export function Surface() {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [paint, setPaint] = useState<Painting | null>(null)
  const document = useStore(canvasStore, (state) => state.history.document)
  const tool = useStore(canvasStore, (state) => state.tool)
  const view = useStore(surfaceStore, (state) => state.view)
  const { width, height } = document

  useEffect(() => {
    if (box.current === null || canvas.current === null) return undefined
    const painting = startPainting(box.current, canvas.current)
    setPaint(painting)
    return painting.end
  }, [])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application is what takes keys
    <div
      ref={box}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and so one must be able to reach it
      tabIndex={0}
      role="application"
      aria-label="Drawing"
      aria-describedby="drawing-keys"
      className="relative size-full touch-none overflow-hidden overscroll-none bg-page outline-offset-[-3px] select-none"
      style={{ cursor: tool === 'eyedropper' ? 'copy' : 'crosshair' }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || paint === null) return
        const { cursor, setCursor, frame, setFrame } = surfaceStore.getState()
        const isTaken =
          frame === null
            ? drawByKey(event, { hand: paint.hand, document, cursor, setCursor })
            : moveFrameByKey(event, frame, setFrame)
        if (isTaken) event.preventDefault()
      }}
      onBlur={() => {
        paint?.hand.cancel()
        surfaceStore.getState().setCursor(null)
      }}
    >
      <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
      <p id="drawing-keys" className="sr-only">
        Arrow keys move the pen, Enter puts it down and lifts it, Escape gives the stroke up.
      </p>
      {view !== null && (
        <p className="pointer-events-none absolute right-2 bottom-2 rounded-sm bg-surface/80 px-1.5 text-xs text-muted tabular-nums">
          {width} × {height} px · {Math.round(view.scale * 100)} %
        </p>
      )}
    </div>
  )
}

interface Painting {
  hand: ReturnType<typeof createDrawingHand>
  end: () => void
}

/** Paints the surface again, at most once a frame, whenever something it shows has changed. */
function startPainting(box: HTMLDivElement, canvas: HTMLCanvasElement): Painting {
  const painter = new SurfacePainter(canvas)
  let frame = 0
  let picture: HTMLImageElement | null = null
  const request = () => {
    frame ||= requestAnimationFrame(paint)
  }

  function paint(): void {
    frame = 0
    const { history } = canvasStore.getState()
    const { view, cursor, frame: moved } = surfaceStore.getState()
    easel.sync(history.document)
    if (view === null) return
    const accent = getComputedStyle(canvas).getPropertyValue('--accent').trim()
    painter.paint(
      {
        document: history.document,
        view,
        picture,
        cursor,
        frame: moved,
        accent: `rgb(${accent})`,
      },
      devicePixelRatio,
    )
  }

  function fit(): void {
    const { clientWidth, clientHeight } = box
    if (clientWidth === 0 || clientHeight === 0) return
    const surface = { width: clientWidth, height: clientHeight }
    surfaceStore.getState().setView(fitView(surface, canvasStore.getState().history.document))
  }

  function resize(): void {
    canvas.width = Math.round(box.clientWidth * devicePixelRatio)
    canvas.height = Math.round(box.clientHeight * devicePixelRatio)
    fit()
    request()
  }

  function showPicture(url: string | undefined): void {
    if (url === undefined) {
      picture = null
      request()
      return
    }
    const next = new Image()
    next.addEventListener('load', () => {
      picture = next
      request()
    })
    next.src = url
  }

  const hand = createDrawingHand({ onChange: request, now })
  const watched = new ResizeObserver(resize)
  watched.observe(box)
  const ends = [
    listenToPointers({
      element: canvas,
      hand,
      view: () => surfaceStore.getState().view,
      setView: (view) => surfaceStore.getState().setView(view),
      frame: () => surfaceStore.getState().frame,
      setFrame: (moved) => surfaceStore.getState().setFrame(moved),
    }),
    canvasStore.subscribe(({ history: { document } }, { history: { document: before } }) => {
      if (document.width !== before.width || document.height !== before.height) fit()
      request()
    }),
    surfaceStore.subscribe(request),
    easel.subscribe(request),
    pictureStore.subscribe((state, before) => {
      if (state.picture?.url !== before.picture?.url) showPicture(state.picture?.url)
    }),
    () => watched.disconnect(),
    () => cancelAnimationFrame(frame),
  ]
  showPicture(pictureStore.getState().picture?.url)
  surfaceStore.setState({ fit })
  return {
    hand,
    end: () => {
      for (const end of ends) end()
    },
  }
}
