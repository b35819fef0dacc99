import { describe, expect, it } from 'vitest'
import { Random } from '../core/random.ts'
import { loadIcons } from '../icons/relief.ts'
import { Mesh } from '../mesh/mesh.ts'
import { Pen } from '../mesh/pen.ts'
import { subjectWords } from '../understand/subject-words.ts'
import { maquettes } from './catalogue.ts'
import type { Look, Maquette } from './maquette.ts'

const mesh = new Mesh()
await loadIcons()

function built(model: Maquette, change: Partial<Look> = {}): Mesh {
  mesh.rewind()
  const look: Look = { random: new Random(5), colors: [], word: 'thing', action: 'rest', ...change }
  model.build(new Pen(mesh), look)
  return mesh
}

function extent({ positions, vertexCount }: Mesh): { low: number[]; high: number[] } {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let k = 0; k < vertexCount * 3; k++) {
    low[k % 3] = Math.min(low[k % 3] ?? 0, positions[k] ?? 0)
    high[k % 3] = Math.max(high[k % 3] ?? 0, positions[k] ?? 0)
  }
  return { low, high }
}

/** What a thing covers seen from its side, on a grid that it fills. */
function silhouette(seen: Mesh): Set<number> {
  const { low, high } = extent(seen)
  const size = Math.max((high[0] ?? 0) - (low[0] ?? 0), (high[1] ?? 0) - (low[1] ?? 0))
  const cells = new Set<number>()
  for (let v = 0; v < seen.vertexCount; v++) {
    const x = Math.floor((((seen.positions[v * 3] ?? 0) - (low[0] ?? 0)) / size) * 23)
    const y = Math.floor((((seen.positions[v * 3 + 1] ?? 0) - (low[1] ?? 0)) / size) * 23)
    cells.add(y * 24 + x)
  }
  return cells
}

const entries = Object.entries(maquettes).filter(([kind]) => kind !== 'icon')

describe('maquettes', () => {
  it('has a model for every word it claims to know', () => {
    expect(entries.map(([kind]) => kind).toSorted()).toEqual(Object.keys(subjectWords).toSorted())
    expect(entries.length).toBeGreaterThan(100)
  })

  it.each(entries)(
    'builds a %s of sound numbers, of bounded size, near the ground',
    (kind, model) => {
      const seen = built(model, { word: kind })
      expect(seen.vertexCount).toBeGreaterThanOrEqual(20)
      expect(seen.triangleCount).toBeLessThan(90_000)
      const { low, high } = extent(seen)
      for (const v of [...low, ...high]) expect(Number.isFinite(v)).toBe(true)
      const tall = (high[1] ?? 0) - (low[1] ?? 0)
      expect(tall).toBeGreaterThan(0.05)
      expect(tall).toBeLessThan(120)
      // A bridge has its piers in the water below.
      if (kind !== 'bridge' && (model.habitat === 'ground' || model.habitat === 'table'))
        expect(Math.abs(low[1] ?? 9)).toBeLessThan(tall * 0.15)
    },
  )

  it('builds the same thing twice', () => {
    for (const kind of ['person', 'horse', 'octopus'] as const) {
      const model = maquettes[kind]
      if (!model) throw new Error(`No ${kind}.`)
      const first = built(model, { word: kind }).positions.slice(0, 3000)
      expect(built(model, { word: kind }).positions.slice(0, 3000)).toEqual(first)
    }
  })

  it('keeps apart in outline what differs in kind', () => {
    const kinds = [
      'cat',
      'horse',
      'elephant',
      'penguin',
      'dinosaur',
      'person',
      'car',
      'castle',
      'octopus',
      'motorcycle',
    ] as const
    const shapes = kinds.map((kind) => {
      const model = maquettes[kind]
      if (!model) throw new Error(`No ${kind}.`)
      return silhouette(built(model, { word: kind, action: 'move' }))
    })
    for (const [i, a] of shapes.entries())
      for (const b of shapes.slice(i + 1)) {
        const common = [...a].filter((cell) => b.has(cell)).length
        expect(common / (a.size + b.size - common)).toBeLessThan(0.82)
      }
  })
})

describe('a person', () => {
  const outfit = (word: string, traits: Partial<NonNullable<Look['traits']>> = {}): Mesh => {
    const model = maquettes.person
    if (!model) throw new Error('No person.')
    return built(model, { word, traits: { material: null, parts: [], said: [], ...traits } })
  }
  const share = (seen: Mesh, of: (r: number, g: number, b: number) => boolean): number => {
    let hits = 0
    for (let v = 0; v < seen.vertexCount; v++)
      if (of(seen.colors[v * 3] ?? 0, seen.colors[v * 3 + 1] ?? 0, seen.colors[v * 3 + 2] ?? 0))
        hits++
    return hits / seen.vertexCount
  }

  it('wears the dress and the hair that are asked for', () => {
    const seen = outfit('woman', {
      parts: [
        { word: 'hair', colors: [[0.6, 0.02, 0.02]], said: [] },
        { word: 'dress', colors: [[0.02, 0.05, 0.6]], said: [] },
      ],
    })
    expect(share(seen, (r, g, b) => b > 0.2 && b > r * 4 && b > g * 4)).toBeGreaterThan(0.1)
    expect(share(seen, (r, g, b) => r > 0.2 && r > g * 4 && r > b * 4)).toBeGreaterThan(0.03)
  })

  it('is smaller as a child and taller in a hat', () => {
    const tall = (word: string): number => {
      const { low, high } = extent(outfit(word))
      return (high[1] ?? 0) - (low[1] ?? 0)
    }
    expect(tall('boy')).toBeLessThan(tall('man') * 0.85)
    expect(tall('wizard')).toBeGreaterThan(tall('man') * 1.08)
  })

  it('lies down to sleep', () => {
    const { low, high } = extent(outfit('man', { said: ['sleeping'] }))
    expect((high[0] ?? 0) - (low[0] ?? 0)).toBeGreaterThan((high[1] ?? 0) - (low[1] ?? 0))
  })
})
