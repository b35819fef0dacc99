import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { clamp } from '../../core/scalar.ts'
import type { MaterialName } from '../../mesh/materials.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Light } from '../../shade/light.ts'
import type { Kit, Piece } from '../parts/kit.ts'
import type { FrameHints, Setting, Site, Toning } from '../setting.ts'
import { outlook } from './outlook.ts'
import { ceiling, floor, wall } from './shell.ts'
import type { CeilingKind, FloorKind, Windows } from './shell.ts'

/** Pieces along one wall, from left to right as one looks at it. */
type Row = readonly Piece[]

/** A room in data. Metres are those of a person's world; the whole is fitted to the subject. */
export interface Room {
  readonly frame?: Partial<FrameHints>
  /** Width, height, and depth behind the subject. */
  readonly size: readonly [number, number, number]
  readonly walls: readonly [string, ...string[]]
  readonly wallMaterial?: MaterialName
  /** Height and colour of a panelled or tiled lower part. */
  readonly dado?: readonly [number, string]
  readonly floor: readonly [FloorKind, string, string]
  readonly ceiling: readonly [CeilingKind, string]
  readonly windows?: Windows
  /** Trees and houses are seen through the windows of the back wall. */
  readonly outlook?: boolean
  /** Daylight that comes in, and the light that is there without: 1 is usual. */
  readonly sun?: number
  readonly fill?: number
  /** Colour of the light that is there without a sun. */
  readonly air?: string
  /** How much dust the light shows on its way, 0 to 1. */
  readonly shafts?: number
  /** Lamps burn whatever the hour. */
  readonly lit?: boolean
  readonly back: readonly Row[]
  readonly sides?: readonly Row[]
  readonly above?: readonly Row[]
  /** Stands in the room beside the subject, never before it. */
  readonly about?: readonly Row[]
  /** Lies on the floor under and behind the subject. */
  readonly mat?: Piece
}

interface Fit {
  /** Metres of the scene to a metre of the room. */
  readonly s: number
  readonly half: number
  readonly tall: number
  readonly back: number
  readonly floor: number
  /** Side the sun comes from: -1 left. */
  readonly side: number
  /** How far the room is turned round the subject, radians: seen from straight ahead all rooms are one. */
  readonly yaw: number
}

/** Rooms keep between their true size and the subject's: a mouse is not lost in one, nor does a castle burst it. */
function fit(data: Room, { distance: d, subject, camera, random, model }: Site): Fit {
  const small = subject.present && subject.height < 0.42
  const s = small ? 0.8 : d < 4.1 ? (d / 4.1) ** 0.62 : subject.present ? (d / 4.1) ** 0.9 : d / 4.1
  const [wide, tall, deep] = data.size
  const seen = (camera.width / camera.focal) * d * 0.55
  const turn = random.sub('room-turn')
  const yaw = turn.chance(data.mat === undefined || wide < 6 ? 0.68 : 0.4)
    ? turn.sign() * turn.range(0.16, 0.36)
    : 0
  if (model)
    return {
      s,
      half: model.half * 0.99,
      tall: Math.max(
        Math.min(tall * s, model.half * 1.1),
        subject.present ? subject.height * 1.1 : 0,
      ),
      back: model.z + model.half * 0.99,
      floor: 0,
      side: 1,
      yaw: 0,
    }
  return {
    s,
    half:
      (1 + Math.abs(yaw) * 0.9) *
      Math.max((wide / 2) * s, seen, Math.abs(subject.x) + subject.radius * 1.2 + 0.7 * s),
    tall: Math.max(tall * s, subject.height * 1.15),
    back: d + Math.max(deep * s, subject.radius * 1.3),
    // A small thing stands on a table, and the floor is below that.
    floor: small ? -0.74 * s : 0,
    side: subject.x > 0.02 * d ? -1 : subject.x < -0.02 * d ? 1 : random.sub('window-side').sign(),
    yaw,
  }
}

export function room(data: Room): Setting {
  return {
    frame: { horizon: [0.4, 0.49], foot: [0.82, 0.9], share: [0.46, 0.6], ...data.frame },
    footing: 'ground',
    openAbove: false,
    indoors: true,
    relight: (light, toning) => roomLight(data, light, toning),
    build: (pen, site) => buildRoom(data, pen, site),
  }
}

