/** A point or a distance on the stage, in CSS pixels from its centre. */
export interface Point {
  x: number
  y: number
}

/** How the picture is shown: `scale` 1 fits it to the stage; `x` and `y` move its centre. */
export interface Transform extends Point {
  scale: number
}

export interface Size {
  width: number
  height: number
}

/** The stage, the picture as it is fitted to it, and how far it may be enlarged. */
export interface Bounds {
  stage: Size
  fitted: Size
  maxScale: number
}

export const fit: Transform = { scale: 1, x: 0, y: 0 }

/** Two of the picture's pixels to one of the screen's, and for large pictures at least this. */
const leastZoom = 4

/** @param natural pixels of the file; `density` device pixels per CSS pixel. */
export function boundsFor(stage: Size, natural: Size, density: number): Bounds {
  const scale = Math.min(stage.width / natural.width, stage.height / natural.height)
  const fitted = { width: natural.width * scale, height: natural.height * scale }
  return { stage, fitted, maxScale: Math.max(leastZoom, 2 / (scale * density)) }
}

/** The nearest transform that leaves no gap the picture could fill. */
export function clamp({ scale, x, y }: Transform, bounds: Bounds): Transform {
  const within = Math.min(bounds.maxScale, Math.max(1, scale))
  const { stage, fitted } = bounds
  return {
    scale: within,
    x: clampTo(x, (fitted.width * within - stage.width) / 2),
    y: clampTo(y, (fitted.height * within - stage.height) / 2),
  }
}

/** Enlarges about a point, which stays under the finger. */
export function zoomAt(from: Transform, point: Point, factor: number, bounds: Bounds): Transform {
  const scale = Math.min(bounds.maxScale, Math.max(1, from.scale * factor))
  const ratio = scale / from.scale
  return clamp(
    { scale, x: point.x - (point.x - from.x) * ratio, y: point.y - (point.y - from.y) * ratio },
    bounds,
  )
}

/** From fitted to full size (or twice, whichever is more) and back. */
export function toggleZoom(from: Transform, point: Point, bounds: Bounds): Transform {
  if (from.scale > 1.01) return fit
  return zoomAt(from, point, Math.max(2, bounds.maxScale / 2), bounds)
}

/** Moves and enlarges with two fingers. */
export function pinch(
  from: Transform,
  before: readonly [Point, Point],
  after: readonly [Point, Point],
  bounds: Bounds,
): Transform {
  const start = middle(before)
  const end = middle(after)
  const factor = distance(after) / Math.max(1, distance(before))
  const zoomed = zoomAt(from, start, factor, bounds)
  return clamp({ ...zoomed, x: zoomed.x + end.x - start.x, y: zoomed.y + end.y - start.y }, bounds)
}

const clampTo = (value: number, limit: number) =>
  limit <= 0 ? 0 : Math.min(limit, Math.max(-limit, value))

const middle = ([a, b]: readonly [Point, Point]): Point => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
})

const distance = ([a, b]: readonly [Point, Point]) => Math.hypot(a.x - b.x, a.y - b.y)
