import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import { clamp, smoothstep } from '../../core/scalar.ts'
import type { Pen } from '../../mesh/pen.ts'
import { plant } from '../parts/flora.ts'
import { boulder, detailOf, grassBlades, scatter, wildFlowers } from '../parts/scatter.ts'
import { headOf, rowAt, sow } from '../parts/crops.ts'
import { outdoorScale, scatterProps } from '../parts/props.ts'
import type { Setting, Site } from '../setting.ts'
import { seaThings } from '../water/sea-things.ts'
import type { Land } from './land-data.ts'
import { lieOf } from './lie.ts'
import { streamPlane, terrain, waterPlane } from '../parts/terrain.ts'

const winterWhite = hex('#eaf0f8')

export function landscape(land: Land): Setting {
  return {
    frame: { horizon: [0.4, 0.56], foot: [0.76, 0.88], share: [0.42, 0.58], ...land.frame },
    footing: land.water === 'all' ? 'water' : 'ground',
    openAbove: true,
    ...(land.relight ? { relight: land.relight } : {}),
    build: (pen, site) => buildLand(pen, site, widened(land, site)),
  }
}

/** A river with somebody on it is all the water there is to be seen. */
function widened(land: Land, { subject }: Site): Land {
  if (!subject.present || !subject.afloat || land.way?.kind !== 'river') return land
  const { way: _way, ...rest } = land
  return { ...rest, water: 'behind' }
}

/** Autumn and winter recolour the ground. */
function seasonal(color: Rgb, site: Site, green: boolean): Rgb {
  if (!green) return color
  if (site.season === 'winter') return winterWhite
  if (site.season === 'autumn') return mixRgb(color, hex('#a8782e'), 0.65)
  if (site.season === 'spring') return mixRgb(color, hex('#7ab83e'), 0.35)
  return color
}

function buildLand(pen: Pen, site: Site, land: Land): void {
  const { distance: d, subject } = site
  const lie = lieOf(site)
  const { shift } = lie
  const side = site.random.sub('shore').sign()
  const stream = land.way && land.way.kind !== 'path' ? land.way : null
  const across = (x: number, z: number): number => Math.abs(x - lie.way(z))
  const wayWide = (land.way?.wide ?? 0) * outdoorScale(site)
  const winter = site.season === 'winter' && land.material !== 'sand'
  // Whoever swims is out on the water, and the land is all beyond it.
  const afloat = subject.present && subject.afloat && land.water !== undefined
  const open = land.water === 'all'
  // Firm ground in open water stands clear of the waves.
  const aground = open && subject.present && !subject.afloat && land.material !== 'snow'
  const level = aground ? -d * (0.035 + 0.06 * site.chop) : open || afloat ? 0 : -d * 0.03
  const shore = site.random.sub('shoreline').range(1.7, 2.3)
  const peak = land.mountains * site.random.sub('peaks').range(0.8, 1.25)
  const height = (x: number, z: number): number => {
    if (land.water === 'all' && z < d * 9) return -d
    const away = Math.hypot(x - subject.x, z - subject.z)
    const flat = smoothstep(subject.radius * 1.1, subject.radius * 2.5 + d * 0.5, away)
    const behind = smoothstep(d * 0.9, d * 3.5, z)
    let y =
      noise(x / (d * 2.6) + shift, z / (d * 2.6)) *
      land.hills *
      (0.03 * d + 0.1 * behind * z) *
      flat
    if (z < d) y = Math.min(y, 0.02 * d) * 0.5
    if (land.dunes)
      y += land.dunes * flat * (ridges(x / (d * 5) + shift, z / (d * 4)) - 0.35) * 0.07 * z * behind
    y += noise(x / (d * 0.5) + shift, z / (d * 0.5)) * 0.008 * d * flat
    if (peak > 0) {
      const start = d * 7
      const rise = smoothstep(start, start * 2.6, z)
      if (rise > 0) {
        const u = x / (d * 34) + shift
        const v = z / (d * 40)
        const body = ridges(u + noise(u, v) * 0.12, v) * 0.8 + 0.2 * ridges(u * 2.3, v * 2.3)
        y += rise * peak * z * 0.3 * (body * 1.45 - 0.36)
      }
    }
    if (land.shape) y += land.shape(x, z, lie)
    if (stream) {
      const bed = wayWide * (0.7 + 0.5 * noise(z / (d * 1.4), shift))
      y -= d * 0.1 * smoothstep(bed * 1.25, bed * 0.55, across(x, z))
    }
    if (afloat && land.water !== 'all') {
      const bank = 5 + noise(x / (d * 2) + shift, 3) * 1.6
      y = y * smoothstep(bank - 0.6, bank + 0.6, z / d) + d * 0.05
      y -= d * 0.3 * smoothstep(bank + 0.5, bank - 0.5, z / d)
    } else if (land.water === 'behind') {
      const wave = noise(x / (d * 1.8) + shift, 3) * 0.3
      y -=
        d *
        0.22 *
        smoothstep(shore - 0.25 + wave, shore + 0.35 + wave, z / d) *
        smoothstep(8.5, 6.8, z / d)
    } else if (land.water === 'side') {
      const edge =
        (x - subject.x) * side -
        subject.radius * 1.2 -
        d * 0.16 -
        noise(z / (d * 0.9) + shift, 5) * d * 0.12
      const slope = edge + (z - d) * 0.05
      y -= d * 0.16 * smoothstep(0, d * 0.75, slope)
      if (slope > d * 0.4) y = Math.min(y, level - 0.02 * d)
    }
    return y
  }
  const low = seasonal(hex(land.ground[0]), site, Boolean(land.grass))
  const high = seasonal(hex(land.ground[1]), site, Boolean(land.grass))
  const rock = hex(land.rock)
  const wetSand = land.water && land.water !== 'all' ? scaleRgb(mixRgb(low, rock, 0.4), 0.7) : low
  const color = (x: number, y: number, z: number, slope: number): Rgb => {
    const patch = noise(x / (d * 0.9) + shift, z / (d * 0.9)) * 0.5 + 0.5
    let c = mixRgb(low, high, clamp(patch, 0, 1))
    if (peak > 0 && z > d * 7) {
      const altitude = y / (z * 0.3 * peak)
      c = mixRgb(c, rock, smoothstep(0.18, 0.4, altitude + (0.85 - slope) * 0.5))
      if (land.snowLine !== undefined || winter) {
        const line = winter ? 0.05 : (land.snowLine ?? 1)
        c = mixRgb(
          c,
          winterWhite,
          smoothstep(line, line + 0.12, altitude + noise(x / d, z / d) * 0.1) *
            smoothstep(0.45, 0.7, slope),
        )
      }
    } else c = mixRgb(c, rock, smoothstep(0.8, 0.62, slope) * 0.9)
    if (land.paint) c = land.paint(c, x, y, z, lie)
    if (land.crop) {
      const { row, planted } = rowAt(site, land.crop, x)
      if (planted) c = mixRgb(c, hex(headOf(land.crop, row)), 0.62)
    }
    if (land.way) {
      const edge = smoothstep(
        wayWide * 0.62,
        wayWide * 0.46,
        across(x, z) + noise(x / (d * 0.2), z / (d * 0.2)) * wayWide * 0.12,
      )
      if (edge > 0)
        c = mixRgb(
          c,
          winter && !stream ? hex('#d8dfe8') : hex(land.way.color),
          edge * (stream ? 0.8 : 0.9),
        )
    }
    if (land.water && y < level + d * 0.025)
      c = mixRgb(wetSand, c, smoothstep(level, level + d * 0.025, y))
    return c
  }
  const nearest = Math.max(site.camera.near, d * 0.12)
  const material = winter && land.grass ? 'snow' : land.material
  terrain(
    pen,
    site.camera,
    height,
    color,
    material,
    {
      columns: 150,
      rows: 190,
      near: nearest,
      far: d * 55,
    },
    land.steep ?? material,
  )
  if (stream) streamPlane(pen, site, stream.kind === 'lava' ? 'lava' : 'river', -d * 0.045)
  if (land.water && !site.refused.water) waterPlane(pen, site, level, land.water === 'all')
  const dry = (x: number, y: number, z: number): boolean =>
    (!land.water || y > level + d * 0.012) && (!land.way || across(x, z) > wayWide * 0.75)
  if (land.water !== 'all') {
    dressLand(pen, site, land, height, dry, [low, high], winter)
    const floating = land.props?.filter((p) => p.wet) ?? []
    scatterProps(
      pen,
      site,
      floating,
      () => level,
      (x, _y, z) => height(x, z) < level - d * 0.02,
    )
  } else seaThings(pen, site, land, level)
}

