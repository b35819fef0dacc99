import { Random } from '../core/random.ts'
import { maquettes } from '../maquettes/catalogue.ts'
import type { Look } from '../maquettes/maquette.ts'
import { Mesh } from '../mesh/mesh.ts'
import { Pen } from '../mesh/pen.ts'
import type { Subject } from '../understand/intent.ts'
import type { Traits } from '../understand/traits.ts'

/** What models have answered so far; a worker's own, and small. */
const answers = new Map<string, boolean>()
const mostAnswers = 2000

/**
 * Whether a model is another one when something is said of it: it is built with and without, once for each kind
 * and word. No table could stay true while models learn to wear hats.
 */
export function modelHeeds(subject: Subject, word: string, changed: Subject): boolean {
  const key = `${subject.kind} ${subject.word} ${word}`
  const known = answers.get(key)
  if (known !== undefined) return known
  const heeds = shapeOf(subject) !== shapeOf(changed)
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(key, heeds)
  return heeds
}

export function withoutSaid({ said, ...traits }: Traits, word: string): Traits {
  return { ...traits, said: said.filter((one) => one !== word) }
}

function shapeOf(subject: Subject): string {
  const mesh = new Mesh()
  const { word, traits, colors, posture } = subject
  const action: Look['action'] = posture === 'do' ? 'rest' : (posture ?? 'rest')
  maquettes[subject.kind]?.build(new Pen(mesh), {
    random: new Random(1),
    colors,
    word,
    traits,
    action,
    pose: null,
  })
  let [place, paint] = [0, 0]
  for (let at = 0; at < mesh.vertexCount * 3; at++) {
    place += (mesh.positions[at] ?? 0) * (1 + (at % 7))
    paint += (mesh.colors[at] ?? 0) * (1 + (at % 5))
  }
  return `${mesh.vertexCount} ${place.toFixed(3)} ${paint.toFixed(2)}`
}
