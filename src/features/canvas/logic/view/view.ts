/**
 * How the document lies on the screen: `x` and `y` are where its top left corner is, in CSS pixels of the surface,
 * `scale` CSS pixels to one of its own, `angle` radians clockwise.
 */
export interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly angle: number
}

export interface Spot {
  readonly x: number
  readonly y: number
}

export const scaleRange = { min: 0.1, max: 16 }

/** The place of the document that lies under a place of the surface. */
export function toDocument(view: View, { x, y }: Spot): Spot {
  const dx = (x - view.x) / view.scale
  const dy = (y - view.y) / view.scale
  const [sin, cos] = [Math.sin(-view.angle), Math.cos(-view.angle)]
  return { x: dx * cos - dy * sin, y: dx * sin + dy * cos }
}

/** Where a place of the document lies on the surface. */
export function toSurface(view: View, { x, y }: Spot): Spot {
  const [sin, cos] = [Math.sin(view.angle), Math.cos(view.angle)]
  return {
    x: view.x + (x * cos - y * sin) * view.scale,
    y: view.y + (x * sin + y * cos) * view.scale,
  }
}

/** The whole document, upright and as large as fits, in the middle of a surface. */
export function fitView(
  surface: { width: number; height: number },
  document: { width: number; height: number },
  margin = 16,
): View {
  const scale = Math.max(
    scaleRange.min,
    Math.min(
      (surface.width - 2 * margin) / document.width,
      (surface.height - 2 * margin) / document.height,
    ),
  )
  return {
    scale,
    angle: 0,
    x: (surface.width - document.width * scale) / 2,
    y: (surface.height - document.height * scale) / 2,
  }
}

const clampScale = (scale: number) => Math.min(scaleRange.max, Math.max(scaleRange.min, scale))

/** Turns and zooms so that `held`, a place of the document, comes to lie at `at` on the surface. */
function placed(held: Spot, at: Spot, scale: number, angle: number): View {
  const moved = toSurface({ x: 0, y: 0, scale, angle }, held)
  return { scale, angle, x: at.x - moved.x, y: at.y - moved.y }
}

/** Zooms by a factor around a place of the surface, which stays where it is. */
export function zoomedAt(view: View, at: Spot, factor: number): View {
  return placed(toDocument(view, at), at, clampScale(view.scale * factor), view.angle)
}

/** What two fingers do that were at `from` and are at `to`: they keep hold of what lay under them. */
export function pinched(view: View, from: readonly [Spot, Spot], to: readonly [Spot, Spot]): View {
  const across = ([a, b]: readonly [Spot, Spot]) => ({ x: b.x - a.x, y: b.y - a.y })
  const middle = ([a, b]: readonly [Spot, Spot]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const [before, after] = [across(from), across(to)]
  const stretch = Math.hypot(after.x, after.y) / Math.max(1, Math.hypot(before.x, before.y))
  const turn = Math.atan2(after.y, after.x) - Math.atan2(before.y, before.x)
  const held = toDocument(view, middle(from))
  return placed(held, middle(to), clampScale(view.scale * stretch), view.angle + turn)
}
