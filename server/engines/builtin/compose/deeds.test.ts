import { beforeAll, describe, expect, it } from 'vitest'
import { Random } from '../core/random.ts'
import { loadIcons } from '../icons/relief.ts'
import { Mesh } from '../mesh/mesh.ts'
import { Pen } from '../mesh/pen.ts'
import { readRefusals } from '../understand/refusals.ts'
import { understand } from '../understand/understand.ts'
import { buildGroup } from './group.ts'
import { composeScene } from './scene.ts'

beforeAll(loadIcons)

const sceneOf = (prompt: string, seed: number) =>
  composeScene(new Mesh(), {
    intent: understand(prompt),
    refused: readRefusals(''),
    seed,
    width: 256,
    height: 256,
    closeness: 1,
  })
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

describe('the light on a face', () => {
  it('comes from before it in every portrait, whatever the hour', () => {
    for (const hour of ['at sunset', 'at noon'])
      for (const seed of seeds.slice(0, 3))
        expect(
          sceneOf(`portrait of an old sailor on a beach ${hour}`, seed).light.toSun[2],
        ).toBeLessThan(0)
  })

  it('is given back to people who have the sun behind them, and not to a silhouette', () => {
    const lit = (prompt: string): number[] =>
      seeds
        .map((seed) => sceneOf(prompt, seed))
        .flatMap(({ light: { toSun, points } }) => (toSun[2] > 0 ? points.length : []))
    const given = lit('a farmer in a meadow at sunset')
    expect(given.length).toBeGreaterThan(0)
    expect(Math.min(...given)).toBeGreaterThan(0)
    expect(Math.max(...lit('silhouette of a farmer in a meadow at sunset'))).toBe(0)
  })
})

describe('what is built for what is done', () => {
  const shapeOf = (prompt: string) => {
    const pen = new Pen(new Mesh())
    return buildGroup(pen, understand(prompt), new Random(4))
  }

  it('gives a train a bridge that goes on to both sides of it', () => {
    const group = shapeOf('a steam train crossing a stone bridge')
    expect(group?.width).toBeGreaterThan(2 * (group?.core?.width ?? Infinity))
  })

  it('joins a kite to the hand that flies it', () => {
    const flown = shapeOf('a girl flying a kite')
    const held = shapeOf('a girl holding a book')
    expect(flown?.height).toBeGreaterThan(1.3 * (held?.height ?? Infinity))
  })

  it('seats chess players on both sides of their board', () => {
    const group = shapeOf('two old men playing chess')
    expect(group?.width).toBeGreaterThan(1.7)
    expect(group?.height).toBeLessThan(1.6)
  })

  it('brings those who hug closer than those who only stand together', () => {
    const [hugging, standing] = ['a couple hugging', 'a couple standing'].map(shapeOf)
    expect(hugging?.width).toBeLessThan(0.9 * (standing?.width ?? 0))
  })

  it('has a swimmer at home in the water, and a leaping dolphin above it', () => {
    expect(shapeOf('a woman swimming in a lake')).toMatchObject({ habitat: 'swims' })
    expect(shapeOf('a dolphin jumping out of the water')?.draught).toBeLessThan(0)
  })
})
