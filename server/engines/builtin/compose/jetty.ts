import { hex, scaleRgb } from '../core/color.ts'
import type { Pen } from '../mesh/pen.ts'
import { box } from '../mesh/solids.ts'
import { isPerson } from '../understand/reading/companions.ts'
import { footOf, wide } from './extent.ts'
import type { Body, Stage } from './stage.ts'

/** Nobody stands on water: people who are with what swims have a landing stage under their feet. */
export function standOnPlanks(pen: Pen, stage: Stage): void {
  for (const body of stage.bodies)
    if (isPerson(body.subject) && isBesideSwimmers(stage, body)) layPlanks(pen, stage, body)
}

function isBesideSwimmers(stage: Stage, body: Body): boolean {
  const beside = stage.carrier(body)
  if (!beside || !/^(water|swims)$/.test(stage.root(body).habitat)) return false
  if (!/^(duck|whale|fish|turtle|frog|octopus|crab|crocodile)$/.test(beside.subject.kind))
    return false
  const [own, other] = [stage.box(body), stage.box(beside)]
  return own.low[1] < other.low[1] + 0.4 * wide(other, 1)
}

function layPlanks(pen: Pen, stage: Stage, body: Body): void {
  const box0 = stage.box(body)
  const tall = wide(box0, 1)
  const foot = footOf(box0)
  const rise = tall * 0.16
  stage.bringBranch(body, foot, [foot[0], foot[1] + rise, foot[2]])
  const y = foot[1] + rise
  const [long, deep] = [tall * 0.85, tall * 0.62]
  pen.object(5)
  const count = 7
  for (let k = 0; k < count; k++) {
    pen.paint(scaleRgb(hex('#8a6440'), k % 2 ? 0.85 : 1.1), 'timber')
    box(
      pen,
      [foot[0] + ((k + 0.5) / count - 0.5) * long, y - tall * 0.02, foot[2]],
      [long / count - 0.01 * tall, tall * 0.035, deep],
    )
  }
  pen.paint(hex('#5a4028'), 'timber')
  for (const sx of [-0.44, 0.44])
    for (const sz of [-0.42, 0.42])
      box(
        pen,
        [foot[0] + sx * long, y - tall * 0.3, foot[2] + sz * deep],
        [tall * 0.05, tall * 0.6, tall * 0.05],
      )
}
