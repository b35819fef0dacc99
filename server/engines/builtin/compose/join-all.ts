import type { Link } from '../understand/intent.ts'
import type { Relation } from '../understand/relation-words.ts'
import { footOf, middle, wide } from './extent.ts'
import { gather } from './line-up.ts'
import { relate } from './relate.ts'
import type { Staging } from './relate.ts'
import type { Body, Stage } from './stage.ts'

/** What is held, worn or ridden first, so that it comes along when its bearer is put somewhere. */
const order: readonly Relation[] = [
  'wearing',
  'holding',
  'reading',
  'playing',
  'riding',
  'in',
  'on',
  'under',
  'between',
  'facing',
  'chasing',
  'above',
  'before',
  'behind',
  'beside',
]

/** Relations that each of several has for itself; the others are the whole party's. */
const each: ReadonlySet<Relation> = new Set([
  'wearing',
  'holding',
  'reading',
  'playing',
  'riding',
  'on',
  'in',
])

/** Of these, what several may share. */
const bases: ReadonlySet<Relation> = new Set(['riding', 'on', 'in'])

/** Joins the bodies of all subjects as their links have it. */
export function joinAll(staging: Staging, links: readonly Link[]): void {
  const { stage, random } = staging
  const loose = (bodies: readonly Body[]): Body[] =>
    bodies.filter((body) => stage.carrier(body) === undefined)
  const sorted = links.toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation))
  const done = new Set<Link>()
  for (const link of sorted) {
    if (done.has(link)) continue
    const { from, relation, to } = link
    // Several kinds on one seat share it like several of one kind.
    const alike = bases.has(relation)
      ? sorted.filter((l) => l.relation === relation && l.to === to)
      : [link]
    for (const l of alike) done.add(l)
    const ones = alike.flatMap((l) => stage.of(l.from))
    const others = stage.of(to)
    const [other] = others
    if (!ones[0] || !other) continue
    if (each.has(relation)) {
      joinEach(staging, relation, ones, others)
      continue
    }
    gather(stage, loose(ones), random.sub(`ranks-${from}`))
    if (relation === 'between') {
      flank(staging, ones[0], others)
      continue
    }
    gather(stage, loose(others), random.sub(`ranks-${to}`))
    relate(staging, relation, ones[0], other)
  }
}

/** Pairs them off; where several go to one, they share its room from one end to the other. */
function joinEach(
  staging: Staging,
  relation: Relation,
  ones: readonly Body[],
  others: readonly Body[],
): void {
  const { stage } = staging
  const carried = /^(wearing|holding|reading)$/.test(relation) || relation === 'playing'
  // Each bears one as long as there are some; what is left over goes to the first.
  if (carried) {
    others.forEach((held, k) => {
      const game = held.subject.kind === 'chess'
      if (game) for (const one of ones) relate(staging, relation, one, held)
      const bearer = freest(stage, ones, k)
      // Two who share one thing stand together.
      const shared = stage.carrier(held)
      if (bearer && shared && !game && shared !== bearer) relate(staging, 'beside', bearer, shared)
      else if (bearer && !game) relate(staging, relation, bearer, held)
    })
    return
  }
  const shares = others.map((): Body[] => [])
  ones.forEach((one, k) => shares[k % others.length]?.push(one))
  others.forEach((base, b) => {
    const party = shares[b] ?? []
    party.forEach((one) => relate(staging, relation, one, base))
    if (party.length > 1) spreadOut(staging, party, base)
  })
  const free = others.filter((body) => stage.carrier(body) === undefined)
  if (free.length > 1) gather(stage, free, staging.random.sub('bases'))
}

/** Who has nothing yet of several, else each in turn. */
function freest(stage: Stage, ones: readonly Body[], turn: number): Body | undefined {
  const laden = new Set(stage.bodies.map((body) => stage.carrier(body)))
  return ones.find((one) => !laden.has(one)) ?? ones[turn % ones.length]
}

/** Moves those that share one place apart, along its longer side. */
function spreadOut({ stage, random }: Staging, party: readonly Body[], base: Body): void {
  const room = stage.box(base)
  const boxes = party.map((one) => stage.box(one))
  const total = boxes.reduce((sum, box) => sum + wide(box, 0), 0)
  const span = wide(room, 0) * 0.9
  const scale = Math.min(1, span / Math.max(0.01, total))
  const slack = Math.max(0, span - total * scale) / party.length
  let at = middle(room, 0) - span / 2
  party.forEach((one, k) => {
    const box = boxes[k]
    if (!box) return
    const width = wide(box, 0) * scale + slack
    const foot = footOf(box)
    const deep = random.sub(`spot-${k}`).range(-0.1, 0.1) * wide(room, 2)
    stage.bringBranch(one, foot, [at + width / 2, foot[1], foot[2] + deep], scale)
    at += width
  })
}

/** Sets others to the left and right of one, a little behind it. */
function flank({ stage, random }: Staging, one: Body, others: readonly Body[]): void {
  const center = stage.wholeBox(one)
  others.forEach((other, k) => {
    if (stage.together(one, other)) return
    const box = stage.wholeBox(other)
    const ratio = wide(box, 1) / Math.max(0.01, wide(center, 1))
    const scale = Math.min(1, 2.6 / ratio)
    const whole = stage.wholeBox(one)
    const goesRight = k % 2 === 0
    const reach = (wide(box, 0) * scale) / 2 + 0.12 * wide(center, 1)
    const x = goesRight ? whole.high[0] + reach : whole.low[0] - reach
    const z = middle(center, 2) + random.sub(`flank-${k}`).range(0, 0.3) * wide(center, 1)
    stage.bring(other, footOf(box), [x, center.low[1], z], scale)
    stage.attach(other, one)
  })
}
