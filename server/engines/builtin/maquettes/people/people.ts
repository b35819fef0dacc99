import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, tube } from '../../mesh/solids.ts'
import { partOf } from '../../understand/traits.ts'
import type { Look, Maquette } from '../maquette.ts'
import { fishtail } from './dress/fishtail.ts'
import { give } from './dress/belongings.ts'
import { atHead, face } from './face.ts'
import type { Weave } from './figure.ts'
import { figure } from './figure.ts'
import { belt, cloak, coatTails, collar, drape, skirt, wideSleeves } from './dress/garments.ts'
import { beardOf, hairOf } from './hair.ts'
import { spectacles, wear } from './dress/headgear.ts'
import { skeleton } from './limbs.ts'
import { stanceOf } from './stance.ts'
import type { Skeleton } from './limbs.ts'
import { personOf } from './describe.ts'
import type { Person } from './describe.ts'

const everywhere = ['meadow', 'beach', 'mountains', 'forest', 'city', 'village', 'garden'] as const

function clothe(pen: Pen, look: Look, j: Skeleton, p: Person): void {
  const { role, garb, top } = p
  const dark = scaleRgb(top, 0.55)
  const robed = garb === 'robe' || garb === 'kimono'
  if (robed) {
    skirt(pen, j, top, 0.03, 0.35, 8)
    wideSleeves(pen, j, scaleRgb(top, 0.92))
    if (garb === 'kimono') belt(pen, j, hex(role.belt ?? '#e8c04a'), null)
  }
  if (garb === 'gown') skirt(pen, j, top, 0.03, 0.95, 11)
  if (garb === 'dress') skirt(pen, j, top, p.age === 'child' ? 0.52 : 0.46, 0.5, 9)
  if (garb === 'tunic') skirt(pen, j, scaleRgb(top, 0.94), 0.66, 0.16, 8)
  const short = /jacket|blazer|hoodie|parka|cardigan/.test(partOf(look.traits, 'coat')?.text ?? '')
  if (garb === 'coat') coatTails(pen, j, scaleRgb(top, 0.95), short ? 0.78 : 0.42)
  if (garb === 'suit' && !role.cloak && !role.boots) coatTails(pen, j, scaleRgb(top, 0.95), 0.76)
  if ((garb === 'coat' || garb === 'suit') && !role.cloak) placket(pen, j, top)
  if (garb === 'tutu') {
    const y = j.hip[1] + 0.06
    pen.paint(mixRgb(top, hex('#ffffff'), 0.35), 'petal')
    for (let k = 0; k < 4; k++)
      drape(
        pen,
        [
          { y: y + 0.05, deep: 0.12, wide: 0.13 },
          { y: y + 0.05 - k * 0.022, deep: 0.3, wide: 0.32 },
          { y: y + 0.03 - k * 0.045, deep: 0.46 - k * 0.03, wide: 0.48 - k * 0.03 },
        ],
        mixRgb(top, hex('#ffffff'), 0.5 - k * 0.1),
        { folds: 22, depth: 0.035, turn: k },
      )
  }
  if (garb === 'armour') {
    skirt(pen, j, dark, 0.52, 0.3, 12)
    for (const s of [1, -1])
      for (let k = 0; k < 3; k++)
        pen.within(
          placed(
            j.shoulders[0],
            j.shoulders[1] - 0.02 - k * 0.062,
            s * (0.2 + k * 0.016),
            1,
            0,
            s * -0.35,
          ),
          () => {
            pen.paint(k % 2 === 0 ? top : dark, 'gloss')
            drape(
              pen,
              [
                { y: 0.05, deep: 0.085, wide: 0.05 },
                { y: -0.04, deep: 0.105, wide: 0.066 },
              ],
              k % 2 === 0 ? top : dark,
              { depth: 0 },
            )
          },
        )
  }
  if (garb !== 'bare' && garb !== 'tutu' && garb !== 'gown' && !role.fur) {
    // A band at the neck gives the cloth an edge against the skin.
    const y = j.shoulders[1] + 0.045
    const x = j.shoulders[0]
    const pale = garb === 'suit' || garb === 'coat' ? hex('#f0ece4') : scaleRgb(top, 0.7)
    pen.paint(pale, 'cloth')
    drape(
      pen,
      [
        { y: y + 0.012, deep: 0.066, wide: 0.07, x },
        { y: y - 0.012, deep: 0.078, wide: 0.086, x },
        { y: y - 0.045, deep: 0.09, wide: 0.105, x: x + 0.006 },
      ],
      pale,
      { depth: 0 },
    )
  }
  if (role.belt && garb !== 'kimono') belt(pen, j, hex(role.belt), hex('#d8a83a'))
  const cape = partOf(look.traits, 'coat')?.word === 'cloak' ? partOf(look.traits, 'coat') : null
  if (role.cloak || cape)
    cloak(
      pen,
      j,
      cape?.colors[0] ?? hex(role.cloak ?? '#6a1e26'),
      robed || garb === 'gown' ? 0.06 : 0.3,
    )
  if (role.fur) collar(pen, j, hex(role.fur), 0.044)
  const scarf = partOf(look.traits, 'scarf')
  if (scarf) collar(pen, j, scarf.colors[0] ?? hex('#b8302a'), 0.034)
}

