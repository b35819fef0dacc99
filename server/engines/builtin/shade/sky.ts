import { cellHash, noise, ridges } from '../core/noise.ts'
import { power, smoothstep, unit } from '../core/scalar.ts'
import { cloudDensity } from './clouds.ts'
import { figureLight } from './figures.ts'
import type { Light } from './light.ts'

function stars(x: number, y: number, amount: number): number {
  const gx = Math.floor(x)
  const gy = Math.floor(y)
  const chance = cellHash(gx, gy, 7)
  if (chance > amount * 0.16) return 0
  const dx = x - gx - 0.3 - cellHash(gx, gy, 8) * 0.4
  const dy = y - gy - 0.3 - cellHash(gx, gy, 9) * 0.4
  const size = 0.04 + 0.12 * power(cellHash(gx, gy, 10), 3)
  return (
    smoothstep(size, size * 0.3, Math.sqrt(dx * dx + dy * dy)) *
    (0.5 + 2.2 * power(cellHash(gx, gy, 11), 2))
  )
}

/** Writes the colour seen in a direction (unit length) to out[at..at+2]. */
export function skyColor(
  light: Light,
  dx: number,
  dy: number,
  dz: number,
  out: Float32Array,
  at: number,
): void {
  const { sky } = light
  const from = sky.glowFrom
  if (sky.kind === 'space') return spaceColor(light, dx, dy, dz, out, at)
  const height = sky.kind === 'water' ? unit(dy * 0.9 + 0.45) : unit(dy < 0 ? 0 : dy)
  const toHorizon = sky.kind === 'air' ? power(1 - height, 4) : (1 - height) ** 1.4
  const facing = unit(dx * from[0] + dy * from[1] + dz * from[2])
  // Warm towards the sun, cool away from it; a frame spans only the last part of that range.
  const near = unit((facing - 0.62) * 2.8)
  const warm = sky.kind === 'air' ? near * (0.35 + 0.65 * near) : 1
  let r = sky.away[0] + (sky.horizon[0] - sky.away[0]) * warm
  let g = sky.away[1] + (sky.horizon[1] - sky.away[1]) * warm
  let b = sky.away[2] + (sky.horizon[2] - sky.away[2]) * warm
  r = sky.top[0] + (r - sky.top[0]) * toHorizon
  g = sky.top[1] + (g - sky.top[1]) * toHorizon
  b = sky.top[2] + (b - sky.top[2]) * toHorizon
  if (sky.kind === 'backdrop') {
    const mottle =
      1 +
      0.22 * noise(dx * 1.3 + sky.shift, dy * 1.3) +
      0.5 * sky.cover * noise(dx * 3 + sky.shift, dy * 3)
    out[at] = r * mottle
    out[at + 1] = g * mottle
    out[at + 2] = b * mottle
    return
  }
  if (sky.kind === 'water') {
    // Shafts fan out from a point above the frame.
    const fan = dx / (1.5 - dy)
    const shaft = ridges(fan * 1.9 + sky.shift, 0.3 + dy * 0.05) * smoothstep(-0.5, 0.55, dy)
    out[at] = r + sky.glow[0] * shaft
    out[at + 1] = g + sky.glow[1] * shaft
    out[at + 2] = b + sky.glow[2] * shaft
    return
  }
  const halo5 = power(facing, 5)
  const halo = halo5 * 0.55 * (0.35 + 0.65 * toHorizon) + power(halo5, 8) * 0.5
  r += sky.glow[0] * halo
  g += sky.glow[1] * halo
  b += sky.glow[2] * halo
  if (sky.stars > 0) {
    const s = stars(dx * 46 + 50, dy * 46 + 50, sky.stars) * smoothstep(0.02, 0.25, dy)
    r += s
    g += s
    b += s * 1.1
  }
  if (sky.disc !== 'none') {
    const edge = 1 - (sky.disc === 'sun' ? 0.0011 : 0.0017) * sky.discSize * sky.discSize
    const disc = smoothstep(edge, edge + 0.0004, facing)
    const craters = sky.disc === 'moon' ? 1 + 0.35 * noise(dx * 18, dy * 18) : 1
    const strength = sky.disc === 'sun' ? 5 : 2.1 * craters
    r += (sky.glow[0] * 0.4 + 0.6) * disc * strength
    g += (sky.glow[1] * 0.4 + 0.6) * disc * strength
    b += (sky.glow[2] * 0.4 + 0.6) * disc * strength
  }
  if (sky.cover > 0.02 && dy > -0.02) {
    const d = cloudDensity(light, dx, dy, dz)
    if (d > 0) {
      const toward = cloudDensity(
        light,
        dx + from[0] * 0.07,
        dy + from[1] * 0.09 + 0.02,
        dz + from[2] * 0.04,
      )
      // Thick cloud is dark below; only its rims and thin places let the light through.
      const lit =
        (sky.cloudKind === 'storm'
          ? unit(0.6 + (d - toward) * 2.6 - d * 0.62)
          : unit(0.62 + (d - toward) * 1.5 - d * 0.22)) +
        power(facing, 6) * 0.3
      const open = sky.disc === 'none' ? 0 : smoothstep(0.988, 0.9985, facing) * 0.8
      const cover = unit(d * 1.6) * smoothstep(-0.02, 0.06, dy) * (1 - open)
      const lr = sky.cloudAway[0] + (sky.cloudLit[0] - sky.cloudAway[0]) * warm
      const lg = sky.cloudAway[1] + (sky.cloudLit[1] - sky.cloudAway[1]) * warm
      const lb = sky.cloudAway[2] + (sky.cloudLit[2] - sky.cloudAway[2]) * warm
      const cr = sky.cloudShade[0] + (lr - sky.cloudShade[0]) * lit
      const cg = sky.cloudShade[1] + (lg - sky.cloudShade[1]) * lit
      const cb = sky.cloudShade[2] + (lb - sky.cloudShade[2]) * lit
      r += (cr - r) * cover
      g += (cg - g) * cover
      b += (cb - b) * cover
    }
  }
  out[at] = r
  out[at + 1] = g
  out[at + 2] = b
  for (const figure of sky.figures) figureLight(figure, dx, dy, dz, out, at)
}