function dressLand(
  pen: Pen,
  site: Site,
  land: Land,
  height: (x: number, z: number) => number,
  dry: (x: number, y: number, z: number) => boolean,
  tones: readonly [Rgb, Rgb],
  winter: boolean,
): void {
  const d = site.distance
  if (land.rocks) {
    const size = Math.min(land.rockSize ?? 1, 0.3) * d
    scatter(
      site,
      'rocks',
      Math.round(land.rocks * (0.4 + site.richness)),
      0.7,
      8,
      height,
      dry,
      (x, y, z, r, pixels) => {
        const s = size * r.range(0.25, 1) * (z < d * 1.6 ? 0.5 : 1)
        pen.object(30)
        withShift(pen, x, y, z, () =>
          boulder(
            pen,
            r,
            s,
            scaleRgb(hex(land.rock), r.range(0.8, 1.2)),
            detailOf(site, s, pixels),
            'stone',
            winter || land.material === 'snow' ? winterWhite : null,
          ),
        )
      },
    )
  }
  if (land.growth && !site.refused.trees)
    plant(pen, site, land.growth, height, dry, winter || land.material === 'snow')
  if (land.crop && !winter && !site.refused.grass) sow(pen, site, land.crop, height)
  if (land.props)
    scatterProps(
      pen,
      site,
      land.props.filter((p) => !p.wet),
      height,
      dry,
    )
  pen.object(2)
  if (land.grass && !winter && !site.refused.grass) {
    const a = mixRgb(seasonal(hex(land.grass[0]), site, true), tones[0], 0.2)
    const b = mixRgb(seasonal(hex(land.grass[1]), site, true), tones[1], 0.2)
    const [tall, dense] = land.sward ?? [1, 1]
    grassBlades(
      pen,
      site,
      Math.round(9000 * dense),
      [a, b],
      height,
      (x, y, z) => dry(x, y - d * 0.02, z),
      tall,
    )
  }
  if (land.flowers && !winter && !site.refused.flowers) {
    wildFlowers(
      pen,
      site,
      Math.round((land.flowerCount ?? 200) * (site.season === 'spring' ? 1.8 : 1)),
      land.flowers.map(hex),
      height,
      dry,
    )
  }
}

function withShift(pen: Pen, x: number, y: number, z: number, draw: () => void): void {
  pen.within([1, 0, 0, 0, 1, 0, 0, 0, 1, x, y, z], draw)
}
