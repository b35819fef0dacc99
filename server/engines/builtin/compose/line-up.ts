import type { Random } from '../core/random.ts'
import { clamp } from '../core/scalar.ts'
import { isPerson } from '../understand/reading/companions.ts'
import { footOf, wide } from './extent.ts'
import type { Body, Stage } from './stage.ts'

/** Sets the bodies of one subject out as people, herds and flocks stand: few in a loose row, many in ranks with gaps. */
export function gather(stage: Stage, bodies: readonly Body[], random: Random): void {
  const [first] = bodies
  if (!first || bodies.length < 2) return
  const boxes = bodies.map((body) => stage.wholeBox(body))
  // What one of them has in the air or in hand keeps nobody away, and people stand shoulder to shoulder.
  const close = isPerson(first.subject) ? 0.86 : 1
  const own = Math.max(...bodies.map((body) => wide(stage.box(body), 0))) * close
  const said = `${first.subject.traits.said.join(' ')} ${first.subject.word}`
  const hugs = bodies.length === 2 && /hug|embrac|kiss|cuddl/.test(said)
  const dances = bodies.length === 2 && /danc/.test(said)
  const tallest = Math.max(...bodies.map((body) => wide(stage.box(body), 1)))
  const across = hugs ? 0.175 * tallest : dances ? 0.36 * tallest : own
  const tall = Math.max(...boxes.map((box) => wide(box, 1)))
  const deep = Math.max(...boxes.map((box) => wide(box, 2)), tall * 0.5)
  const flies = first.habitat === 'air' || first.habitat === 'swims'
  const columns = bodies.length <= 3 ? bodies.length : Math.ceil(Math.sqrt(bodies.length * 2))
  bodies.forEach((body, k) => {
    const r = random.sub(`rank-${k}`)
    const row = Math.floor(k / columns)
    const inRow = Math.min(columns, bodies.length - row * columns)
    const column = (k % columns) - (inRow - 1) / 2
    const x = (column + (row % 2) * 0.5 + (hugs ? 0 : r.range(-0.12, 0.12))) * across * 1.02
    const z = row * (deep * 1.25) + (hugs || dances ? 0.05 * (k % 2) : r.range(-0.1, 0.45)) * deep
    const rise = flies ? (row * 0.9 + r.range(-0.45, 0.45)) * tall : 0
    const box = boxes[k]
    if (!box) return
    stage.bring(body, footOf(box), [x, box.low[1] + rise, z], k === 0 ? 1 : r.range(0.86, 1.08))
  })
  for (const body of bodies.slice(1)) stage.attach(body, first)
}

/** Sets what does not hang together side by side, the chief thing in the middle, the larger ones further back. */
export function lineUp(stage: Stage, random: Random, side: 1 | -1): void {
  const [first] = stage.bodies
  if (!first) return
  const chief = { root: stage.root(first), box: stage.wholeBox(first) }
  const others = stage.roots
    .filter((root) => root !== chief.root)
    .map((root) => ({ root, box: stage.wholeBox(root) }))
  const center = footOf(chief.box)
  stage.bring(chief.root, center, [0, 0, 0])
  const hero = wide(chief.box, 1)
  let left = -wide(chief.box, 0) / 2
  let right = -left
  const aloft = chief.root.habitat === 'air'
  others.forEach(({ root, box }, k) => {
    const r = random.sub(`place-${k}`)
    const tall = Math.max(0.01, wide(box, 1))
    const flies = root.habitat === 'air' && !aloft
    const most = flies ? Math.max(1.2, hero * 0.8) : hero * 1.9
    const scale = clamp(tall, hero * 0.3, most) / tall
    const width = wide(box, 0) * scale
    const goesRight = (k % 2 === 0 ? 1 : -1) * side > 0
    const gap = 0.07 * hero + 0.04 * width
    const x = goesRight ? right + gap + width / 2 : left - gap - width / 2
    // What is larger stands behind, so that it frames the chief thing and hides nothing.
    const back = (tall * scale > hero * 1.15 ? r.range(0.5, 1) : r.range(-0.15, 0.4)) * hero
    stage.bring(root, footOf(box), [x, flies ? hero * r.range(0.75, 1.05) : 0, back], scale)
    if (flies) return
    if (goesRight) right += gap + width
    else left -= gap + width
  })
}
