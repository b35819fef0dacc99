import type { Random } from '../core/random.ts'
import { clad, garmentsOf } from '../maquettes/clad.ts'
import { perches } from '../maquettes/animals/perched.ts'
import { maquettes } from '../maquettes/catalogue.ts'
import { giveWings } from '../maquettes/winged.ts'
import type { Maquette } from '../maquettes/maquette.ts'
import { recast, substanceOf } from '../maquettes/recast.ts'
import { placed } from '../mesh/pen.ts'
import type { Pen } from '../mesh/pen.ts'
import { partOf } from '../understand/traits.ts'
import type { Intent, Subject } from '../understand/intent.ts'
import { isAnimate, isPerson } from '../understand/reading/companions.ts'
import { bounds, joinExtents, middle, shift, wide } from './extent.ts'
import type { Extent } from './extent.ts'
import { joinAll } from './join-all.ts'
import type { Pose } from './layout.ts'
import { gather, lineUp } from './line-up.ts'
import { drawLine } from './line.ts'
import { isFlier, realHeight } from './real-size.ts'
import { standOnPlanks } from './jetty.ts'
import { isFlown, leaps, rolesOf } from './roles.ts'
import type { Role } from './roles.ts'
import { Stage } from './stage.ts'
import type { Body } from './stage.ts'

/** Object ids from here on belong to the subject: the cut-out and the depth of field look for them. */
export const firstSubjectObject = 100

export interface Group {
  readonly habitat: Maquette['habitat']
  readonly width: number
  readonly height: number
  readonly depth: number
  /** What must be seen whole: the chief thing and all that lives. Null where that is everything. */
  readonly core: Core | null
  /** Vertices of the mesh that are the subject's. */
  readonly from: number
  readonly upto: number
  /** Which subject each object id, counted from the first, belongs to. */
  readonly owners: readonly number[]
  /** How much of its height is under water where it is at home in it; less than nothing for what leaps out. */
  readonly draught: number
}

/** Where the group's core is: its middle across from the group's, and its extent in metres. */
export interface Core {
  readonly x: number
  readonly width: number
  readonly height: number
}

/** Most of one kind that are built, most bodies in all, and most kinds. */
const mostAlike = 12
const mostBodies = 24
const mostKinds = 8

/**
 * Builds the subjects round the origin, feet at y = 0, turned towards the viewer: joined as their links have it,
 * the rest side by side.
 */
export function buildGroup(
  pen: Pen,
  intent: Intent,
  random: Random,
  pose: Pose | null = null,
): Group | null {
  const { mesh } = pen
  const from = mesh.vertexCount
  const stage = new Stage(mesh)
  const roles = rolesOf(intent, random)
  const side = random.sub('facing').sign() > 0 ? 1 : -1
  intent.subjects.slice(0, mostKinds).forEach((subject, index) => {
    const role = roles[index]
    if (!role) return
    const room = Math.min(mostAlike, subject.count, mostBodies - stage.bodies.length)
    for (let k = 0; k < room; k++) buildBody(pen, stage, intent, index, k, role, random, pose)
  })
  const [first] = stage.bodies
  if (!first) return null
  joinAll({ stage, random, side }, intent.links)
  for (const index of intent.subjects.keys()) {
    const loose = stage.of(index).filter((body) => stage.carrier(body) === undefined)
    gather(stage, loose, random.sub(`ranks-${index}`))
  }
  lineUp(stage, random, side)
  for (const body of stage.bodies) if (isFlown(body.subject)) drawLine(pen, stage, body)
  standOnPlanks(pen, stage)
  const upto = mesh.vertexCount
  const box = stage.bodies.map((body) => stage.box(body)).reduce(joinExtents)
  const core = coreOf(stage, box)
  const middles = [0, 2].map((axis) => -((box.low[axis] ?? 0) + (box.high[axis] ?? 0)) / 2)
  shift(mesh, from, upto, middles[0] ?? 0, -box.low[1], middles[1] ?? 0)
  return {
    habitat:
      swims(first) || surfs(stage, first)
        ? 'swims'
        : first.subject.aloft || isFlier(first.subject)
          ? 'air'
          : stage.root(first).habitat,
    from,
    upto,
    width: wide(box, 0),
    height: wide(box, 1),
    depth: wide(box, 2),
    core,
    owners: stage.bodies.map(({ of }) => of),
    draught: leaps(first.subject)
      ? -0.5
      : swims(first)
        ? isPerson(first.subject)
          ? 0.4
          : 0.5
        : surfs(stage, first)
          ? -0.07
          : 0.36,
  }
}

