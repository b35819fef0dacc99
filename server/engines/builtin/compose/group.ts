import type { Random } from '../core/random.ts'
import { maquettes } from '../maquettes/catalogue.ts'
import type { Look, Maquette } from '../maquettes/maquette.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { placed } from '../mesh/pen.ts'
import type { Pen } from '../mesh/pen.ts'
import type { Pose } from './layout.ts'
import type { Intent, Subject } from '../understand/intent.ts'

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

interface Box {
  readonly low: [number, number, number]
  readonly high: [number, number, number]
}

function bounds(mesh: Mesh, from: number, upto: number): Box {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (let v = from; v < upto; v++) {
    for (const axis of [0, 1, 2] as const) {
      const p = mesh.positions[v * 3 + axis] ?? 0
      if (p < low[axis]) low[axis] = p
      if (p > high[axis]) high[axis] = p
    }
  }
  return { low, high }
}

function shift(
  mesh: Mesh,
  from: number,
  upto: number,
  x: number,
  y: number,
  z: number,
  scale = 1,
): void {
  for (let v = from; v < upto; v++) {
    mesh.positions[v * 3] = (mesh.positions[v * 3] ?? 0) * scale + x
    mesh.positions[v * 3 + 1] = (mesh.positions[v * 3 + 1] ?? 0) * scale + y
    mesh.positions[v * 3 + 2] = (mesh.positions[v * 3 + 2] ?? 0) * scale + z
  }
}

/** Builds the subjects side by side round the origin, feet at y = 0, turned towards the viewer. */
export function buildGroup(
  pen: Pen,
  intent: Intent,
  random: Random,
  pose: Pose | null = null,
): Group | null {
  const mesh = pen.mesh
  const from = mesh.vertexCount
  const found = intent.subjects.flatMap((s) => {
    const model = maquettes[s.kind]
    return model ? [{ subject: s, model }] : []
  })
  const [first, second] = found
  if (!first) return null
  let object = firstSubjectObject
  const facing = random.sub('facing').sign()
  const single = (
    subject: Subject,
    model: Maquette,
    name: string,
    action: Look['action'],
    seat: readonly [number, number, number] = [0, 0, 0],
  ): [number, number] => {
    const r = random.sub(name)
    const start = mesh.vertexCount
    const turn = r.range(model.turns[0], model.turns[1])
    // Mirrored by turning, never by a negative scale, which would turn faces inside out.
    // Limbs read off a picture lie in its plane, so a posed figure faces the viewer.
    const yaw = pose ? Math.PI / 2 : facing > 0 ? -turn : Math.PI + turn
    pen.object(object++)
    pen.within(placed(seat[0], seat[1], seat[2], 1, yaw), () => {
      model.build(pen, { random: r, colors: subject.colors, word: subject.word, action, pose })
    })
    return [start, mesh.vertexCount]
  }
  const rides =
    intent.relation === 'riding' && second !== undefined && second.model.seat !== undefined
  if (rides && second?.model.seat) {
    single(second.subject, second.model, 'subject-1', 'move')
    single(
      first.subject,
      { ...first.model, turns: second.model.turns },
      'subject-1',
      'ride',
      second.model.seat,
    )
  } else {
    let left = 0
    let right = 0
    let tallest = 0
    const total = found.reduce((sum, f) => sum + Math.min(9, f.subject.count), 0)
    let index = 0
    for (const { subject, model } of found.slice(0, 4)) {
      for (let k = 0; k < Math.min(9, subject.count); k++, index++) {
        const r = random.sub(`place-${index}`)
        const moves = r.chance(subject.count > 1 ? 0.4 : 0.25)
        const [a, b] = single(subject, model, `subject-${index}`, moves ? 'move' : 'rest')
        const box = bounds(mesh, a, b)
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
          shift(mesh, a, b, -middle, -box.low[1], 0)
          continue
        }
        const overlap = subject.count > 1 ? 0.94 : 1.08
        const goesRight = index % 2 === (facing > 0 ? 1 : 0)
        const x = goesRight ? right + (width * overlap) / 2 : left - (width * overlap) / 2
        if (goesRight) right += width * overlap
        else left -= width * overlap
        const back = (total > 2 ? r.range(-0.2, 1.1) : r.range(-0.1, 0.5)) * tallest
        const rise = flock ? r.range(-0.6, 0.8) * tallest * 0.8 : 0
        const above = model.habitat === 'air' && first.model.habitat !== 'air' ? tallest * 1.05 : 0
        shift(mesh, a, b, x - middle, -box.low[1] * scale + rise + above, back, scale)
      }
    }
  }
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
    habitat: first.model.habitat,
    from,
    upto,
    width: box.high[0] - box.low[0],
    height: box.high[1] - box.low[1],
    depth: box.high[2] - box.low[2],
  }
}
