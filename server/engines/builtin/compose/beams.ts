import { scaleRgb } from '../core/color.ts'
import type { Light } from '../shade/light.ts'

/** Light that is to be seen on its way, wherever it comes from. */
export function withBeams<S extends { readonly light: Light }>(scene: S): S {
  const { light } = scene
  const glow = scaleRgb(light.sky.glow, light.sky.kind === 'water' ? 1.9 : 1)
  return {
    ...scene,
    light: { ...light, shafts: Math.max(light.shafts ?? 0, 0.9), sky: { ...light.sky, glow } },
  }
}
