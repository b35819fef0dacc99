import { clamp } from '../core/scalar.ts'
import type { Brushwork } from '../paint/brushwork.ts'
import type { PaintTask } from '../task.ts'
import type { Intent } from '../understand/intent.ts'
import { styles } from './catalogue.ts'
import { mediums } from './mediums.ts'
import { inMode } from './modes.ts'
import { borrowHand, handOfModel } from './model-hands.ts'
import { namedStyle } from './named-styles.ts'
import type { Look, Style } from './style.ts'

/** Presets that leave the medium open: there the prompt's own word ("watercolor of ...") decides. */
const open = new Set<string>([
  'NONE',
  'DYNAMIC',
  'GENERAL',
  'LEONARDO',
  'CREATIVE',
  'NEUTRAL',
  'ENVIRONMENT',
])

/** How each scheduler lays its strokes; EULER_DISCRETE scatters them, which is the plain brush. */
const orders: Readonly<Record<string, Partial<Brushwork>>> = {
  KLMS: { order: 'rows', length: 7.5, soft: 0.35 },
  EULER_ANCESTRAL_DISCRETE: { jitter: 0.24, length: 3.4, relief: 1.3 },
  DDIM: { order: 'dark-first', soft: 0.9, dry: 0.04, relief: 0.45 },
  DPM_SOLVER: { order: 'light-first', dry: 0.62, length: 3 },
  PNDM: { turn: 0.8, length: 2.4 },
  LEONARDO: { order: 'dark-first', dry: 0.5, relief: 1.6, length: 5.5 },
}

/**
 * The manner of a picture: preset style or style id, medium named in the prompt, the model's own hand, then what
 * modes, steps, guidance and scheduler change about it. Guidance runs from loose and hazy (1) to literal (20), 7
 * being neutral.
 */
export function chooseStyle(task: PaintTask, intent: Intent): Style {
  const hand = handOfModel(task.model)
  const named = namedStyle(task.style)
  const isOpen = named === null || (named.name !== null && open.has(named.name))
  const free = intent.medium ? mediums[intent.medium] : hand.style && styles[hand.style]
  const preset: Style = (isOpen ? free : undefined) ?? named?.style ?? styles.NONE
  const literal = task.guidance >= 7 ? (task.guidance - 7) / 13 : (task.guidance - 7) / 6
  const strict = clamp(literal, -1, 1)
  const style = inMode(borrowHand(preset, hand), task)
  return {
    ...style,
    closeness: style.closeness * (1 + (strict > 0 ? 0.22 : 0.3) * strict),
    brush: steppedBrush({ ...style.brush, ...orders[task.scheduler] }, task.steps, strict),
    glaze: clamp(style.glaze * (1 + strict * 0.8), 0, 0.85),
    look: gradedLook(style.look, task, strict),
  }
}

/** Few steps leave broad strokes only; many add finer ones and lay them more freely. */
function steppedBrush(brush: Brushwork, steps: number, strict: number): Brushwork {
  const count = steps <= 11 ? 2 : steps < 15 ? 3 : brush.radii.length
  const loose = strict < 0 ? 1 - strict * 1.1 : 1 - strict * 0.12
  const radii = brush.radii.slice(0, count)
  const finest = radii.at(-1) ?? 0.01
  if (steps >= 28) radii.push(finest * 0.6)
  return {
    ...brush,
    radii: radii.map((r) => r * loose),
    restraint: brush.restraint * (steps > 15 ? 1 - (Math.min(60, steps) - 15) / 70 : 1),
    jitter: brush.jitter * (strict < 0 ? 1 - strict * 1.6 : 1),
  }
}

function gradedLook(look: Look, task: PaintTask, strict: number): Look {
  const asked = task.contrast === null ? 1 : 0.74 + ((task.contrast - 1) / 3.5) * 0.66
  const ratio = task.alchemy && task.contrastRatio !== null ? 0.72 + task.contrastRatio * 0.56 : 1
  return {
    ...look,
    contrast: look.contrast * asked * ratio * (1 + strict * 0.12),
    saturation: look.saturation * (1 + strict * 0.22),
    fade: look.fade + (strict < 0 ? -strict * 0.12 : 0),
  }
}
