import { hex } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { partOf } from '../../understand/traits.ts'
import type { Look } from '../maquette.ts'
import type { Garb, Role } from './callings/role.ts'
import { isFeminine, roleOf } from './callings/roles.ts'
import type { HairStyle } from './hair.ts'

const skins = ['#e8b896', '#d09a74', '#8a6a5a', '#f0cbb0', '#64504a', '#c08a62'].map(hex)
const hairs = ['#2a1c14', '#5a3820', '#b8863a', '#8a3a1c', '#1a1818', '#6e4a2a'].map(hex)
const tops = ['#b8382e', '#2f4f86', '#d8a832', '#3f6a4a', '#7a3a5a', '#e4dccb', '#3a7a8a'].map(hex)

/** Everything that has been settled about one person before any of it is drawn. */
export interface Person {
  readonly role: Role
  readonly garb: Garb
  readonly feminine: boolean
  readonly age: 'child' | 'adult' | 'old'
  readonly top: Rgb
  readonly legs: Rgb
  readonly skin: Rgb
  readonly hair: Rgb
  readonly style: HairStyle
  readonly beard: number
}

const peoples: readonly (readonly [words: RegExp, skin: string])[] = [
  [/black-skinned|dark-skinned|african|nigerian|kenyan|ethiopian|masai|maasai/, '#5c463e'],
  [
    /brown-skinned|indian|pakistani|bengali|latina|latino|mexican|arab|egyptian|moroccan/,
    '#967462',
  ],
  [/white-skinned|pale|fair-skinned|irish|nordic|scandinavian|swedish/, '#f0cbb0'],
  [/asian|japanese|chinese|korean|vietnamese|thai\b/, '#e2b48c'],
]

/** Peoples whose hair is dark unless something else is said. */
const dark =
  /black-skinned|dark-skinned|brown-skinned|african|indian|asian|japanese|chinese|korean|mexican|latin|arab|egyptian/

function complexion(words: string): Rgb | null {
  const found = peoples.find(([pattern]) => pattern.test(words))
  return found ? hex(found[1]) : null
}

/** What a jacket of leather or denim is coloured like when nothing is said. */
function hide(look: Look): Rgb | undefined {
  const said = partOf(look.traits, 'coat')?.said.join(' ') ?? ''
  return /leather/.test(said) ? hex('#231c1a') : /denim/.test(said) ? hex('#3a5a86') : undefined
}

const aged =
  /старый|старая|старик|дедушк|бабушк|おじいさん|おばあさん|\b(alter|alte|altes|vieux|vieille|vieil|viejo|vieja|vecchi[oa]|abuel[oa]|oma|opa|nonn[oa]|old|elderly|ancient|aged|wise|grand\w*|granny|elder)\b/

/** Settles who it is from what the prompt says, and leaves the rest to chance. */
export function personOf(look: Look): Person {
  const r = look.random.sub('person')
  const said = look.traits?.said.join(' ') ?? ''
  const words = `${said} ${look.word}`
  const role = roleOf(words) ?? { garb: 'plain' }
  const feminine = isFeminine(words, r.chance(0.5))
  const child = role.child ?? /\bbaby\b/.test(words)
  const old = role.old ?? aged.test(words)
  const worn = (...names: readonly string[]): Rgb | undefined =>
    partOf(look.traits, ...names)?.colors[0]
  const top =
    worn('dress', 'coat', 'shirt', 'suit') ??
    hide(look) ??
    look.colors[0] ??
    r.pick((role.top ?? []).map(hex).concat(role.top ? [] : tops) as [Rgb, ...Rgb[]])
  const dressed = partOf(look.traits, 'dress') !== null
  const garb: Garb =
    dressed && role.garb !== 'kimono' && role.garb !== 'robe' && role.garb !== 'tutu'
      ? /wedding|evening|ball|long|gown/.test(words)
        ? 'gown'
        : 'dress'
      : partOf(look.traits, 'coat') && role.garb === 'plain'
        ? 'coat'
        : partOf(look.traits, 'suit') && role.garb === 'plain'
          ? 'suit'
          : role.garb === 'plain' && feminine && !role.legs && r.chance(0.6)
            ? 'dress'
            : role.garb
  const hairPart = partOf(look.traits, 'hair')
  const hairSaid = `${hairPart?.said.join(' ') ?? ''} ${said}`
  const grey = hex('#d0ccc4')
  const hair =
    hairPart?.colors[0] ??
    (/redhead|red-haired/.test(words) ? hex('#b8441a') : undefined) ??
    (/blond/.test(words) ? hex('#dcb460') : undefined) ??
    (role.hairColor
      ? hex(role.hairColor)
      : old
        ? grey
        : dark.test(words)
          ? hex('#1c1512')
          : r.pick(hairs as [Rgb, ...Rgb[]]))
  const beardPart = partOf(look.traits, 'beard')
  const own: HairStyle = feminine
    ? r.pick(
        old
          ? (['bun', 'bob', 'curly'] as const)
          : (['long', 'wavy', 'bob', 'bun', 'ponytail'] as const),
      )
    : old
      ? r.pick(['fringe', 'crop', 'short'] as const)
      : r.pick(['short', 'crop', 'short', 'curly'] as const)
  return {
    role,
    garb,
    feminine,
    age: child ? 'child' : old ? 'old' : 'adult',
    top,
    legs:
      worn('trousers') ??
      look.colors[1] ??
      (role.legs
        ? hex(role.legs)
        : r.pick([hex('#2a3448'), hex('#4a3a2e'), hex('#5a5f68'), hex('#34507a')])),
    skin:
      worn('skin') ??
      (role.skin ? hex(role.skin) : (complexion(words) ?? r.pick(skins as [Rgb, ...Rgb[]]))),
    hair,
    style: /bald/.test(hairSaid)
      ? 'bald'
      : /curly|afro/.test(hairSaid)
        ? 'curly'
        : /braid/.test(hairSaid)
          ? 'braids'
          : /wavy/.test(hairSaid)
            ? 'wavy'
            : /long/.test(hairSaid) || (hairPart && feminine && own === 'bun')
              ? 'long'
              : /short/.test(hairSaid)
                ? feminine
                  ? 'bob'
                  : 'short'
                : (role.hair ?? own),
    beard: beardPart
      ? /long/.test(beardPart.said.join(' '))
        ? 0.34
        : 0.12
      : !feminine && (role.beard ?? (old && r.chance(0.65) ? 0.16 : 0)) > 0
        ? (role.beard ?? 0.16)
        : 0,
  }
}
