import { clamp } from '../core/scalar.ts'
import type { Brushwork } from '../paint/brushwork.ts'
import type { PaintTask } from '../task.ts'
import type { Intent } from '../understand/intent.ts'
import type { Medium } from '../understand/place-words.ts'
import { styles } from './catalogue.ts'
import type { StyleName } from './catalogue.ts'
import type { Look, Style } from './style.ts'

const byMedium: Record<Medium, StyleName> = {
  oil: 'DYNAMIC',
  watercolor: 'WATERCOLOR',
  sketch: 'SKETCH_BW',
  colored: 'SKETCH_COLOR',
  anime: 'ANIME',
  render: 'RENDER_3D',
  photo: 'PHOTOGRAPHY',
  flat: 'MINIMALISTIC',
}

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

const orders: Readonly<Record<string, Partial<Brushwork>>> = {
  KLMS: { order: 'rows', length: 5.4 },
  EULER_ANCESTRAL_DISCRETE: { jitter: 0.15 },
  DDIM: { order: 'dark-first', soft: 0.6 },
  DPM_SOLVER: { order: 'light-first', dry: 0.12 },
  PNDM: { turn: 0.45, length: 3.2 },
  LEONARDO: { order: 'dark-first', dry: 0.5, relief: 1.25 },
}

function isStyle(name: string): name is StyleName {
  return Object.hasOwn(styles, name)
}

/**
 * The manner of a picture: preset style, medium named in the prompt, then what steps, guidance, scheduler and
 * Alchemy change about it. Guidance runs from loose and hazy (1) to literal (20), 7 being neutral.
 */
export function chooseStyle(task: PaintTask, intent: Intent): Style {
  let name: StyleName = isStyle(task.style) ? task.style : 'NONE'
  if (intent.medium && open.has(name)) name = byMedium[intent.medium]
  const preset: Style = styles[name]
  const painterly = preset.technique === 'paint' && !(task.photoReal && open.has(name))
  const technique = task.photoReal && preset.technique === 'paint' ? 'lens' : preset.technique
  const literal = task.guidance >= 7 ? (task.guidance - 7) / 13 : (task.guidance - 7) / 6
  const strict = clamp(literal, -1, 1)
  return {
    ...preset,
    technique: painterly ? preset.technique : technique,
    blur: task.photoReal ? Math.max(preset.blur, 0.55) : preset.blur,
    closeness: preset.closeness * (1 + (strict > 0 ? 0.22 : 0.3) * strict),
    brush: steppedBrush({ ...preset.brush, ...orders[task.scheduler] }, task.steps, strict),
    glaze: clamp(preset.glaze * (1 + strict * 0.8), 0, 0.8),
    look: gradedLook(preset.look, task, strict),
  }
}

/** Few steps leave broad strokes only; many add finer ones and lay them more freely. */
function steppedBrush(brush: Brushwork, steps: number, strict: number): Brushwork {
  const count = steps <= 11 ? 3 : steps < 15 ? 4 : brush.radii.length
  const loose = strict < 0 ? 1 - strict * 0.75 : 1 - strict * 0.12
  const radii = brush.radii.slice(0, count)
  const finest = radii.at(-1) ?? 0.01
  if (steps >= 28) radii.push(finest * 0.6)
  return {
    ...brush,
    radii: radii.map((r) => r * loose),
    restraint: brush.restraint * (steps > 15 ? 1 - (Math.min(60, steps) - 15) / 90 : 1),
    jitter: brush.jitter * (strict < 0 ? 1 - strict * 1.2 : 1),
  }
}

function gradedLook(look: Look, task: PaintTask, strict: number): Look {
  const asked = task.contrast === null ? 1 : 0.82 + ((task.contrast - 1) / 3.5) * 0.5
  const ratio = task.alchemy && task.contrastRatio !== null ? 0.8 + task.contrastRatio * 0.4 : 1
  return {
    ...look,
    contrast: look.contrast * asked * ratio * (1 + strict * 0.12),
    saturation: look.saturation * (1 + strict * 0.22) * (task.alchemy ? 1.03 : 1),
    clarity: look.clarity + (task.alchemy ? 0.15 : 0),
    fade: look.fade + (strict < 0 ? -strict * 0.1 : 0),
  }
}
