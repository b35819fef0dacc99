import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import { clamp, smoothstep } from '../../core/scalar.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { headOf, rowAt } from '../parts/crops.ts'
import { kitOf, outdoorScale, scatterProps } from '../parts/props.ts'
import type { Setting, Site } from '../setting.ts'
import { seaThings } from '../water/sea-things.ts'
import { blended } from './blend.ts'
import { farBirds } from './birds.ts'
import { dressLand } from './dress.ts'
import { focusOf } from './focus.ts'
import { hangBough } from './foreground.ts'
import type { Land } from './land-data.ts'
import { lieOf } from './lie.ts'
import { mountainWoods, rangesOf } from './ranges.ts'
import { seasonal, winterWhite } from './season-tones.ts'
import { streamPlane, terrain, waterPlane } from '../parts/terrain.ts'

/** What each landscape was made from. */
const lands = new WeakMap<Setting, Land>()

export function landscape(land: Land): Setting {
  const setting: Setting = {
    frame: { horizon: [0.4, 0.56], foot: [0.76, 0.88], share: [0.42, 0.58], ...land.frame },
    footing: land.water === 'all' ? 'water' : 'ground',
    openAbove: true,
    ...(land.relight ? { relight: land.relight } : {}),
    build: (pen, site) => {
      const others = site.beside.flatMap((other) => lands.get(other) ?? [])
      buildLand(pen, site, widened(blended(land, others), site))
    },
  }
  lands.set(setting, land)
  return setting
}

/** A river with somebody on it is all the water there is to be seen. */
function widened(land: Land, { subject }: Site): Land {
  if (!subject.present || !subject.afloat || land.way?.kind !== 'river') return land
  const { way: _way, ...rest } = land
  return { ...rest, water: 'behind' }
}

function buildLand(pen: Pen, given: Site, land: Land): void {
  const standing = focusOf(given, land.focus)
  const site = standing?.site ?? given
  const { distance: d, subject } = site
  const wayWide = (land.way?.wide ?? 0) * outdoorScale(site)
  const lie = lieOf(site, wayWide / 2)
  const { shift } = lie
  const side = site.random.sub('shore').sign()
  const stream = land.way && land.way.kind !== 'path' ? land.way : null
  const across = (x: number, z: number): number => Math.abs(x - lie.way(z))
  const winter = site.season === 'winter' && land.material !== 'sand'
  // Whoever swims is out on the water, and the land is all beyond it.
  const afloat = subject.present && subject.afloat && land.water !== undefined
  const open = land.water === 'all'
  // Firm ground in open water stands clear of the waves.
  const aground = open && subject.present && !subject.afloat && land.material !== 'snow'
  const level = aground ? -d * (0.035 + 0.06 * site.chop) : open || afloat ? 0 : -d * 0.03
  const shore = site.random.sub('shoreline').range(1.7, 2.3)
  const peaks = site.random.sub('peaks')
  const green = Boolean(land.grass)
  const mountains =
    land.mountains > 0
      ? rangesOf(
          lie,
          land.mountains * peaks.range(0.8, 1.25),
          {
            rock: hex(land.rock),
            snow: winterWhite,
            snowLine: winter ? 0.1 : (land.snowLine ?? null),
            woods: green && !winter ? seasonal(mountainWoods, site, true) : null,
          },
          peaks,
        )
      : null
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
    if (mountains) y += mountains.height(x, z)
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
  const low = seasonal(hex(land.ground[0]), site, green)
  const high = seasonal(hex(land.ground[1]), site, green)
  const rock = hex(land.rock)
  const wetSand = land.water && land.water !== 'all' ? scaleRgb(mixRgb(low, rock, 0.4), 0.7) : low
  const color = (x: number, y: number, z: number, slope: number): Rgb => {
    const patch = noise(x / (d * 0.9) + shift, z / (d * 0.9)) * 0.5 + 0.5
    let c = mixRgb(low, high, clamp(patch, 0, 1))
    if (mountains && z > mountains.from) c = mountains.color(c, x, y, z, slope)
    else c = mixRgb(c, rock, smoothstep(0.8, 0.62, slope) * 0.9)
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
  if (standing) {
    const { focus, scale } = standing
    const y = focus.wet ? level : height(subject.x, subject.z)
    pen.object(68)
    pen.within(placed(subject.x, y, subject.z, scale), () =>
      focus.piece(kitOf(pen, site, site.random.sub('focus-piece'), scale)),
    )
  }
  farBirds(pen, site)
  // Moon and low sun stand on the free side; the bough leaves them be.
  const bough = site.night > 0.3 ? -lie.side : lie.side
  if (land.growth)
    hangBough(pen, site, land.growth, bough, seasonal(hex('#3f6a34'), site, true), winter)
  if (land.water !== 'all') {
    dressLand(pen, site, land, height, dry, [low, high], winter, given)
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
