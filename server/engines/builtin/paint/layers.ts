import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import { cellHash } from '../core/noise.ts'
import { clamp } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Brushwork } from './brushwork.ts'
import { directionAt } from './orientation.ts'
import type { Directions } from './orientation.ts'
import { arrange } from './stroke-order.ts'
import { markCount, markReach, mostBend, Stamps } from './stamps.ts'
import { layStroke } from './stroke.ts'
import type { Stroke } from './stroke.ts'
import type { Panel } from './panel.ts'

/** Strokes between two looks at whether the picture is still wanted: broad ones, their stamps not made yet, take long. */
const batch = 64
/** Rows of pixels that are painted together: about what the processor keeps at hand. */
const band = 96

/**
 * Paints a picture (as a pyramid) onto the panel, layer by layer. A fine stroke is laid only where the picture
 * has detail of its size (band-pass energy), never because the panel is wrong there: bristle texture would call
 * for more and more of them. `before` layers have been laid already.
 */
export function paintLayers(
  panel: Panel,
  levels: readonly Level[],
  direction: Directions,
  work: Brushwork,
  salt: number,
  buffers: Buffers,
  pulse: Pulse,
  span: readonly [number, number],
  before: number,
): void {
  const { width, height } = panel
  const short = Math.min(width, height)
  // The picture may be smaller than the panel.
  const fineness = (levels[0]?.width ?? width) / width
  const here = new Float32Array(3)
  const around = new Float32Array(3)
  const heading = new Float64Array(2)
  const mark: Stroke = {
    x: 0,
    y: 0,
    r: 0,
    g: 0,
    b: 0,
    relief: 1,
    stamp: 0,
    object: -1,
  }
  const radii = work.radii.map((r) => r * short).filter((r, k) => k + before === 0 || r >= 0.7)
  for (const [index, wanted] of radii.entries()) {
    const layer = index + before
    const radius = Math.max(0.9, wanted)
    const depth = clamp(Math.round(Math.log2(radius * fineness)), 0, levels.length - 1)
    const own = levels[depth]
    const broad = levels[Math.min(levels.length - 1, depth + 2)]
    if (!own || !broad) return
    const gate = layer === 0 ? 0 : work.restraint * clamp(0.012 + 0.012 * layer, 0, 0.06)
    const spacing = Math.max(1.2, radius * (layer === 0 ? 1.8 : 2))
    const columns = Math.ceil(width / spacing)
    const rows = Math.ceil(height / spacing)
    const total = columns * rows
    const key = salt + layer * 31
    const order = buffers.ints('paint-order', total)
    const stamps = new Stamps(work, radius, layer === 0 ? 1 : work.opacity)
    mark.relief = work.relief * (0.55 + 0.45 / (1 + layer))
    arrange(order, columns, rows, Math.ceil(band / spacing), key, work.order, own, pulse)
    for (let n = 0; n < total; n++) {
      if (n % batch === 0) {
        pulse.check()
        pulse.progress(span[0] + (span[1] - span[0]) * ((index + n / total) / radii.length))
      }
      const cell = order[n] ?? 0
      const cx = cell % columns
      const cy = (cell / columns) | 0
      const x = (cx + cellHash(cx, cy, key)) * spacing
      const y = (cy + cellHash(cx, cy, key + 1)) * spacing
      sampleLevel(own, x / width, y / height, here)
      const r = here[0] ?? 0
      const g = here[1] ?? 0
      const b = here[2] ?? 0
      if (gate > 0) {
        sampleLevel(broad, x / width, y / height, around)
        const energy =
          Math.abs(r - (around[0] ?? 0)) +
          Math.abs(g - (around[1] ?? 0)) +
          Math.abs(b - (around[2] ?? 0))
        if (energy < gate * (0.5 + cellHash(cx, cy, key + 2)) && !strayed(panel, x, y, r, g, b))
          continue
      }
      const chance = cellHash(cx, cy, key + 3)
      directionAt(direction, x, y, heading)
      const sway = (chance - 0.5) * 0.4 + work.turn
      const swayCos = Math.cos(sway)
      const swaySin = Math.sin(sway)
      const headCos = heading[0] ?? 1
      const headSin = heading[1] ?? 0
      const cos = headCos * swayCos - headSin * swaySin
      const sin = headSin * swayCos + headCos * swaySin
      const kind = ((chance * 977 * markCount) % markCount) | 0
      const reach = radius * work.length * markReach(kind)
      // How far the direction turns on the way to the tip; opposite directions are the same to a brush.
      directionAt(direction, x + cos * reach, y + sin * reach, heading)
      const tipCos = heading[0] ?? 1
      const tipSin = heading[1] ?? 0
      const turnedCos = tipCos * swayCos - tipSin * swaySin
      const turnedSin = tipSin * swayCos + tipCos * swaySin
      const turned = cos * turnedSin - sin * turnedCos
      const agrees = cos * turnedCos + sin * turnedSin
      const bend = clamp(turned * (agrees < 0 ? -0.5 : 0.5), -mostBend, mostBend)
      mark.stamp = stamps.find(kind, cos, sin, bend)
      mark.x = x
      mark.y = y
      const stray = work.jitter * (cellHash(cx, cy, key + 6) - 0.5)
      const warm = work.jitter * 0.7 * (chance - 0.5)
      mark.r = r + stray + warm
      mark.g = g + stray
      mark.b = b + stray - warm
      const at = Math.min(height - 1, y | 0) * width + Math.min(width - 1, x | 0)
      mark.object = layer === 0 ? -1 : (panel.object[at] ?? -1)
      layStroke(panel, mark)
      if (panel.wraps) layAcross(panel, mark, reach + radius * 1.3)
    }
  }
}

/** Lays what of a stroke runs over an edge of a tile where it comes in again. */
function layAcross(panel: Panel, mark: Stroke, reach: number): void {
  const { width, height } = panel
  const { x, y } = mark
  const dx = x < reach ? width : x > width - reach ? -width : 0
  const dy = y < reach ? height : y > height - reach ? -height : 0
  const again = (sx: number, sy: number): void => {
    mark.x = x + sx
    mark.y = y + sy
    layStroke(panel, mark)
  }
  if (dx !== 0) again(dx, 0)
  if (dy !== 0) again(0, dy)
  if (dx !== 0 && dy !== 0) again(dx, dy)
}

/** A broad stroke from elsewhere ran over this place: far more than bristles alone could put it off. */
function strayed(panel: Panel, x: number, y: number, r: number, g: number, b: number): boolean {
  const at = Math.min(panel.height - 1, y | 0) * panel.width + Math.min(panel.width - 1, x | 0)
  const paint = panel.pixels[at] ?? 0
  return (
    Math.abs((paint & 255) - r * 255) +
      Math.abs(((paint >>> 8) & 255) - g * 255) +
      Math.abs(((paint >>> 16) & 255) - b * 255) >
    0.42 * 255
  )
}
