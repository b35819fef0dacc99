import { clamp } from '../core/scalar.ts'
import { isPerson } from '../understand/reading/companions.ts'
import { footOf, middle, wide } from './extent.ts'
import { turned } from './seat.ts'
import type { Body, Stage } from './stage.ts'

/** Puts a child astride somebody's shoulders, and an animal on one of them. */
export function shoulder(stage: Stage, one: Body, bearer: Body): void {
  const [box, own] = [stage.box(bearer), stage.box(one)]
  const tall = Math.min(wide(box, 1), 1.78)
  const child = isPerson(one.subject)
  const [x, z] = turned(child ? -0.06 * tall : 0, child ? 0 : 0.12 * tall, bearer.yaw)
  const center = stage.point(bearer, 0, 0, 0)
  const at = [center[0] + x, box.low[1] + tall * 0.84, center[2] + z] as const
  const seated = child && one.built.low[1] < -0.2
  const most = (tall * (child ? 0.62 : 0.42)) / Math.max(0.01, wide(own, 1))
  stage.bring(one, seated ? stage.point(one, 0, 0, 0) : footOf(own), at, Math.min(1, most))
  stage.attach(one, bearer)
}

/** Puts somebody on the rungs, before the ladder. */
export function climb(stage: Stage, one: Body, ladder: Body): void {
  const [box, own] = [stage.box(ladder), stage.box(one)]
  const scale = (wide(box, 1) * 0.62) / Math.max(0.01, wide(own, 1))
  const at = [
    middle(box, 0),
    box.low[1] + wide(box, 1) * 0.3,
    box.low[2] + wide(box, 2) * 0.25,
  ] as const
  stage.bring(one, footOf(own), at, Math.min(1, scale))
  stage.attach(one, ladder)
}

/** Sets something among the branches, where it is seen. */
export function nestle(stage: Stage, one: Body, tree: Body): void {
  const [box, own] = [stage.box(tree), stage.box(one)]
  const across = wide(box, 0) / Math.max(0.01, wide(own, 0))
  const up = box.low[1] + wide(box, 1) * 0.46
  const seated = isPerson(one.subject) && one.built.low[1] < -0.2
  const foot = seated ? stage.point(one, 0, 0, 0) : footOf(own)
  stage.bring(
    one,
    foot,
    [middle(box, 0), up, box.low[2] + wide(box, 2) * 0.12],
    clamp(1, across * 0.2, across * 0.42),
  )
  stage.attach(one, tree)
}

/** Seats players on either side of a board. */
export function sitDown(stage: Stage, one: Body, game: Body, nth: number): void {
  sitAt(stage, one, game, [nth % 2 === 0 ? 0.82 : -0.82, 0.46])
}

export function sitAt(
  stage: Stage,
  one: Body,
  game: Body,
  [ahead, up]: readonly [number, number],
): void {
  const [x, z] = turned(ahead, 0, game.yaw)
  const at = stage.point(game, x, up, z)
  stage.bring(one, stage.point(one, 0, 0, 0), at)
  stage.attach(one, game)
}