/** Birds that sit are not in the air, and a broom is while somebody rides it. */
function habitatOf(
  model: Maquette,
  { kind, word, traits }: Subject,
  { action, ridden }: Role,
): Maquette['habitat'] {
  if (kind === 'bird' && perches({ word, traits, action })) return 'ground'
  return kind === 'broom' && ridden ? 'air' : model.habitat
}

/** People in the water are at home there for the while. */
const swims = ({ subject, model }: Body): boolean =>
  isAnimate(subject) &&
  model.habitat === 'ground' &&
  /swim/.test(`${subject.traits.said.join(' ')} ${subject.word}`)

const surfs = (stage: Stage, body: Body): boolean =>
  /surf/.test(stage.carrier(body)?.subject.word ?? '')

/** Only what stands low is a core by itself: a bird on a tree needs the tree. */
function coreOf(stage: Stage, whole: Extent): Core | null {
  // What carries somebody is seen with them, unless it is a bridge to them.
  const borne = new Set(
    stage.bodies.flatMap((body) => (isAnimate(body.subject) ? (stage.carrier(body) ?? []) : [])),
  )
  const chief = stage.bodies.filter(
    (body) =>
      body.of === 0 ||
      isAnimate(body.subject) ||
      (borne.has(body) &&
        /^(rowboat|car|motorcycle|bicycle|board|bed|chair|piano|chess)$/.test(body.subject.kind)),
  )
  const box = chief.map((body) => stage.box(body)).reduce(joinExtents)
  // Of a few things on a table all are meant.
  const [first] = stage.bodies
  const tall = first ? wide(stage.box(first), 1) : 0
  const alike = stage.bodies.every((body) => wide(stage.box(body), 1) < 1.4 * tall)
  if (first?.habitat === 'table' && alike) return null
  if (chief.length === stage.bodies.length) return null
  const height = box.high[1] - whole.low[1]
  return { x: middle(box, 0) - middle(whole, 0), width: wide(box, 0), height }
}

/** Builds one body at the origin, at its natural size, turned as its role has it. */
function buildBody(
  pen: Pen,
  stage: Stage,
  intent: Intent,
  index: number,
  k: number,
  role: Role,
  random: Random,
  pose: Pose | null,
): void {
  const subject = intent.subjects[index]
  const model = subject && maquettes[subject.kind]
  if (!subject || !model) return
  const { mesh } = pen
  const from = mesh.vertexCount
  const firstTriangle = mesh.triangleCount
  const like = role.like === null ? undefined : intent.subjects[role.like]
  const turns = role.turns ?? (like && maquettes[like.kind]?.turns) ?? model.turns
  // Who shares a mount's turn draws it from the mount's own stream.
  const r = random.sub(`subject-${like && k === 0 ? role.like : index}-${k}`)
  const turn = r.range(turns[0], turns[1])
  // Mirrored by turning, never by a negative scale, which would turn faces inside out.
  // Limbs read off a picture lie in its plane, so a posed figure faces the viewer.
  const facing = role.paired && k % 2 === 1 ? -role.facing : role.facing
  const yaw = pose ? Math.PI / 2 : role.about + (facing > 0 ? -turn : Math.PI + turn)
  pen.object(firstSubjectObject + stage.bodies.length)
  const scale = subject.kind === 'icon' ? realHeight(subject.word) : 1
  // The chief thing's size is the frame's affair; beside it, others are as large as they are said to be.
  const said = index === 0 ? 1 : subject.size
  pen.within(placed(0, 0, 0, scale * said, yaw), () => {
    const { colors, word, traits } = subject
    const { action, carriesRoad, ridden } = role
    const build = (): void =>
      model.build(pen, { random: r, colors, word, traits, action, pose, carriesRoad, ridden })
    if (role.lean === 0 && role.rise === 0) build()
    else pen.within(placed(0, 0, 0, 1, 0, role.lean, role.rise), build)
  })
  const substance = substanceOf(subject.traits)
  if (substance) recast(mesh, from, firstTriangle, substance, subject.colors)
  if (mesh.vertexCount === from) return
  if (isAnimate(subject) && !isPerson(subject))
    if (
      partOf(subject.traits, 'wings') &&
      !/^(bird|dragon|butterfly|bee|owl|duck|icon)$/.test(subject.kind)
    )
      giveWings(pen, mesh, from, yaw, partOf(subject.traits, 'wings')?.colors[0])
  if (isAnimate(subject) && !isPerson(subject))
    for (const garment of garmentsOf(subject.traits)) clad(mesh, from, yaw, garment)
  const built = bounds(mesh, from, mesh.vertexCount)
  const body: Body = {
    habitat: habitatOf(model, subject, role),
    of: index,
    nth: k,
    subject,
    model,
    from,
    upto: mesh.vertexCount,
    yaw,
    built,
  }
  stage.add(body)
}
