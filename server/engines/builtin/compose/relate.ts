import { carry, crown } from './bear.ts'
import type { Random } from '../core/random.ts'
import { clamp } from '../core/scalar.ts'
import { isAnimate, isContainer, isPerson } from '../understand/reading/companions.ts'
import type { Relation } from '../understand/relation-words.ts'
import { footOf, middle, wide } from './extent.ts'
import { isSlung } from './roles.ts'
import { climb, nestle, shoulder, sitAt, sitDown } from './places-to-be.ts'
import { seatOf, topOf } from './seat.ts'
import type { Body, Stage } from './stage.ts'

/** What a relation is worked with: `side` is the way the first of the two looks (1 to the right). */
export interface Staging {
  readonly stage: Stage
  readonly random: Random
  readonly side: 1 | -1
}

/** How many times taller one of two may be than the other before it is taken for far away, or for a toy. */
const mostApart = 2.3

/** A ball is a ball beside whoever plays with it. */
const ball = /^(soccer-ball|basketball|volleyball|baseball|tennis|yarn)$/

/** How much further what is called giant may tower: beyond that the other is lost under it. */
const giant = 1.5

/** Joins one body to another as their relation has it. */
export function relate(staging: Staging, relation: Relation, one: Body, other: Body): void {
  const { stage } = staging
  if (stage.together(one, other)) return
  switch (relation) {
    case 'riding':
    case 'on':
      return mount(stage, relation, one, other)
    case 'in':
      return isContainer(other.subject) || other.model.seat || other.subject.kind === 'tree'
        ? mount(stage, 'in', one, other)
        : stand(staging, one, other, { aside: 0.1, back: -0.55 })
    case 'holding':
      // A snail carries its house on its back.
      if (
        !isPerson(one.subject) &&
        /^(house|castle|tower|church|tree|chest|tent|person)$/.test(other.subject.kind)
      )
        return mount(stage, 'on', other, one)
      if (
        isPerson(one.subject) &&
        isPerson(other.subject) &&
        !/baby|infant|newborn/.test(other.subject.word)
      )
        return shoulder(stage, other, one)
      return carry(stage, one, other)
    case 'reading':
      return carry(stage, one, other)
    case 'playing':
      if (other.subject.kind === 'chess') return sitDown(stage, one, other, one.nth)
      if (other.subject.kind === 'piano' && isPerson(one.subject))
        return sitAt(stage, one, other, [1.24, 0.48])
      if (ball.test(other.subject.word))
        return stand(staging, other, one, {
          aside: 0.75 * staging.side,
          back: -0.15,
          exactly: true,
        })
      if (/cello|bass|harp/.test(other.subject.word))
        return stand(staging, one, other, { aside: 0.25, back: 0.35 })
      return !isSlung(other.subject) && wide(stage.box(other), 0) > 0.55 * wide(stage.box(one), 1)
        ? stand(staging, one, other, { aside: 0.12, back: 0.6 })
        : carry(stage, one, other)
    case 'wearing':
      return crown(stage, one, other)
    case 'under':
      return shelter(staging, one, other)
    case 'above':
      return lift(staging, one, other)
    case 'before':
      return stand(staging, one, other, { aside: 'seen', back: -0.7 })
    case 'behind':
      return stand(staging, one, other, { aside: 'seen', back: 0.7 })
    case 'beside':
      if (one.subject.kind === 'ladder')
        return stand(staging, one, other, { aside: 0.3, back: -0.3 })
      // What lies on a table stays there; the other joins it.
      return stage.carrier(one) && !stage.carrier(other)
        ? stand(staging, other, one, { aside: 1.06, back: 0.08 })
        : stand(staging, one, other, { aside: 1.06, back: 0.08 })
    case 'facing':
      if (other.subject.kind === 'chess') return sitDown(stage, one, other, 0)
      return stand(staging, one, other, {
        aside: -closeness(one, other) * staging.side,
        back: other.subject.kind === 'easel' ? 0.2 : 0,
        exactly: true,
      })
    case 'chasing':
      return stand(staging, one, other, { aside: -1.3 * staging.side, back: 0.15, exactly: true })
    case 'between':
      return stand(staging, one, other, { aside: 0, back: -0.5 })
    default:
      return relation satisfies never
  }
}

