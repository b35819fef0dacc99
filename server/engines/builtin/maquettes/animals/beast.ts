import type { Rgb } from '../../core/color.ts'
import { hex, mixRgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Look, Maquette } from '../maquette.ts'
import type { Build } from './build.ts'
import { lying, sitting, standing } from './quadruped.ts'
import type { HeadPlace } from './quadruped.ts'

export const pink = hex('#c98a80')

const dark = hex('#1d1613')

const base: Build = {
  tall: 0.6,
  long: 1.15,
  girth: 0.24,
  leg: 0.5,
  neck: 0.22,
  upright: 0.7,
  head: 0.24,
  muzzle: 0.35,
  muzzleThick: 0.5,
  ears: 'points',
  earSize: 0.7,
  tail: 'thin',
  tailSize: 0.7,
  coat: hex('#a8763e'),
  belly: hex('#e8d6b4'),
  socks: null,
  pattern: 'plain',
  mark: hex('#3a2a1e'),
  iris: null,
  nose: dark,
  fur: 0.07,
  tuck: 0.5,
  stout: 1,
  hooves: false,
  hump: 0,
}

type Coats = readonly [Partial<Build>, ...Partial<Build>[]]

/** Animals that are called red are the red of rust. */
function furred(color: Rgb): Rgb {
  const [r, g, b] = color
  return r > 0.4 && r > 8 * g && r > 8 * b ? mixRgb(color, hex('#c8701e'), 0.62) : color
}

function coated(look: Look, build: Partial<Build>, coats: Coats, variant: Partial<Build>): Build {
  const coat = look.random.sub('breed').pick(coats)
  const asked = look.colors[0] ? furred(look.colors[0]) : undefined
  const merged = { ...base, ...build, ...coat, ...variant }
  if (!asked) return merged
  return {
    ...merged,
    coat: asked,
    belly: mixRgb(asked, hex('#fff4e0'), 0.62),
    mark: mixRgb(asked, dark, 0.7),
  }
}

export const c = (coat: string, belly: string, extra: Partial<Build> = {}): Partial<Build> => ({
  coat: hex(coat),
  belly: hex(belly),
  ...extra,
})

export function beast(
  places: readonly string[],
  build: Partial<Build>,
  coats: Coats,
  extra: {
    sits?: number
    seat?: Maquette['seat']
    after?: (pen: Pen, look: Look, b: Build, head: HeadPlace) => void
    variants?: readonly (readonly [words: RegExp, build: Partial<Build>])[]
  } = {},
): Maquette {
  return {
    habitat: 'ground',
    places,
    turns: extra.sits ? [-1.35, -0.75] : [-0.85, -0.25],
    ...(extra.seat ? { seat: extra.seat } : {}),
    build: (pen, look) => {
      const variant = extra.variants?.find(([words]) => words.test(look.word))?.[1] ?? {}
      const b = coated(look, build, coats, variant)
      const chance = look.action === 'sit' && extra.sits ? 1 : (extra.sits ?? 0)
      const said = look.traits?.said.join(' ') ?? ''
      if (look.action === 'lie' || /sleep|asleep|nap|curl/.test(said)) {
        lying(pen, look, b)
        return
      }
      const still = look.action === 'rest' || look.action === 'sit'
      const sits =
        still &&
        (/\bsit/.test(said) || (!/stand/.test(said) && look.random.sub('pose').chance(chance)))
      const head = sits ? sitting(pen, look, b) : standing(pen, look, b)
      extra.after?.(pen, look, b, head)
    },
  }
}
