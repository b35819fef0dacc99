import { clamp } from '../core/scalar.ts'
import { grip } from '../maquettes/people/limbs.ts'
import { isPerson } from '../understand/reading/companions.ts'
import { footOf, middle, wide } from './extent.ts'
import { turned } from './seat.ts'
import type { Body, Stage } from './stage.ts'

/** Gives a thing into the hands of somebody, or before the chest (the mouth) of an animal. */
export function carry(stage: Stage, holder: Body, held: Body): void {
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
  const share = upright
    ? /flower|bouquet|candle|key|feather|wand|lollipop/.test(
        `${held.subject.kind} ${held.subject.word}`,
      )
      ? 0.42
      : 0.72
    : played
      ? 0.5
      : wideOpen
        ? 0.42
        : 0.32
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
export function crown(stage: Stage, wearer: Body, worn: Body): void {
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
      : /space/.test(worn.subject.word)
        ? 0.42
        : 0
  const bubble = /space/.test(worn.subject.word)
  const hat = worn.subject.kind === 'hat' ? 1.45 : 1
  const share = bubble ? 0.6 : (isPerson(wearer.subject) ? 0.17 : 0.26) * hat
  const scale = (tall * share) / Math.max(wide(extent, 0), wide(extent, 2), 0.01)
  const before = lower > 0 && !bubble ? tall * 0.1 : 0
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
