import { hex, mixRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Site } from '../setting.ts'

export const winterWhite = hex('#eaf0f8')

/** Autumn and winter recolour what is green. */
export function seasonal(color: Rgb, site: Site, green: boolean): Rgb {
  if (!green) return color
  if (site.season === 'winter') return winterWhite
  if (site.season === 'autumn') return mixRgb(color, hex('#a8782e'), 0.65)
  if (site.season === 'spring') return mixRgb(color, hex('#7ab83e'), 0.35)
  return color
}
