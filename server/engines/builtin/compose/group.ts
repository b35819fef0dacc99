import type { Random } from '../core/random.ts'
import { maquettes } from '../maquettes/catalogue.ts'
import type { Maquette } from '../maquettes/maquette.ts'
import { recast, substanceOf } from '../maquettes/recast.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { placed } from '../mesh/pen.ts'
import type { Pen } from '../mesh/pen.ts'
import type { Intent } from '../understand/intent.ts'
import { bounds, shift } from './extent.ts'
import type { Extent } from './extent.ts'
import type { Pose } from './layout.ts'
import { relate } from './relate.ts'
import type { BuildOne, Found } from './relate.ts'

/** Object ids from here on belong to the subject: the cut-out and the depth of field look for them. */
export const firstSubjectObject = 100

export interface Group {
  readonly habitat: Maquette['habitat']
  readonly width: number
  readonly height: number
  readonly depth: number
  /** Vertices of the mesh that are the subject's. */
  readonly from: number
  readonly upto: number
}

/** Most of one kind that are built, and most kinds. */
const mostAlike = 9
const mostKinds = 4

/** Builds the subjects round the origin, feet at y = 0, turned towards the viewer: joined by their relation, else side by side. */
export function buildGroup(
  pen: Pen,
  intent: Intent,
  random: Random,
  pose: Pose | null = null,
): Group | null {
  const mesh = pen.mesh
  const from = mesh.vertexCount
  const found = intent.subjects.flatMap((subject) => {
    const model = maquettes[subject.kind]
    return model ? [{ subject, model }] : []
  })
  const [first, second] = found
  if (!first) return null
  let object = firstSubjectObject
  const facing = random.sub('facing').sign()
  const build: BuildOne = ({ subject, model }, name, action, turns = model.turns) => {
    const r = random.sub(name)
    const start = mesh.vertexCount
    const firstTriangle = mesh.triangleCount
    const turn = r.range(turns[0], turns[1])
    // Mirrored by turning, never by a negative scale, which would turn faces inside out.
    // Limbs read off a picture lie in its plane, so a posed figure faces the viewer.
    const yaw = pose ? Math.PI / 2 : facing > 0 ? -turn : Math.PI + turn
    pen.object(object++)
    pen.within(placed(0, 0, 0, 1, yaw), () => {
      const { colors, word, traits } = subject
      model.build(pen, { random: r, colors, word, traits, action, pose })
    })
    const substance = substanceOf(subject.traits)
    if (substance) recast(mesh, start, firstTriangle, substance, subject.colors)
    return { from: start, upto: mesh.vertexCount, yaw }
  }
  const joined =
    intent.relation !== null &&
    second !== undefined &&
    relate(mesh, intent.relation, first, second, build)
  const pair = joined ? bounds(mesh, from, mesh.vertexCount) : null
  lineUp(mesh, joined ? found.slice(2) : found, pair, { build, random, facing, intent })
  const upto = mesh.vertexCount
  if (upto === from) return null
  const box = bounds(mesh, from, upto)
  shift(
    mesh,
    from,
    upto,
    -(box.low[0] + box.high[0]) / 2,
    -box.low[1],
    -(box.low[2] + box.high[2]) / 2,
  )
  return {
    habitat: joined && second ? second.model.habitat : first.model.habitat,
    from,
    upto,
    width: box.high[0] - box.low[0],
    height: box.high[1] - box.low[1],
    depth: box.high[2] - box.low[2],
  }
}

interface Line {
  readonly build: BuildOne
  readonly random: Random
  readonly facing: number
  readonly intent: Intent
}

/** Sets subjects side by side to the left and right of the first, or of `center` where something stands already. */
function lineUp(
  mesh: Mesh,
  found: readonly Found[],
  center: Extent | null,
  { build, random, facing, intent }: Line,
): void {
  let left = center ? center.low[0] : 0
  let right = center ? center.high[0] : 0
  let tallest = center ? center.high[1] - center.low[1] : 0
  const total = found.reduce((sum, f) => sum + Math.min(mostAlike, f.subject.count), 0)
  const [first] = found
  let index = center ? 2 : 0
  for (const one of found.slice(0, mostKinds)) {
    const { subject, model } = one
    for (let k = 0; k < Math.min(mostAlike, subject.count); k++, index++) {
      const r = random.sub(`place-${index}`)
      const moves = intent.moves || r.chance(subject.count > 1 ? 0.4 : 0.25)
      const { from, upto } = build(one, `subject-${index}`, moves ? 'move' : 'rest')
      const box = bounds(mesh, from, upto)
      let scale = k > 0 ? r.range(0.82, 1.08) : 1
      const tall = box.high[1] - box.low[1]
      if (tallest > 0 && tall * scale < tallest * 0.3) scale = (tallest * 0.3) / tall
      if (tallest > 0 && tall * scale > tallest * 1.8 && model.habitat !== 'air')
        scale = (tallest * 1.8) / tall
      const width = (box.high[0] - box.low[0]) * scale
      const middle = ((box.high[0] + box.low[0]) / 2) * scale
      const flock = model.habitat === 'air' || model.habitat === 'swims'
      if (index === 0) {
        left = -width / 2
        right = width / 2
        tallest = tall
        shift(mesh, from, upto, -middle, -box.low[1], 0)
        continue
      }
      const overlap = subject.count > 1 ? 0.94 : 1.08
      const goesRight = index % 2 === (facing > 0 ? 1 : 0)
      const x = goesRight ? right + (width * overlap) / 2 : left - (width * overlap) / 2
      if (goesRight) right += width * overlap
      else left -= width * overlap
      const back = (total > 2 ? r.range(-0.2, 1.1) : r.range(-0.1, 0.5)) * tallest
      const rise = flock ? r.range(-0.6, 0.8) * tallest * 0.8 : 0
      const above = model.habitat === 'air' && first?.model.habitat !== 'air' ? tallest * 1.05 : 0
      shift(mesh, from, upto, x - middle, -box.low[1] * scale + rise + above, back, scale)
    }
  }
}
