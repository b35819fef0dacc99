import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import { eyes } from './eyes.ts'

/** Birds that people think of on a branch, or on their legs. */
const sitters =
  /robin|sparrow|finch|parrot|kingfisher|wren|canary|toucan|pigeon|cockatoo|macaw|cockatiel|budgie|parakeet|lovebird|woodpecker|cardinal|bluebird|jay|starling|thrush|nightingale|ostrich|emu|heron|crane|stork|flamingo|ibis|egret|kiwi|quail|pheasant|raven|crow|magpie|vulture/

/** On long legs, which stand in grass and shallows. */
export const waders = /heron|crane|stork|flamingo|ibis|egret|ostrich|emu/

/** Whether a bird has its wings folded: it sits on something, is said to, or is one that mostly does. */
export function perches({
  word,
  action,
  traits,
}: Pick<Look, 'word' | 'action' | 'traits'>): boolean {
  const said = traits?.said.join(' ') ?? ''
  if (/fly|flies|soar|glid|hover|flight/.test(said)) return false
  if (action === 'sit' || action === 'lie') return true
  if (/perch|sit|stand|rest|nest|sleep|eat|drink|sing|feed|walk|hop/.test(said)) return true
  return /branch|twig/.test(said) || sitters.test(word)
}

interface Plumage {
  readonly body: Rgb
  readonly belly: Rgb
  readonly wings: Rgb
  readonly beak: Rgb
  readonly kind: string
}

/** A bird on its legs, feet at y = `base`. */
export function perch(pen: Pen, look: Look, coat: Plumage, base: number): void {
  const wader = waders.test(look.word)
  const legs = wader ? 0.62 : 0.12
  const y = base + legs
  const pate = coat.kind === 'eagle' && /eagle/.test(look.word) ? hex('#f4efe4') : coat.body
  const head: Vec3 = wader ? [0.42, y + 0.78, 0] : [0.2, y + 0.47, 0]
  const clay = new Blob(0.06).dye(coat.body)
  clay.chain(
    [
      [-0.26, y + 0.02, 0],
      [-0.06, y + 0.14, 0],
      [0.1, y + 0.26, 0],
    ],
    [0.07, 0.15, 0.14],
  )
  clay.egg([0.06, y + 0.15, 0], [0.15, 0.17, 0.13], coat.belly)
  if (wader)
    clay.chain(
      [[0.14, y + 0.3, 0], [0.32, y + 0.44, 0], [0.24, y + 0.6, 0], head],
      [0.08, 0.045, 0.04, 0.04],
    )
  else clay.limb([0.12, y + 0.3, 0], 0.12, head, 0.11, pate)
  clay.egg(head, wader ? [0.085, 0.07, 0.065] : [0.125, 0.115, 0.11], pate)
  pen.paint(coat.body, 'fur')
  clay.draw(pen, 48)
  for (const s of [1, -1]) {
    const wing = new Blob(0.03).dye(coat.wings)
    wing.chain(
      [
        [0.08, y + 0.24, s * 0.13],
        [-0.14, y + 0.14, s * 0.14],
        [-0.34, y + 0.01, s * 0.06],
      ],
      [0.07, 0.085, 0.02],
    )
    pen.paint(coat.wings, 'fur')
    wing.draw(pen, 26, (x, up, _z, base0) =>
      scaleRgb(base0, 0.86 + 0.26 * Math.abs(Math.sin(x * 26 + up * 12))),
    )
  }
  const long = /magpie|parrot|macaw|pheasant|bird of paradise|parakeet/.test(look.word) ? 0.5 : 0.28
  for (let k = -2; k <= 2; k++) {
    pen.paint(
      scaleRgb(mixRgb(coat.wings, pate, coat.kind === 'eagle' ? 0.8 : 0), 1 + k * 0.07),
      'petal',
    )
    sheet(pen, [
      [-0.24, y + 0.05, k * 0.02],
      [-0.26 - long, y - 0.08 - long * 0.2, k * 0.05 - 0.03],
      [-0.27 - long, y - 0.075 - long * 0.2, k * 0.05 + 0.03],
    ])
  }
  beak(pen, coat, look.word, head, wader)
  pen.paint(wader ? mixRgb(coat.beak, hex('#c88a7a'), 0.5) : hex('#8a6a44'), 'gloss')
  for (const s of [1, -1]) {
    const bend: Vec3 = [wader ? -0.05 : 0.02, base + legs * 0.5, s * 0.06]
    tube(
      pen,
      [[0.02, y + 0.04, s * 0.07], bend, [0.03, base + 0.01, s * 0.065]],
      [0.024, 0.015, 0.014],
      6,
    )
    for (const toe of [-0.5, 0, 0.5])
      tube(
        pen,
        [
          [0.03, base + 0.012, s * 0.065],
          [0.11, base + 0.008, s * 0.065 + toe * 0.09],
        ],
        [0.012, 0.005],
        5,
      )
  }
}

function beak(
  pen: Pen,
  { beak: tone, kind }: Plumage,
  word: string,
  head: Vec3,
  wader: boolean,
): void {
  const [x, y] = head
  pen.paint(/toucan/.test(word) ? hex('#f0a01e') : tone, 'gloss')
  const hooked = kind === 'eagle' || /parrot|macaw|cockat|toucan|vulture/.test(word)
  const long =
    /kingfisher|woodpecker|ibis/.test(word) || wader ? 0.26 : /toucan/.test(word) ? 0.3 : 0.13
  const from = x + (wader ? 0.06 : 0.095)
  if (hooked)
    tube(
      pen,
      [
        [from - 0.02, y, 0],
        [from + long * 0.6, y + 0.005, 0],
        [from + long * 0.8, y - 0.07, 0],
      ],
      [/toucan/.test(word) ? 0.06 : 0.05, 0.036, 0.005],
      9,
    )
  else
    pen.within(placed(from, y - 0.01, 0, 1, 0, 0, -1.65), () =>
      lathe(
        pen,
        [
          [0.036, 0],
          [0.024, long * 0.45],
          [0.002, long],
        ],
        8,
      ),
    )
  eyes(
    pen,
    [x + (wader ? 0.04 : 0.05), y + 0.03, wader ? 0.055 : 0.088],
    wader ? 0.016 : 0.024,
    null,
    [0.4, 0.1, 1],
  )
}