/** A baby that is carried is wrapped up. */
function swaddle(pen: Pen, p: Person): void {
  const cloth = mixRgb(p.top, hex('#ffffff'), 0.6)
  pen.paint(cloth, 'cloth')
  ball(pen, [0.02, 0.78, 0], [0.26, 0.74, 0.3], 12)
}

/** The edge down the front of a coat, with its buttons. */
function placket(pen: Pen, j: Skeleton, top: Rgb): void {
  const from = j.shoulders[1] - 0.08
  const upto = j.hip[1] + 0.12
  const front = (t: number): number => j.chest[0] + 0.118 + 0.022 * Math.sin(t * 2.6)
  pen.paint(scaleRgb(top, 0.55), 'cloth')
  tube(
    pen,
    Array.from(
      { length: 6 },
      (_, k) => [front(k / 5), from + ((upto - from) * k) / 5, -0.02] as const,
    ),
    [0.006],
    5,
  )
  pen.paint(top[0] + top[1] + top[2] > 1.2 ? hex('#4a4640') : hex('#d8b85a'), 'gloss')
  for (let k = 0; k < 5; k++)
    ball(pen, [front(k / 4) + 0.004, from + (upto - from) * (k / 4), 0.025], 0.011, 6)
}

function headOf(pen: Pen, look: Look, j: Skeleton, p: Person): void {
  const r = look.random.sub('head')
  const mood = look.traits?.said.join(' ') ?? ''
  const { role } = p
  const size = p.age === 'child' ? 1.26 : 1.04
  const nod = look.action === 'read' || /read|pray/.test(mood) ? -0.35 : 0
  const turned = r.range(-0.25, 0.25)
  const up = j.head[1] - 0.71 + (p.age === 'child' ? 0.7 : 0.672)
  atHead(pen, [j.head[0], up, 0], size, turned, nod, () => {
    face(pen, {
      skin: p.skin,
      brow:
        p.age === 'old'
          ? mixRgb(p.hair, hex('#8a8078'), 0.4)
          : mixRgb(p.hair, hex('#1a120c'), 0.45),
      iris: partOf(look.traits, 'eyes')?.colors[0] ?? r.pick(irises as [Rgb, ...Rgb[]]),
      age: p.age,
      feminine: p.feminine,
      broad: r.range(0, 1) * (p.feminine ? 0.7 : 1),
      nose: p.feminine ? r.range(0.65, 0.95) : r.range(0.8, 1.5),
      smile: /smil|happy|laugh|cheer|joy/.test(mood)
        ? 1
        : /sad|cry|angry|fierce|tired/.test(mood)
          ? -1
          : r.range(0, 0.6),
      eyesShut: /sleep|pray|meditat/.test(mood) || look.action === 'lie',
      ears: role.ears ?? 'round',
      cells: 42,
    })
    const hat = partOf(look.traits, 'hat')
    const covered = role.gear && /hood|mask|headscarf|nemes|kabuto|helmet/.test(role.gear[0])
    hairOf(pen, covered ? 'crop' : p.style, p.hair, look.random.sub('hair'))
    if (p.beard > 0) beardOf(pen, p.hair, p.beard, look.random.sub('beard'))
    if (role.gear && !(hat && hat.colors.length === 0))
      wear(
        pen,
        role.gear[0],
        hat?.colors[0] ?? (role.gear[0] === 'pointed' ? scaleRgb(p.top, 0.8) : hex(role.gear[1])),
      )
    else if (hat)
      wear(
        pen,
        /straw/.test(hat.said.join(' ')) ? 'straw' : 'brim',
        hat.colors[0] ?? hex('#7a5a38'),
      )
    const glasses = partOf(look.traits, 'glasses')
    if (glasses || role.glasses) spectacles(pen, /sun/.test(glasses?.word ?? ''))
  })
}

