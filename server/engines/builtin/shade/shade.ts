import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import { noise } from '../core/noise.ts'
import { decay, power, smoothstep, unit } from '../core/scalar.ts'
import { materials } from '../mesh/materials.ts'
import type { Camera } from '../raster/camera.ts'
import { sunlight } from '../raster/shadow-map.ts'
import type { ShadowMap } from '../raster/shadow-map.ts'
import type { Surface } from '../raster/surface.ts'
import { betweenClouds, lowHaze } from './air.ts'
import type { Light } from './light.ts'
import { settle } from './litter.ts'
import { patternShade, windowLight } from './patterns.ts'
import { cutFacet, mirror } from './mirror.ts'
import { skyColor } from './sky.ts'

/**
 * Lights every pixel: sun with shadow, hemisphere, occlusion, lamps, highlight, glow and fog. Water is left as
 * its depth colour; reflections need the finished picture and come after. What changes slowly (shadow, lamps, fog,
 * a sky without stars) is worked out for every second pixel of a row when it is `coarse`: strokes hide it.
 */
export function shade(
  surface: Surface,
  camera: Camera,
  light: Light,
  shadows: readonly ShadowMap[],
  occlusion: Float32Array,
  night: number,
  coarse: boolean,
  buffers: Buffers,
  pulse: Pulse,
): Float32Array {
  const { width, height, normal, albedo, tag, inverseDepth } = surface
  const out = buffers.floats('lit', width * height * 3)
  const { toSun, sun, above, below, points } = light
  const fogged = light.fogDensity > 0
  const floor = light.fogFloor ?? 0
  const clouds = light.cloudShadows ?? null
  const litter = light.litter ?? null
  const covered: [number, number, number] = [0, 0, 0]
  const fogSky = new Float32Array(3)
  const calmSky = coarse && light.sky.stars === 0
  // What a pixel may take over from the one to its left.
  let [shadow, lampR, lampG, lampB, veil] = [1, 0, 0, 0, 0]
  let [lastTag, lastX, lastY, lastZ] = [-1, 0, 0, 0]
  for (let y = 0, at = 0; y < height; y++) {
    if ((y & 15) === 0) pulse.check()
    const vy = (camera.horizon - y - 0.5) / camera.focal
    for (let x = 0; x < width; x++, at++) {
      const o = at * 3
      const vx = (x + 0.5 - camera.centerX) / camera.focal
      const ray = 1 / Math.sqrt(vx * vx + vy * vy + 1)
      const t = tag[at] ?? -1
      if (t < 0) {
        lastTag = -1
        if (!(calmSky && betweenSky(tag, at, x, width)))
          skyColor(light, vx * ray, vy * ray, ray, out, o)
        continue
      }
      const m = materials[t & 255]
      if (!m) continue
      const pz = 1 / (inverseDepth[at] ?? 1)
      const px = vx * pz
      const py = camera.eye + vy * pz
      if (m.facets > 0) cutFacet(normal, o, m.facets)
      const nx = normal[o] ?? 0
      const ny = normal[o + 1] ?? 0
      const nz = normal[o + 2] ?? 0
      let mottle =
        1 +
        m.grain *
          1.5 *
          noise(
            px / m.grainSize / 4 + py / m.grainSize / 5,
            pz / m.grainSize / 4 - py / m.grainSize / 3,
          )
      if (m.pattern !== 'none') mottle *= patternShade(m, px, py, pz, nx, nz)
      let r = (albedo[o] ?? 0) * mottle
      let g = (albedo[o + 1] ?? 0) * mottle
      let b = (albedo[o + 2] ?? 0) * mottle
      if (litter) {
        covered[0] = r
        covered[1] = g
        covered[2] = b
        settle(litter, t & 255, covered, px, py, pz, ny)
        r = covered[0]
        g = covered[1]
        b = covered[2]
      }
      const ndl = nx * toSun[0] + ny * toSun[1] + nz * toSun[2]
      let direct = unit((ndl + m.wrap) / (1 + m.wrap))
      const taken =
        coarse &&
        (x & 1) === 1 &&
        t === lastTag &&
        Math.abs(pz - lastZ) < 0.03 * pz &&
        Math.abs(nx - lastX) + Math.abs(ny - lastY) < 0.25
      lastTag = t
      lastX = nx
      lastY = ny
      lastZ = pz
      if (!taken) {
        shadow = 1
        for (const map of shadows) {
          if (direct * shadow < 0.004) break
          shadow *= sunlight(
            map,
            px + nx * 0.012 * pz * 0.2,
            py + ny * 0.012 * pz * 0.2,
            pz + nz * 0.0024 * pz,
            1.3,
          )
        }
        if (clouds && direct > 0.02) shadow *= betweenClouds(clouds, px, pz)
      }
      direct *= shadow
      // What light goes through is not dark in its folds.
      const ao = m.wrap < 0.8 ? (occlusion[at] ?? 1) : 0.72 + 0.28 * (occlusion[at] ?? 1)
      const up = 0.5 + 0.5 * ny
      let lr = sun[0] * direct + (below[0] + (above[0] - below[0]) * up) * ao
      let lg = sun[1] * direct + (below[1] + (above[1] - below[1]) * up) * ao
      let lb = sun[2] * direct + (below[2] + (above[2] - below[2]) * up) * ao
      if (!taken && points.length > 0) {
        lampR = 0
        lampG = 0
        lampB = 0
        for (const p of points) {
          const dx = p.at[0] - px
          const dy = p.at[1] - py
          const dz = p.at[2] - pz
          const d2 = dx * dx + dy * dy + dz * dz
          if (d2 > p.reach * p.reach) continue
          const d = Math.sqrt(d2)
          const near = 1 - d / p.reach
          const k =
            near * near * unit((nx * dx + ny * dy + nz * dz) / d / 1.4 + 0.3) * (0.5 + 0.5 * ao)
          lampR += p.color[0] * k
          lampG += p.color[1] * k
          lampB += p.color[2] * k
        }
      }
      lr += lampR
      lg += lampG
      lb += lampB
      if (m.glow > 0) {
        const glow = m.glow * (0.35 + 0.65 * night)
        lr += glow
        lg += glow
        lb += glow
      }
      const glass = m.pattern === 'windows' ? windowLight(px, py, pz, nx, nz, ny) : 0
      if (glass > 0) {
        const on = glass > 0.66 ? night * (glass - 0.2) : 0
        r = r * 0.25 + 0.012
        g = g * 0.25 + 0.016
        b = b * 0.25 + 0.024
        out[o] = r * lr + 1.5 * on
        out[o + 1] = g * lg + 0.88 * on
        out[o + 2] = b * lb + 0.34 * on
      } else {
        out[o] = r * lr
        out[o + 1] = g * lg
        out[o + 2] = b * lb
      }
      const wet =
        m.pattern === 'none' || m.pattern === 'plank'
          ? light.wet * smoothstep(0.75, 0.95, ny) * 0.4
          : 0
      const spec = m.spec + (glass > 0 ? 0.3 : 0) + wet
      if (spec > 0 && m.pattern !== 'water') {
        const hx = toSun[0] - vx * ray
        const hy = toSun[1] - vy * ray
        const hz = toSun[2] - ray
        const hl = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz)
        const shine = power(unit((nx * hx + ny * hy + nz * hz) * hl), m.gloss) * spec * direct * 1.6
        const rim = spec * 0.16 * power(1 - unit(-(nx * vx + ny * vy + nz) * ray), 3) * ao
        out[o] = (out[o] ?? 0) + sun[0] * shine + light.sky.horizon[0] * rim
        out[o + 1] = (out[o + 1] ?? 0) + sun[1] * shine + light.sky.horizon[1] * rim
        out[o + 2] = (out[o + 2] ?? 0) + sun[2] * shine + light.sky.horizon[2] * rim
      }
      if (m.mirror > 0)
        mirror(light, m, vx * ray, vy * ray, ray, nx, ny, nz, r, g, b, 0.35 + 0.65 * ao, out, o)
      if (fogged) {
        if (!taken) {
          veil = 1 - decay((pz / ray) * light.fogDensity * (floor > 0 ? lowHaze(py, floor) : 1))
          if (veil > 0.003) fogTint(light, vx * ray, vy * ray, ray, fogSky)
        }
        if (veil > 0.003) {
          out[o] = (out[o] ?? 0) * (1 - veil) + (fogSky[0] ?? 0) * veil
          out[o + 1] = (out[o + 1] ?? 0) * (1 - veil) + (fogSky[1] ?? 0) * veil
          out[o + 2] = (out[o + 2] ?? 0) * (1 - veil) + (fogSky[2] ?? 0) * veil
        }
      }
    }
    if (calmSky) fillSky(out, tag, y * width, width)
  }
  return out
}

