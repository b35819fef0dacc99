import type { Look, Maquette } from '../maquettes/maquette.ts'
import { grip } from '../maquettes/people/limbs.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Subject } from '../understand/intent.ts'
import type { Relation } from '../understand/place-words.ts'
import { bounds, shift } from './extent.ts'
import type { Extent } from './extent.ts'

/** A subject of the prompt and the model it is built by. */
export interface Found {
  readonly subject: Subject
  readonly model: Maquette
}

/** Vertices of one built thing, and the way it faces (radians, 0 towards +x). */
interface Built {
  readonly from: number
  readonly upto: number
  readonly yaw: number
}

/** Builds one subject at the origin. */
export type BuildOne = (
  found: Found,
  name: string,
  action: Look['action'],
  turns?: Maquette['turns'],
) => Built

const figures = /^(person|astronaut|knight)$/

/** Most that can sit on one thing. */
const mostRiders = 4

/** Puts the first subject where its relation to the second has it; false when that asks for nothing. */
export function relate(
  mesh: Mesh,
  relation: Relation,
  first: Found,
  second: Found,
  build: BuildOne,
): boolean {
  switch (relation) {
    case 'riding':
    case 'on':
      mount(mesh, relation, first, second, build)
      return true
    case 'holding':
      carry(mesh, first, second, build)
      return true
    case 'wearing':
      crown(mesh, first, second, build)
      return true
    case 'under':
    case 'before':
      stagger(mesh, first, second, build, 1)
      return true
    case 'behind':
      stagger(mesh, first, second, build, -1)
      return true
    case 'beside':
      return false
    default:
      return relation satisfies never
  }
}

const wide = ({ low, high }: Extent, axis: 0 | 1 | 2): number => high[axis] - low[axis]
const middle = ({ low, high }: Extent, axis: 0 | 1 | 2): number => (low[axis] + high[axis]) / 2

/** Turns a point of a model's own frame the way the model was turned. */
function turned(x: number, z: number, yaw: number): [number, number] {
  return [Math.cos(yaw) * x + Math.sin(yaw) * z, -Math.sin(yaw) * x + Math.cos(yaw) * z]
}

function mount(
  mesh: Mesh,
  relation: 'riding' | 'on',
  rider: Found,
  below: Found,
  build: BuildOne,
): void {
  const base = build(below, 'subject-1', relation === 'riding' ? 'move' : 'rest')
  const extent = bounds(mesh, base.from, base.upto)
  const seat = seatOf(mesh, base, extent, below.model)
  const count = Math.min(mostRiders, rider.subject.count)
  const human = figures.test(rider.subject.kind)
  const sits = relation === 'riding' && !below.model.places.includes('room') ? 'ride' : 'sit'
  for (let k = 0; k < count; k++) {
    // The first rider shares its mount's own chance, so that both face the same way.
    const one = build(
      rider,
      k === 0 ? 'subject-1' : `subject-0-${k}`,
      human ? sits : 'sit',
      below.model.turns,
    )
    const box = bounds(mesh, one.from, one.upto)
    const room = relation === 'riding' ? 0.9 : 1
    const scale = Math.min(
      1,
      (wide(extent, 0) * room) / Math.max(0.01, wide(box, 0)),
      (Math.max(wide(extent, 1), wide(extent, 0)) * 1.3) / Math.max(0.01, wide(box, 1)),
    )
    const along = count > 1 ? (k / (count - 1) - 0.5) * wide(extent, 0) * 0.6 : 0
    // A figure's seat is its own origin, its legs hang below; an animal stands on its feet.
    const foot = human ? 0 : box.low[1] * scale
    shift(mesh, one.from, one.upto, seat[0] + along, seat[1] - foot, seat[2], scale)
  }
}