/** How far apart two are who deal with each other, in shares of both half widths. */
function closeness(one: Body, other: Body): number {
  const said = `${one.subject.traits.said.join(' ')} ${other.subject.traits.said.join(' ')}`
  if (/hug|embrac|kiss|cuddl/.test(said)) return 0.5
  return /pet(t|s)|danc/.test(said) ? 0.85 : 1.12
}

/** Puts it on top of another, in its seat, or half sunk in it. */
function mount(stage: Stage, relation: 'riding' | 'on' | 'in', one: Body, base: Body): void {
  if (isPerson(base.subject) && isAnimate(one.subject)) return shoulder(stage, one, base)
  if (base.subject.kind === 'ladder' && isPerson(one.subject)) return climb(stage, one, base)
  if (base.subject.kind === 'tree' && relation !== 'riding') return nestle(stage, one, base)
  const extent = stage.box(base)
  const box = stage.box(one)
  // What is on a car is on its roof, whoever drives is in it.
  const roofed = relation === 'on' && base.subject.kind === 'car'
  const seat = roofed ? topOf(stage, base) : seatOf(stage, base)
  const person = isPerson(one.subject)
  const floor = Math.max(wide(extent, 0), wide(extent, 2))
  // What would hardly be seen up there grows; what would crush its seat shrinks.
  const tall = Math.max(0.01, wide(box, 1))
  const fits = Math.min(
    (wide(extent, 0) * 0.92) / Math.max(0.01, wide(box, 0)),
    (Math.max(wide(extent, 1), floor) * 1.3) / tall,
  )
  const least = (0.22 * Math.sqrt(floor * Math.max(0.01, wide(extent, 1)))) / tall
  // A rider is not to be lost behind a neck.
  const own = relation === 'riding' && person ? 1.16 : 1
  const scale = fits < 1 ? fits : Math.max(own, Math.min(least, fits))
  // A seated figure's seat is its own origin, its legs hang below; all else stands on its feet.
  const seated = person && one.built.low[1] < -0.2
  const bed = base.subject.kind === 'bed'
  const sunk =
    relation === 'in' ? wide(box, 1) * (bed ? 0.22 : base.model.seat ? 0.12 : 0.4) * scale : 0
  const foot = seated ? stage.point(one, 0, 0, 0) : footOf(box)
  stage.bring(one, foot, [seat[0], seat[1] - sunk, seat[2]], scale)
  stage.attach(one, base)
}

interface Step {
  /** Across, in shares of both half widths: 0 in line, 1 side by side, `seen` as far as shows the one behind. */
  readonly aside: number | 'seen'
  /** In depth, likewise; positive is away from the viewer. */
  readonly back: number
  /** The side is given, not drawn. */
  readonly exactly?: boolean
}

/** Stands it beside, before or behind another, on the same floor, no more unlike in size than both can be seen. */
function stand({ stage, random, side }: Staging, one: Body, other: Body, step: Step): void {
  const a = stage.wholeBox(one)
  const b = stage.box(other)
  const ratio = wide(a, 1) / Math.max(0.01, wide(b, 1))
  // What is called giant may tower over the other.
  const apart = (least: Body): number =>
    ball.test(least.subject.word) || least.subject.kind === 'sphere'
      ? 6
      : step.exactly
        ? 1.35
        : mostApart
  // Two who fight must both be seen.
  const towering = step.exactly ? 1 : giant
  const scale =
    clamp(
      ratio,
      1 / (apart(one) * clamp(other.subject.size ** 1.6, 1, towering)),
      apart(other) * clamp(one.subject.size ** 1.6, 1, towering),
    ) / Math.max(0.01, ratio)
  const way = step.exactly ? 1 : random.sub(`aside-${one.of}-${other.of}`).sign() * side
  const reachX = (wide(a, 0) * scale + wide(b, 0)) / 2
  const reachZ = (wide(a, 2) * scale + wide(b, 2)) / 2
  const rear = step.back > 0 ? wide(a, 0) * scale : wide(b, 0)
  const towers =
    step.back > 0 ? wide(a, 1) * scale > 1.5 * wide(b, 1) : wide(b, 1) > 1.5 * wide(a, 1) * scale
  const shown = towers ? 0.2 : Math.max(0.2, 1 - (0.4 * rear) / Math.max(0.01, reachX))
  const aside = step.aside === 'seen' ? shown : step.aside
  const gap = Math.abs(aside) > 1 ? 0.06 * wide(b, 1) : 0
  const x = middle(b, 0) + way * (aside * reachX + Math.sign(aside) * gap)
  const z = middle(b, 2) + step.back * (reachZ + 0.35 * Math.min(wide(a, 1) * scale, wide(b, 1)))
  const floor = floorFor(stage, other, x, wide(a, 0) * scale)
  stage.bring(one, footOf(a), [x, floor, z], scale)
  stage.attach(one, other)
}

