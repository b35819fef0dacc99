import type { Brushwork } from '../paint/brushwork.ts'
import type { Look, Style } from './style.ts'

const oilBrush: Brushwork = {
  radii: [0.034, 0.018, 0.01, 0.0055, 0.003],
  length: 4.2,
  jitter: 0.09,
  dry: 0.3,
  soft: 0.2,
  opacity: 0.92,
  relief: 1,
  restraint: 1,
  order: 'scattered',
  turn: 0,
}
/** Leaves tones and colours alone. */
export const plainLook: Look = {
  exposure: 0,
  contrast: 1,
  saturation: 1,
  warmth: 0,
  tint: 0,
  fade: 0,
  shadows: '#000000',
  lights: '#ffffff',
  split: 0,
  vignette: 0,
  grain: 0,
  bloom: 0,
  clarity: 0,
  hue: 0,
}
const oil: Style = {
  technique: 'paint',
  brush: oilBrush,
  look: plainLook,
  blur: 0,
  discs: false,
  smear: 0,
  closeness: 1,
  frame: 'none',
  levels: 0.85,
  glaze: 0.35,
  impasto: 0.15,
}

/** A painted style: what differs from plain oil. */
export function paint(
  look: Partial<Look>,
  brush: Partial<Brushwork> = {},
  rest: Partial<Style> = {},
): Style {
  return { ...oil, look: { ...plainLook, ...look }, brush: { ...oilBrush, ...brush }, ...rest }
}

/** A style made otherwise than by the brush. */
export function made(
  technique: Style['technique'],
  look: Partial<Look>,
  rest: Partial<Style> = {},
): Style {
  return { ...oil, technique, look: { ...plainLook, ...look }, ...rest }
}
