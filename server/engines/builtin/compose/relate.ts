import { grip } from '../maquettes/people/limbs.ts'
import type { Random } from '../core/random.ts'
import { clamp } from '../core/scalar.ts'
import { isContainer, isPerson } from '../understand/reading/companions.ts'
import type { Relation } from '../understand/relation-words.ts'
import { footOf, middle, wide } from './extent.ts'
import { isSlung } from './roles.ts'
import { seatOf, turned } from './seat.ts'
import type { Body, Stage } from './stage.ts'

/** What a relation is worked with: `side` is the way the first of the two looks (1 to the right). */
export interface Staging {
  readonly stage: Stage
  readonly random: Random
  readonly side: 1 | -1
}

/** How many times taller one of two may be than the other before it is taken for far away, or for a toy. */
const mostApart = 2.3

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
      return isContainer(other.subject) || other.model.seat
        ? mount(stage, 'in', one, other)
        : stand(staging, one, other, { aside: 0.1, back: -0.55 })
    case 'holding':
    case 'reading':
      return carry(stage, one, other)
    case 'playing':
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
      // What lies on a table stays there; the other joins it.
      return stage.carrier(one) && !stage.carrier(other)
        ? stand(staging, other, one, { aside: 1.06, back: 0.08 })
        : stand(staging, one, other, { aside: 1.06, back: 0.08 })
    case 'facing':
      return stand(staging, one, other, { aside: -1.12 * staging.side, back: 0, exactly: true })
    case 'chasing':
      return stand(staging, one, other, { aside: -1.3 * staging.side, back: 0.15, exactly: true })
    case 'between':
      return stand(staging, one, other, { aside: 0, back: -0.5 })
    default:
      return relation satisfies never
  }
}

/** Puts it on top of another, in its seat, or half sunk in it. */
function mount(stage: Stage, relation: 'riding' | 'on' | 'in', one: Body, base: Body): void {
  const extent = stage.box(base)
  const box = stage.box(one)
  const seat = seatOf(stage, base)
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
  const sunk = relation === 'in' ? wide(box, 1) * (base.model.seat ? 0.12 : 0.4) * scale : 0
  const foot = seated ? stage.point(one, 0, 0, 0) : footOf(box)
  stage.bring(one, foot, [seat[0], seat[1] - sunk, seat[2]], scale)
  stage.attach(one, base)
}

/** Gives a thing into the hands of somebody, or before the chest (the mouth) of an animal. */
function carry(stage: Stage, holder: Body, held: Body): void {
  const box = stage.box(holder)
  const person = isPerson(holder.subject) && holder.subject.kind !== 'icon'
  const tall = wide(box, 1)
  const unit = person ? tall / 1.78 : tall
  const ahead = person ? grip.ahead * unit : Math.max(wide(box, 0), wide(box, 2)) * 0.46
  const flat = holder.subject.kind === 'icon'
  const up = box.low[1] + (person ? grip.up * unit : tall * (flat ? 0.4 : 0.5))
  const extent = stage.wholeBox(held)
  const size = Math.max(wide(extent, 0), wide(extent, 1), wide(extent, 2))
  // What is held by its foot goes up from the hand: an umbrella, a balloon, a sword.
  const upright =
    /^(umbrella|balloon|sword|flower|bouquet|candle|key)$/.test(held.subject.kind) ||
    /^(broom|axe|magic-wand|lollipop|shovel|fishing-pole|sparkler|pirate-flag|white-flag|black-flag|chequered-flag|trident-emblem|placard|bow-and-arrow|feather)$/.test(
      held.subject.word,
    )
  // Beside the face, not before it.
  const [x, z] = flat
    ? [wide(box, 0) * 0.3, -0.25 * tall]
    : turned(ahead, upright ? -0.2 * unit : 0, holder.yaw)
  const played = /^(guitar|violin|trumpet|drum)$/.test(held.subject.kind)
  const wideOpen = /newspaper|map|scroll/.test(held.subject.word)
  const share = upright ? 0.72 : played ? 0.5 : wideOpen ? 0.42 : 0.32
  const scale = clamp((tall * share) / size, 0, Math.max(1, (tall * 0.16) / size))
  const level = upright ? up - unit * 0.08 : up - (wide(extent, 1) * scale) / 2
  const own = stage.point(holder, 0, 0, 0)
  if (held.subject.word === 'kite') {
    stage.bring(
      held,
      footOf(extent),
      [own[0] + tall * 0.75, own[1] + tall * 1.25, own[2] + tall * 0.3],
      (tall * 0.5) / size,
    )
    return stage.attach(held, holder)
  }
  const center = person ? [own[0], own[2]] : [middle(box, 0), middle(box, 2)]
  stage.bring(held, footOf(extent), [(center[0] ?? 0) + x, level, (center[1] ?? 0) + z], scale)
  stage.attach(held, holder)
}

/** Sets a thing on a head; what is worn round the neck or over the eyes hangs lower, before it. */
function crown(stage: Stage, wearer: Body, worn: Body): void {
  const box = stage.box(wearer)
  const { positions } = stage.mesh
  const tall = wide(box, 1)
  // The head is in front: a raised tail may be higher, and wears no hat.
  const [toX, toZ] = turned(1, 0, wearer.yaw)
  const upright = isPerson(wearer.subject) || wearer.subject.kind === 'icon'
  const ahead = (v: number): boolean =>
    upright ||
    ((positions[v * 3] ?? 0) - middle(box, 0)) * toX +
      ((positions[v * 3 + 2] ?? 0) - middle(box, 2)) * toZ >
      0
  let top = -Infinity
  for (let v = wearer.from; v < wearer.upto; v++)
    if (ahead(v)) top = Math.max(top, positions[v * 3 + 1] ?? 0)
  let [x, z, count] = [0, 0, 0]
  let face = Infinity
  for (let v = wearer.from; v < wearer.upto; v++) {
    const down = top - (positions[v * 3 + 1] ?? 0)
    if (ahead(v) && down < tall * 0.32) face = Math.min(face, positions[v * 3 + 2] ?? 0)
    if ((positions[v * 3 + 1] ?? 0) < top - tall * 0.06 || !ahead(v)) continue
    x += positions[v * 3] ?? 0
    z += positions[v * 3 + 2] ?? 0
    count++
  }
  const extent = stage.wholeBox(worn)
  const lower = /^(scarf|necktie|backpack|trophy)$/.test(worn.subject.word)
    ? 0.34
    : /^(sun)?glasses$/.test(worn.subject.word)
      ? 0.17
      : 0
  const share = isPerson(wearer.subject) ? 0.17 : 0.26
  const scale = (tall * share) / Math.max(wide(extent, 0), wide(extent, 2), 0.01)
  const before = lower > 0 ? tall * 0.1 : 0
  stage.bring(
    worn,
    footOf(extent),
    [
      x / Math.max(1, count),
      top - tall * (0.035 + lower),
      // What is over the eyes is before the whole face.
      lower === 0.17 ? face - 0.01 * tall : z / Math.max(1, count) - before,
    ],
    scale,
  )
  stage.attach(worn, wearer)
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
  const scale =
    clamp(
      ratio,
      1 / (mostApart * clamp(other.subject.size ** 1.6, 1, giant)),
      mostApart * clamp(one.subject.size ** 1.6, 1, giant),
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