function spaceColor(
  light: Light,
  dx: number,
  dy: number,
  dz: number,
  out: Float32Array,
  at: number,
): void {
  const { sky } = light
  const u = dx / (1 + dz)
  const v = dy / (1 + dz)
  // A band of gas across the view, torn into filaments, with dark lanes before it.
  const tilt = sky.shift * 0.7
  const [along, across] = [
    u * Math.cos(tilt) + v * Math.sin(tilt),
    v * Math.cos(tilt) - u * Math.sin(tilt),
  ]
  const warp = noise(u * 1.6 + sky.shift, v * 1.6) * 0.6
  const band = unit(
    1.15 - Math.abs(across + warp * 0.34 + 0.12 * Math.sin(along * 5 + sky.shift)) * 3.4,
  )
  const cloud =
    unit(noise(u * 2.1 + warp + sky.shift, v * 2.1 - warp) * 0.9 + 0.5) * (0.25 + 0.75 * band)
  const lanes = smoothstep(0.55, 0.9, ridges(along * 1.7 + warp, across * 3.1 + sky.shift)) * band
  const veins = ridges(u * 3.1 + warp, v * 3.1 + sky.shift) * cloud * (1 - lanes * 0.7)
  const s =
    stars(u * 60 + 90, v * 60 + 90, sky.stars * (0.8 + band)) +
    stars(u * 25 + 90, v * 25 + 40, sky.stars * 0.4)
  const a = cloud * cloud * 1.25 * (1 - lanes * 0.75)
  out[at] = sky.top[0] + sky.horizon[0] * a + sky.glow[0] * veins * 0.7 + s
  out[at + 1] = sky.top[1] + sky.horizon[1] * a + sky.glow[1] * veins * 0.7 + s
  out[at + 2] = sky.top[2] + sky.horizon[2] * a + sky.glow[2] * veins * 0.7 + s * 1.1
}