function betweenSky(tag: Int32Array, at: number, x: number, width: number): boolean {
  return (x & 1) === 1 && x + 1 < width && (tag[at - 1] ?? 0) < 0 && (tag[at + 1] ?? 0) < 0
}

/** The sky's pixels that were passed over in a row are the mean of their neighbours. */
function fillSky(out: Float32Array, tag: Int32Array, row: number, width: number): void {
  for (let x = 1; x + 1 < width; x += 2) {
    const at = row + x
    if ((tag[at] ?? 0) >= 0 || !betweenSky(tag, at, x, width)) continue
    for (let o = at * 3; o < at * 3 + 3; o++) out[o] = ((out[o - 3] ?? 0) + (out[o + 3] ?? 0)) / 2
  }
}

/** Fog takes some of the sun's colour when one looks towards it. */
function fogTint(light: Light, dx: number, dy: number, dz: number, out: Float32Array): void {
  const from = light.sky.glowFrom
  const facing = unit(dx * from[0] + Math.max(dy, 0) * from[1] + dz * from[2])
  const cubed = facing * facing * facing
  const scatter = cubed * cubed * 0.32
  const lift = light.sky.kind === 'water' ? unit(0.5 + dy) : 1
  out[0] = light.fog[0] * lift + light.sky.glow[0] * scatter
  out[1] = light.fog[1] * lift + light.sky.glow[1] * scatter
  out[2] = light.fog[2] * lift + light.sky.glow[2] * scatter
}