const irises = ['#4a7a9a', '#5a3a20', '#4a7a4a', '#2e2018', '#6a7a8a'].map(hex)

/** What is woven into plain clothes. */
function patternOf(look: Look, { garb, role, top }: Person): Weave {
  const said = `${look.traits?.said.join(' ') ?? ''} ${look.traits?.parts.flatMap((part) => part.said).join(' ') ?? ''}`
  if (/strip/.test(said)) return 'stripes'
  if (/check|plaid|tartan/.test(said)) return 'checks'
  if (/dot|floral|flower|pattern/.test(said)) return 'dots'
  const everyday = (garb === 'plain' || garb === 'dress') && !role.top
  const r = look.random.sub('weave')
  const loud = top[0] + top[1] + top[2] > 0.1
  if (!everyday || !loud || !r.chance(0.45)) return 'plain'
  return r.pick(['stripes', 'checks', 'dots', 'stripes'] as const)
}

/** Draws one person; whoever rides, sits or stands is decided by the look. */
export const person: Maquette = {
  habitat: 'ground',
  places: everywhere,
  turns: [-1.4, -0.85],
  build(pen, look) {
    const p = personOf(look)
    const said = look.traits?.said.join(' ') ?? ''
    const small = p.role.height ?? (/\bteen/.test(said) ? 0.9 : 1)
    const stance = p.role.tail ? 'tail' : stanceOf(look)
    const j = skeleton(look, stance)
    const bareArms = p.garb === 'tutu' || p.garb === 'gown' || p.garb === 'bare' || p.role.beam
    const skirted = p.garb === 'dress' || p.garb === 'tutu'
    const lying = stance === 'lie' || stance === 'swim'
    pen.within(
      stance === 'swim'
        ? placed(-0.8, 0.2, 0, small, 0, 0, -Math.PI / 2 + 0.14)
        : lying
          ? placed(0.8, 0.13, 0, small, 0, 0, Math.PI / 2)
          : placed(0, 0, 0, small),
      () => {
        figure(pen, j, {
          skin: p.skin,
          top: p.garb === 'bare' ? p.skin : p.top,
          legs:
            p.garb === 'gown' || p.garb === 'robe' || p.garb === 'kimono'
              ? p.top
              : p.garb === 'dress'
                ? p.top
                : p.role.tail
                  ? hex(p.role.tail)
                  : p.legs,
          shoes:
            partOf(look.traits, 'shoes')?.colors[0] ??
            hex(p.role.tail ?? p.role.shoes ?? '#2a201a'),
          pattern: patternOf(look, p),
          gloves: p.role.gloves ? hex(p.role.gloves) : p.skin,
          sleeves: bareArms ? 'none' : p.age === 'child' || p.garb === 'dress' ? 'short' : 'long',
          bareLegs: skirted && p.garb !== 'tutu',
          feminine: p.feminine && p.age !== 'child',
          bulk:
            (p.role.bulk ?? 1) *
            (/\b(fat|chubby|plump)\b/.test(said)
              ? 1.25
              : /\b(muscular|strong)\b/.test(said)
                ? 1.15
                : 1) *
            (p.age === 'child' ? 0.92 : 1),
          belly: p.role.belly ?? (/\b(fat|chubby|plump)\b/.test(said) ? 1.1 : 0),
          material: 'cloth',
          boots: p.role.boots ?? 0,
        })
        clothe(pen, look, j, p)
        if (p.role.height === 0.5 && stance === 'lie') swaddle(pen, p)
        if (p.role.tail)
          fishtail(
            pen,
            j,
            partOf(look.traits, 'tail')?.colors[0] ?? look.colors[0] ?? hex(p.role.tail),
            p.feminine,
          )
        headOf(pen, look, j, p)
        const free = look.action === 'rest' || look.action === 'move'
        if (free || look.action === 'ride')
          for (const thing of p.role.holds ?? [])
            if (free || !/staff|cane|fork|rod|broom/.test(thing)) give(pen, thing, j, p.top)
        if (look.action === 'sit' && (p.role.holds?.includes('rod') || /fishing/.test(said)))
          give(pen, 'rod', j, p.top)
        else if (free && /fishing/.test(said) && !p.role.holds?.includes('rod'))
          give(pen, 'rod', j, p.top)
        if (/knit|sew|crochet/.test(said)) give(pen, 'knitting', j, p.top)
        if (/cook|stir|bak/.test(`${said} ${look.word}`) && free) give(pen, 'pan', j, p.top)
        if (free && stance === 'read') give(pen, 'book', j, hex('#7a2a2e'))
      },
    )
  },
}