function wallColor(data: Room, random: Random, tints: readonly Rgb[]): Rgb {
  const own = hex(random.sub('wall').pick(data.walls))
  return tints[0] ? mixRgb(own, tints[0], 0.6) : own
}

function roomLight(data: Room, light: Light, { night, tints, site }: Toning): Light {
  const { s, half, side, tall, yaw } = fit(data, site)
  const { subject } = site
  const tone = wallColor(data, site.random, tints)
  const air = data.air ? hex(data.air) : mixRgb(tone, [0.6, 0.57, 0.52], 0.55)
  const across = Math.max(0.4 * s, half - side * subject.x)
  const sill = data.windows ? (data.windows.sill + data.windows.tall * 0.55) * s : tall * 0.7
  const rise = clamp((sill - subject.height * 0.45) / across, 0.22, 1.1)
  const length = Math.sqrt(1 + rise * rise + 0.09)
  const fill = (data.fill ?? 1) * (1 - (data.lit ? 0.25 : 0.45) * night)
  return {
    ...light,
    toSun: data.windows
      ? turned([side / length, rise / length, 0.3 / length], yaw)
      : [side * 0.5, 0.7, -0.5],
    sun: scaleRgb(
      light.sun,
      (data.windows ? 1.5 : 0.35) * (data.sun ?? 1) * (night > 0.7 ? 0.5 : 1),
    ),
    above: scaleRgb(air, 0.6 * fill),
    below: scaleRgb(mixRgb(air, hex(data.floor[1]), 0.5), 0.34 * fill),
    fogDensity: 0,
    shafts: data.windows ? (data.shafts ?? 0.35) : 0,
    wet: 0,
    points: [
      ...light.points,
      // Light thrown back by the part of the room that is behind the viewer.
      {
        at: [subject.x - side * 1.2 * s, 1.9 * s, site.distance * 0.25],
        color: scaleRgb(mixRgb(air, [1, 0.96, 0.9], 0.6), 1.05 * fill),
        reach: site.distance * 1.7,
      },
    ],
  }
}

/** Turned about the upright as a room is. */
function turned([x, y, z]: Vec3, yaw: number): Vec3 {
  const [c, s] = [Math.cos(yaw), Math.sin(yaw)]
  return [c * x + s * z, y, c * z - s * x]
}

function buildRoom(data: Room, pen: Pen, site: Site): void {
  const f = fit(data, site)
  const { subject, distance: d } = site
  const [ox, , oz] = turned([subject.x, 0, d], f.yaw)
  pen.within(placed(subject.x - ox, 0, d - oz, 1, f.yaw), () => buildWalls(data, pen, site, f))
  if (f.floor < 0) tabletop(pen, site, site.random.sub('room').sub('table'))
}

function buildWalls(data: Room, pen: Pen, site: Site, f: Fit): void {
  const r = site.random.sub('room')
  const tone = wallColor(data, site.random, site.tints)
  const { s, half, tall, back } = f
  const kit: Kit = {
    pen,
    r,
    night: data.lit ? Math.max(0.75, site.night) : site.night,
    scale: s,
    winter: site.season === 'winter',
    season: site.season,
    points: site.points,
  }
  const low = site.distance * 0.02
  pen.within(placed(0, f.floor, 0), () => {
    pen.object(2)
    floor(pen, data.floor, r.sub('floor'), { half, near: low, back, s })
    const paint = { tone, material: data.wallMaterial ?? 'matte', dado: data.dado ?? null, s }
    const height = tall - f.floor
    const wins = data.windows
    if (wins && data.outlook) {
      const [sill, head] = [wins.sill * s, (wins.sill + wins.tall) * s]
      outlook(pen, site, { x: 0, z: back, wide: half * 1.6, low: sill, high: head })
    }
    pen.object(3)
    wall(pen, paint, [-half, back, half, back], height, wins && wins.on !== 'side' ? wins : null, r)
    for (const side of [-1, 1]) {
      // A model is open towards the viewer.
      if (side < 0 && site.model) continue
      pen.object(side < 0 ? 4 : 5)
      const opened = wins && wins.on !== 'back' && (side === f.side || wins.both) ? wins : null
      const ends: [number, number, number, number] =
        side < 0 ? [-half, low, -half, back] : [half, back, half, low]
      wall(pen, { ...paint, tone: scaleRgb(tone, 0.94) }, ends, height, opened, r)
    }
    // Seen from above, a room is a doll's house.
    if (!site.model && site.camera.eye < (tall + f.floor) * 0.96)
      ceiling(pen, data.ceiling, { half, near: low, back, s }, height)
    furnish(data, kit, f, site)
  })
}