/** Where something is put down: the model's own seat, else the top of its middle. */
function seatOf(
  mesh: Mesh,
  { from, upto, yaw }: Built,
  extent: Extent,
  model: Maquette,
): [number, number, number] {
  if (model.seat) {
    const [x, z] = turned(model.seat[0], model.seat[2], yaw)
    return [x, model.seat[1], z]
  }
  const x = middle(extent, 0)
  const z = middle(extent, 2)
  const heights: number[] = []
  for (let v = from; v < upto; v++) {
    const dx = Math.abs((mesh.positions[v * 3] ?? 0) - x)
    const dz = Math.abs((mesh.positions[v * 3 + 2] ?? 0) - z)
    if (dx < wide(extent, 0) * 0.14 && dz < wide(extent, 2) * 0.3)
      heights.push(mesh.positions[v * 3 + 1] ?? 0)
  }
  const sorted = heights.toSorted((a, b) => a - b)
  return [x, sorted[Math.floor(sorted.length * 0.96)] ?? extent.high[1], z]
}

/** Gives the second thing into the hands (or before the chest) of the first. */
function carry(mesh: Mesh, holder: Found, held: Found, build: BuildOne): void {
  const body = build(holder, 'subject-0', 'hold')
  const box = bounds(mesh, body.from, body.upto)
  const human = figures.test(holder.subject.kind)
  const tall = wide(box, 1)
  const unit = human ? tall / 1.78 : tall
  const ahead = human ? grip.ahead * unit : Math.max(wide(box, 0), wide(box, 2)) * 0.46
  const up = box.low[1] + (human ? grip.up * unit : tall * 0.5)
  const [x, z] = turned(ahead, 0, body.yaw)
  const one = build(held, 'subject-1', 'rest')
  const extent = bounds(mesh, one.from, one.upto)
  const size = Math.max(wide(extent, 0), wide(extent, 1), wide(extent, 2))
  // What is held by its foot goes up from the hand: an umbrella, a balloon, a sword.
  const upright = /^(umbrella|balloon|sword|flower|candle|key)$/.test(held.subject.kind)
  const most = tall * (upright ? 0.72 : 0.32)
  const scale = Math.min(1, most / size)
  const level = upright ? up - unit * 0.08 : up - (wide(extent, 1) * scale) / 2
  shift(
    mesh,
    one.from,
    one.upto,
    x - middle(extent, 0) * scale,
    level - extent.low[1] * scale,
    z - middle(extent, 2) * scale,
    scale,
  )
}

/** Sets the second thing on the first one's head. */
function crown(mesh: Mesh, wearer: Found, worn: Found, build: BuildOne): void {
  const body = build(wearer, 'subject-0', 'rest')
  const box = bounds(mesh, body.from, body.upto)
  let [x, z, count] = [0, 0, 0]
  for (let v = body.from; v < body.upto; v++) {
    if ((mesh.positions[v * 3 + 1] ?? 0) < box.high[1] - wide(box, 1) * 0.06) continue
    x += mesh.positions[v * 3] ?? 0
    z += mesh.positions[v * 3 + 2] ?? 0
    count++
  }
  const one = build(worn, 'subject-1', 'rest')
  const extent = bounds(mesh, one.from, one.upto)
  const scale = (wide(box, 1) * 0.16) / Math.max(wide(extent, 0), wide(extent, 2), 0.01)
  shift(
    mesh,
    one.from,
    one.upto,
    x / Math.max(1, count) - middle(extent, 0) * scale,
    box.high[1] - wide(box, 1) * 0.035 - extent.low[1] * scale,
    z / Math.max(1, count) - middle(extent, 2) * scale,
    scale,
  )
}

/** One before the other in depth, a little apart so that both are seen; `way` 1 has the first in front. */
function stagger(mesh: Mesh, first: Found, second: Found, build: BuildOne, way: 1 | -1): void {
  const one = build(first, 'subject-0', 'rest')
  const other = build(second, 'subject-1', 'rest')
  const a = bounds(mesh, one.from, one.upto)
  const b = bounds(mesh, other.from, other.upto)
  const scale = Math.min(1, (wide(a, 1) * 3.4) / Math.max(0.01, wide(b, 1)))
  const depth = (wide(a, 2) + wide(b, 2) * scale) / 2 + wide(a, 1) * 0.25
  const aside = wide(b, 0) * scale * (way > 0 ? 0.16 : 0.42)
  shift(mesh, one.from, one.upto, -middle(a, 0), -a.low[1], 0)
  shift(
    mesh,
    other.from,
    other.upto,
    aside - middle(b, 0) * scale,
    -b.low[1] * scale,
    depth * way,
    scale,
  )
}