/** The level under a place beside a body: that of the table it stands on as far as that reaches, else the ground. */
function floorFor(stage: Stage, body: Body, x: number, width: number): number {
  const below = stage.carrier(body)
  const own = stage.box(body).low[1]
  if (!below) return own
  const top = stage.box(below)
  if (top.high[1] > own + 0.1) return stage.wholeBox(body).low[1]
  const over = x - width * 0.35 > top.low[0] && x + width * 0.35 < top.high[0]
  return over ? own : stage.wholeBox(body).low[1]
}

/** Under what has legs or a roof: between them; under anything else: at its foot, in front. */
function shelter(staging: Staging, one: Body, roof: Body): void {
  const { stage, random } = staging
  const legged = /^(table|chair|piano|bridge|umbrella|tent)$/.test(roof.subject.kind)
  const aloft = /^(umbrella|balloon|kite|lamp|ufo|plane)$/.test(
    roof.subject.kind === 'icon' ? roof.subject.word : roof.subject.kind,
  )
  if (aloft) {
    const a = stage.wholeBox(one)
    const b = stage.wholeBox(roof)
    const scale = clamp((wide(a, 0) * 1.5) / Math.max(0.01, wide(b, 0)), 0.5, 3)
    // Nearly as low as it can be, the handle beside what is under it.
    const low = a.low[1] + wide(a, 1) * 1.12 - wide(b, 1) * scale * 0.78
    stage.bring(
      roof,
      footOf(b),
      [middle(a, 0) + wide(a, 0) * 0.2, Math.max(a.low[1], low), middle(a, 2)],
      scale,
    )
    stage.attach(roof, one)
    return
  }
  if (!legged) {
    stand(staging, one, roof, { aside: 0.3, back: -0.5 })
    return
  }
  const a = stage.wholeBox(one)
  const b = stage.box(roof)
  const room = wide(b, 1) * 0.66
  const scale = Math.min(
    1,
    room / Math.max(0.01, wide(a, 1)),
    (wide(b, 0) * 0.7) / Math.max(0.01, wide(a, 0)),
  )
  const slack = Math.max(0, wide(b, 0) * 0.7 - wide(a, 0) * scale)
  const x = middle(b, 0) + random.sub(`under-${one.of}`).range(-0.5, 0.5) * slack
  stage.bring(one, footOf(a), [x, b.low[1], middle(b, 2) - wide(b, 2) * 0.12], scale)
  stage.attach(one, roof)
}

/** Over another, a little aside, with air between. */
function lift({ stage, side }: Staging, one: Body, below: Body): void {
  const a = stage.wholeBox(one)
  const b = stage.wholeBox(below)
  const ratio = wide(a, 1) / Math.max(0.01, wide(b, 1))
  const scale = clamp(ratio, 0.25, 1.6) / Math.max(0.01, ratio)
  const x = middle(b, 0) + side * wide(b, 0) * 0.12
  stage.bring(
    one,
    footOf(a),
    [x, b.high[1] + 0.14 * wide(b, 1), middle(b, 2) + 0.1 * wide(b, 2)],
    scale,
  )
  stage.attach(one, below)
}
