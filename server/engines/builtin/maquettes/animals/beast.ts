import { hex, mixRgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Look, Maquette } from '../maquette.ts'
import { sitting, standing } from './quadruped.ts'
import type { Build } from './quadruped.ts'

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
  fur: 0.09,
}

type Coats = readonly [Partial<Build>, ...Partial<Build>[]]

/** Kinds that share a body and differ in the coat. */
function named(word: string): Partial<Build> {
  if (word.startsWith('panda'))
    return { ...c('#f2eee4', '#fbf8f0'), socks: hex('#1f1c1c'), mark: hex('#1f1c1c') }
  if (word.startsWith('polar')) return c('#f2ede0', '#fbf8f0')
  if (word.startsWith('zebra')) return { ...c('#f2eee4', '#fbf8f0'), pattern: 'stripes' }
  return {}
}

function coated(look: Look, build: Partial<Build>, coats: Coats): Build {
  const coat = look.random.sub('breed').pick(coats)
  const asked = look.colors[0]
  const merged = { ...base, ...build, ...coat, ...named(look.word) }
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
    after?: (pen: Pen, look: Look, b: Build) => void
  } = {},
): Maquette {
  return {
    habitat: 'ground',
    places,
    turns: extra.sits ? [-1.35, -0.75] : [-0.85, -0.25],
    ...(extra.seat ? { seat: extra.seat } : {}),
    build: (pen, look) => {
      const b = coated(look, build, coats)
      const chance = look.action === 'sit' && extra.sits ? 1 : (extra.sits ?? 0)
      const sits =
        (look.action === 'rest' || look.action === 'sit') && look.random.sub('pose').chance(chance)
      if (sits) sitting(pen, look, b)
      else standing(pen, look, b)
      if (!sits) extra.after?.(pen, look, b)
    },
  }
}

export function headOf(b: Build): [number, number] {
  const lift = 0.25 + b.upright * 0.75
  return [
    (b.long * 0.425 + b.neck * (1.05 - lift * 0.6)) * b.tall,
    (b.leg + b.girth * 1.05 + b.neck * lift + b.head * 0.25) * b.tall,
  ]
}
