import { HttpError } from '#src/lib/http.ts'
import { easel } from '../drawing/easel.ts'
import { exportLayer } from '../drawing/export-picture.ts'
import { type CanvasState, canvasStore } from '../logic/canvas-store.ts'
import { type LiveEvent, nextLive, startLive } from '../logic/live/live-loop.ts'
import { pictureStore } from '../logic/live/picture-store.ts'
import { paintCanvas } from './paint-canvas.ts'

/** Steps of a rough picture: the fewest there are. */
const roughSteps = 4
export const paper = '#ffffff'

/** A picture that is not there by then is not coming; in ms. */
const longest = 10_000
/** After a failure it is asked for again so often, this long after each; the next stroke asks anyway. */
const mostRetries = 3
const retryMs = 2_000

/** Has the picture follow the drawing until the answer is called. An idle canvas sends nothing. */
export function follow(): () => void {
  let live = startLive(canvasStore.getState().live)
  let asked = new AbortController()
  let retries = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  function hear(event: LiveEvent): boolean {
    const step = nextLive(live, event, true)
    ;({ live } = step)
    if (step.drop) asked.abort()
    if (step.ask) {
      asked = new AbortController()
      void ask(step.ask.fine, asked.signal)
    }
    return step.show
  }

  async function ask(fine: boolean, signal: AbortSignal): Promise<void> {
    try {
      const body = requestOf(canvasStore.getState(), fine)
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(longest)])
      const { imageDataUrl: url } = await paintCanvas('generations-lcm', body, inTime)
      if (signal.aborted) return
      retries = 0
      if (hear({ type: 'answered' }))
        pictureStore.getState().show({ url, way: 'draw', before: null, rough: !fine })
    } catch (error) {
      if (signal.aborted) return
      // A field being typed in is not worth a word: it is not finished.
      const isUnfinished = error instanceof HttpError && error.code === 'invalid_request'
      if (!isUnfinished) pictureStore.getState().fail(wordsOf(error))
      hear({ type: 'failed' })
      if (!isUnfinished) askAgainLater()
    }
  }

  function askAgainLater(): void {
    if (retries >= mostRetries) return
    retries += 1
    clearTimeout(retry)
    retry = setTimeout(() => heedChange(canvasStore.getState(), false), retryMs)
  }

  function heedChange(state: CanvasState, done: boolean): void {
    const { prompt } = state.settings
    if (prompt.trim() !== '' && easel.isWhole(state.history.document))
      hear({ type: 'changed', done })
  }

  const stop = canvasStore.subscribe((state, before) => {
    if (state.live !== before.live) hear({ type: 'switched', on: state.live })
    if (state.wanted !== before.wanted) heedChange(state, isDone(state, before))
  })
  const stopPictures = easel.subscribe(() => canvasStore.getState().touch())
  // What was typed or drawn before anybody followed.
  if (canvasStore.getState().wanted > 0) heedChange(canvasStore.getState(), false)
  return () => {
    stop()
    stopPictures()
    asked.abort()
    clearTimeout(retry)
  }
}

/** A stroke under way only touches what is wanted, and a slider that is dragged says something new each frame. */
const isDone = (state: CanvasState, before: CanvasState): boolean =>
  state.history !== before.history

function requestOf({ history, settings }: CanvasState, fine: boolean) {
  const { width, height } = history.document
  easel.sync(history.document)
  const preview = easel.preview?.layer === 'drawing' ? easel.preview.mark : null
  const layer = easel.drawing.canvas
  const { pictures } = easel
  return {
    ...settings,
    width,
    height,
    steps: fine ? settings.steps : roughSteps,
    imageDataUrl: exportLayer({ layer, ground: paper, preview, pictures }),
  }
}

export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The picture could not be painted.'
