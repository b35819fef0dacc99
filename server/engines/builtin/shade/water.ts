import type { Pulse } from '../core/interrupt.ts'
import { noise } from '../core/noise.ts'
import { power, unit } from '../core/scalar.ts'
import { materials } from '../mesh/materials.ts'
import type { Camera } from '../raster/camera.ts'
import type { Surface } from '../raster/surface.ts'
import type { Light } from './light.ts'
import { skyColor } from './sky.ts'

const steps = 16
const watery = Uint8Array.from(materials, (m) => (m.pattern === 'water' ? 1 : 0))

/** How near a shore is, 0 to 1: waves break where land stands within `reach` pixels behind or beside the water. */
function surf(surface: Surface, x: number, y: number, depth: number, reach: number): number {
  const { width, height, tag, inverseDepth } = surface
  let most = 0
  for (let k = 1; k <= 3; k++) {
    const away = Math.max(1, Math.round((reach * k) / 3))
    for (let way = 0; way < 3; way++) {
      const sx = x + (way === 0 ? 0 : way === 1 ? -away : away)
      const sy = way === 0 ? y - Math.max(1, Math.round(away * 0.4)) : y
      if (sx < 0 || sx >= width || sy < 0 || sy >= height) continue
      const there = tag[sy * width + sx] ?? -1
      if (there < 0 || watery[there & 255] === 1) continue
      const gap = Math.abs(1 / (inverseDepth[sy * width + sx] ?? 1) - depth)
      if (gap < depth * 0.12) most = Math.max(most, 1.15 - k / 4)
    }
  }
  return most
}

/**
 * Mirrors the finished picture in the water by walking the reflected ray through the depth buffer; what it
 * misses is sky. `chop` is the height of the ripples, 0 a mirror and 1 a storm; a
 * `film` is a wet street, which mirrors more than deep water seen from above. When `coarse`, every second pixel of
 * a row shows what its neighbour mirrors; ripples, glints and foam stay its own.
 */
export function reflectWater(
  surface: Surface,
  camera: Camera,
  light: Light,
  lit: Float32Array,
  chop: number,
  film: boolean,
  distance: number,
  coarse: boolean,
  pulse: Pulse,
): void {
  const { width, height, tag, inverseDepth, normal } = surface
  const sky = new Float32Array(3)
  const reach = distance * 0.05
  let [r, g, b] = [0, 0, 0]
  for (let y = 0; y < height; y++) {
    if ((y & 15) === 0) pulse.check()
    const vy = (camera.horizon - y - 0.5) / camera.focal
    let mirrored = -1
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const t = tag[at] ?? -1
      if (t < 0 || watery[t & 255] !== 1) continue
      const vx = (x + 0.5 - camera.centerX) / camera.focal
      const ray = 1 / Math.sqrt(vx * vx + vy * vy + 1)
      const pz = 1 / (inverseDepth[at] ?? 1)
      const px = vx * pz
      const py = camera.eye + vy * pz
      const o = at * 3
      // Ripples shrink with distance, or the far sea would sparkle at random.
      const calm = chop / (1 + pz * 0.012)
      const scale = 0.35 / (0.4 + chop)
      const u = px * scale
      const v = pz * scale * 0.8
      const nx = (normal[o] ?? 0) + calm * 0.16 * (noise(u, v) + 0.5 * noise(u * 3.1, v * 3.1))
      const nz =
        (normal[o + 2] ?? 0) +
        calm * 0.22 * (noise(u + 5.3, v + 1.7) + 0.5 * noise(u * 3.1, v * 3.1 + 9))
      const ny = 1
      const nl = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz)
      const facing = (nx * vx + ny * vy + nz) * nl * ray
      let rx = vx * ray - 2 * facing * nx * nl
      let ry = vy * ray - 2 * facing * ny * nl
      const rz = ray - 2 * facing * nz * nl
      if (ry < 0.01) ry = 0.01
      if (rz < 0.02) rx *= 0.5
      const fresnel = (film ? 0.42 : 0.06) + (film ? 0.58 : 0.94) * power(1 - unit(-facing), 4)
      const taken = coarse && (x & 1) === 1 && mirrored === x - 1
      mirrored = x
      let missed = !taken
      let stride = pz * 0.05
      let far = stride
      const most = rz > 0.02 && !taken ? steps : 0
      for (let k = 0; k < most; k++, far += stride, stride *= 1.35) {
        const qz = pz + rz * far
        const scaled = camera.focal / qz
        const qx = (px + rx * far) * scaled + camera.centerX
        const qy = camera.horizon - (py + ry * far - camera.eye) * scaled
        const sx = qx | 0
        const sy = qy | 0
        if (sx < 0 || sx >= width || sy < 0 || sy >= height) break
        const hit = sy * width + sx
        const there = tag[hit] ?? -1
        if (there < 0 || watery[there & 255] === 1) continue
        if ((inverseDepth[hit] ?? 1) * (qz + stride * 0.3) > 1) {
          r = lit[hit * 3] ?? 0
          g = lit[hit * 3 + 1] ?? 0
          b = lit[hit * 3 + 2] ?? 0
          missed = false
          break
        }
      }
      if (missed) {
        skyColor(light, rx, ry, Math.max(rz, 0.05), sky, 0)
        r = sky[0] ?? 0
        g = sky[1] ?? 0
        b = sky[2] ?? 0
      }
      const hx = light.toSun[0] - vx * ray
      const hy = light.toSun[1] - vy * ray
      const hz = light.toSun[2] - ray
      const hl = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz)
      const glint = power(unit((nx * hx + ny * hy + nz * hz) * nl * hl), 220) * 2.4
      const foam =
        chop > 0.35
          ? unit((noise(u * 0.9 + 2, v * 2.6) + noise(u * 4, v * 8) * 0.5 - 0.8 + chop * 0.2) * 3) *
              0.6 +
            surf(surface, x, y, pz, (camera.focal * reach) / pz) *
              unit(0.75 + 1.6 * noise(u * 2.3 + 8, v * 2.3))
          : 0
      const white = 0.55 * foam
      lit[o] =
        ((lit[o] ?? 0) * (1 - fresnel) + r * fresnel + light.sun[0] * glint) * (1 - foam) +
        (light.above[0] + light.sun[0] * 0.4) * white
      lit[o + 1] =
        ((lit[o + 1] ?? 0) * (1 - fresnel) + g * fresnel + light.sun[1] * glint) * (1 - foam) +
        (light.above[1] + light.sun[1] * 0.4) * white
      lit[o + 2] =
        ((lit[o + 2] ?? 0) * (1 - fresnel) + b * fresnel + light.sun[2] * glint) * (1 - foam) +
        (light.above[2] + light.sun[2] * 0.4) * white
    }
  }
}
