import { clamp } from '../core/scalar.ts'
import type { PaintTask } from '../task.ts'
import type { Style } from './style.ts'

/** One more layer of strokes, finer than the finest. */
function finer(style: Style, share: number): Style {
  const finest = style.brush.radii.at(-1) ?? 0.005
  return {
    ...style,
    brush: {
      ...style.brush,
      radii: [...style.brush.radii, finest * share],
      restraint: style.brush.restraint * 0.75,
    },
  }
}

/** The whole brush made finer by `scale`, with more of the drawing left to be seen. */
function refined(style: Style, scale: number, glaze: number): Style {
  return {
    ...style,
    glaze: clamp(style.glaze + glaze, 0, 0.85),
    brush: {
      ...style.brush,
      radii: style.brush.radii.map((r) => r * scale),
      restraint: style.brush.restraint * 0.7,
    },
    look: { ...style.look, clarity: style.look.clarity + glaze },
  }
}

/** Prompt Magic: the second version sets the stage (light, colour), the third is exact (line, detail). */
function enchanted(style: Style, { magic }: PaintTask): Style {
  if (!magic) return style
  const { look } = style
  const s = magic.strength
  const staged: Style =
    magic.version === 'v2'
      ? {
          ...style,
          look: {
            ...look,
            contrast: look.contrast * (1 + 0.16 * s),
            saturation: look.saturation * (1 + 0.45 * s),
            bloom: look.bloom + 0.6 * s,
            vignette: look.vignette + 0.5 * s,
          },
        }
      : {
          ...finer(style, 1 - 0.3 * s),
          closeness: style.closeness * (1 + 0.16 * s),
          glaze: clamp(style.glaze + 0.4 * s, 0, 0.85),
          look: {
            ...look,
            contrast: look.contrast * (1 + 0.08 * s),
            clarity: look.clarity + 0.9 * s,
          },
        }
  if (magic.highContrast === null) return staged
  // Said to be off, it gives the raw picture: flat tones that leave everything to be graded.
  const change = magic.highContrast
    ? { contrast: staged.look.contrast * 1.28, fade: Math.max(0, staged.look.fade - 0.05) }
    : {
        contrast: staged.look.contrast * 0.84,
        fade: staged.look.fade + 0.08,
        saturation: staged.look.saturation * 0.82,
      }
  return { ...staged, look: { ...staged.look, ...change } }
}

/** PhotoReal looks through a lens: the first version soft and shallow, the second crisp and graded. */
function photographed(style: Style, { photoReal }: PaintTask): Style {
  if (!photoReal) return style
  const { look } = style
  const technique = style.technique === 'paint' ? 'lens' : style.technique
  if (photoReal.version === 'v1')
    return {
      ...style,
      technique,
      blur: Math.max(style.blur, photoReal.depthOfField),
      look: { ...look, bloom: look.bloom + 0.18, saturation: look.saturation * 0.94 },
    }
  return {
    ...style,
    technique,
    blur: Math.max(style.blur, 0.45),
    look: {
      ...look,
      contrast: look.contrast * 1.1,
      clarity: look.clarity + 0.35,
      grain: look.grain + 0.02,
    },
  }
}

/** What the modes of a request (Alchemy, Ultra, PhotoReal, Prompt Magic and their options) do to a style. */
export function inMode(style: Style, task: PaintTask): Style {
  let out = photographed(style, task)
  if (task.alchemy)
    out = {
      ...out,
      look: {
        ...out.look,
        saturation: out.look.saturation * 1.04,
        clarity: out.look.clarity + 0.35,
      },
    }
  if (task.expandedDomain)
    out = {
      ...out,
      brush: { ...out.brush, jitter: out.brush.jitter * 2.5 + 0.16 },
      look: {
        ...out.look,
        saturation: out.look.saturation * 1.6,
        shadows: '#1c1478',
        lights: '#ffdc8c',
        split: Math.max(out.look.split, 0.22),
      },
    }
  if (task.highResolution) out = refined(out, 0.6, 0.15)
  if (task.ultra) out = refined(out, 0.45, 0.35)
  return enchanted(out, task)
}