function furnish(data: Room, kit: Kit, f: Fit, site: Site): void {
  const { pen, r } = kit
  const { s, half, back, tall } = f
  const pick = (rows: readonly Row[] | undefined): Row =>
    rows?.[Math.floor(r.next() * rows.length)] ?? []
  const flip = r.sign()
  const backRow = pick(data.back)
  for (const [k, piece] of backRow.entries()) {
    pen.object(10 + k)
    const at = ((k + 0.5) / backRow.length) * 2 - 1
    pen.within(placed(at * flip * half * 0.86, 0, back - 0.02 * s, s), () => piece(kit))
  }
  for (const side of [-1, 1]) {
    const row = pick(data.sides)
    if (side < 0 && site.model) continue
    const from = site.distance * 1.08
    for (const [k, piece] of row.entries()) {
      pen.object(30 + k + (side > 0 ? 10 : 0))
      const z = from + ((back - from) * (k + 0.5)) / row.length
      pen.within(placed(side * (half - 0.02 * s), 0, z, s, (side * Math.PI) / 2), () => piece(kit))
    }
  }
  for (const [k, piece] of pick(data.above).entries()) {
    pen.object(50 + k)
    const z = site.distance * 1.15 + k * 1.3 * s
    if (z > back) continue
    const x = k % 2 === 0 ? -f.side * half * 0.4 : f.side * half * 0.35
    pen.within(placed(x, tall - f.floor, z, s), () => piece(kit))
  }
  const about = pick(data.about)
  const { subject, distance: d, camera } = site
  // Beside a table top nothing of it would be seen but what stands in the way.
  if (f.floor < 0) return
  if (data.mat) {
    const { mat } = data
    pen.object(70)
    pen.within(placed(subject.x * 0.6, 0, d + 0.3 * s, s), () => mat(kit))
  }
  for (const [k, piece] of about.entries()) {
    pen.object(60 + k)
    // Alternately to either side, farther back each time, and clear of the subject.
    const side = (k % 2 === 0 ? 1 : -1) * (subject.x > 0 ? -1 : 1)
    const z = d + (0.25 + k * 0.62) * s + subject.radius * 0.3
    const edge = (z * camera.width) / camera.focal / 2
    const clear = Math.abs(subject.x) + subject.radius + 0.75 * s
    const x =
      side * Math.max(Math.min(edge * 0.86, half - 0.6 * s), subject.present ? clear * 0.9 : 0)
    if (Math.abs(x) > half - 0.2 * s || z > back - 0.5 * s) continue
    pen.within(placed(x, 0, z, s, r.range(-0.35, 0.35)), () => piece(kit))
  }
}

/** The table a small thing stands on. */
function tabletop(pen: Pen, site: Site, r: Random): void {
  const { distance: d, subject } = site
  const wood = hex(r.pick(['#7a4e2c', '#a87a4a', '#5a3a24', '#d8ccb8']))
  const far = d + Math.max(0.3, subject.radius * 2.2)
  pen.object(6)
  for (let k = 0; k < 7; k++) {
    const [a, b] = [-3.5 + k, -2.5 + k].map((x) => x * Math.max(0.34, d * 0.4))
    pen.paint(scaleRgb(wood, r.range(0.82, 1.15)), 'boards')
    for (const [y, z0, z1] of [
      [0, d * 0.05, far],
      [-0.04, far, far],
    ] as const) {
      const [p, q, t, u] = [
        pen.point(a ?? 0, 0, z0, 0, y === 0 ? 1 : 0, y === 0 ? 0 : -1),
        pen.point((b ?? 0) * 0.998, 0, z0, 0, y === 0 ? 1 : 0, y === 0 ? 0 : -1),
        pen.point((b ?? 0) * 0.998, y, z1, 0, y === 0 ? 1 : 0, y === 0 ? 0 : -1),
        pen.point(a ?? 0, y, z1, 0, y === 0 ? 1 : 0, y === 0 ? 0 : -1),
      ]
      pen.quad(p, q, t, u)
    }
  }
}
