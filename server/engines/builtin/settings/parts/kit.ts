import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { MaterialName } from '../../mesh/materials.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { PointLight } from '../../shade/light.ts'
import type { Season } from '../../understand/place-words.ts'

/** What a piece of a place is drawn with. Pieces are in metres of a person's world, front to -z, foot at y = 0. */
export interface Kit {
  readonly pen: Pen
  readonly r: Random
  /** How dark it is outside, 0 to 1: lamps are lit by it. */
  readonly night: number
  /** Metres of the scene to one metre of the piece. */
  readonly scale: number
  /** Whether snow lies on things. */
  readonly winter: boolean
  readonly season: Season | null
  readonly points: PointLight[]
}

export type Piece = (kit: Kit) => void

const most = 10

export function block(
  { pen }: Kit,
  color: string | Rgb,
  material: MaterialName,
  center: Vec3,
  size: Vec3,
  taper = 1,
): void {
  pen.paint(typeof color === 'string' ? hex(color) : color, material)
  box(pen, center, size, taper)
}

/** A turned thing standing at a place: pairs of radius and height. */
export function round(
  { pen }: Kit,
  color: string | Rgb,
  material: MaterialName,
  at: Vec3,
  profile: readonly (readonly [number, number])[],
  sides = 12,
): void {
  pen.paint(typeof color === 'string' ? hex(color) : color, material)
  pen.within(placed(at[0], at[1], at[2]), () => lathe(pen, profile, sides))
}

export function pole(
  { pen }: Kit,
  color: string | Rgb,
  material: MaterialName,
  points: readonly Vec3[],
  thick: number,
  sides = 6,
): void {
  pen.paint(typeof color === 'string' ? hex(color) : color, material)
  tube(
    pen,
    points,
    points.map(() => thick),
    sides,
  )
}

export function lump(
  { pen }: Kit,
  color: string | Rgb,
  material: MaterialName,
  at: Vec3,
  size: number | Vec3,
  rings = 6,
): void {
  pen.paint(typeof color === 'string' ? hex(color) : color, material)
  ball(pen, at, size, rings)
}

export function flat(
  { pen }: Kit,
  color: string | Rgb,
  material: MaterialName,
  points: readonly Vec3[],
): void {
  pen.paint(typeof color === 'string' ? hex(color) : color, material)
  sheet(pen, points)
}

/** Lets a piece shed light from a place of its own; `reach` in its own metres. */
export function shine({ pen, points, scale }: Kit, at: Vec3, color: Rgb, reach: number): void {
  if (points.length < most)
    points.push({ at: pen.locate(at[0], at[1], at[2]), color, reach: reach * scale })
}

/** Draws a piece moved and turned within another. */
export function put(
  kit: Kit,
  x: number,
  y: number,
  z: number,
  piece: Piece,
  yaw = 0,
  scale = 1,
): void {
  kit.pen.within(placed(x, y, z, scale, yaw), () => piece(kit))
}

export function varied({ r }: Kit, color: string, low = 0.8, high = 1.2): Rgb {
  return scaleRgb(hex(color), r.range(low, high))
}
