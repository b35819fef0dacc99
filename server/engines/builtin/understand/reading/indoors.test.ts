import { describe, expect, it } from 'vitest'
import { choosePlace, chooseTime } from '../../compose/choose-place.ts'
import { Random } from '../../core/random.ts'
import { understand } from '../understand.ts'

const read = (prompt: string) => {
  const intent = understand(prompt)
  return [choosePlace(intent, new Random(1)), intent.subjects.map(({ kind }) => kind)]
}

describe('rooms and windows', () => {
  it.each([
    ['a cat sleeping on a windowsill, rain outside', 'window', ['cat']],
    ['sunflowers in a vase by the window', 'window', ['flower', 'bouquet']],
    ['a woman standing by the window', 'window', ['person']],
    ['a girl looking out of the window at the city', 'window', ['person']],
  ])('%s is at a window', (prompt, place, kinds) => {
    expect(read(prompt)).toEqual([place, kinds])
  })

  it.each([
    ['cozy cabin interior with fireplace, snow outside', 'cabin', []],
    ['interior of a castle', 'throne', []],
    ['a cathedral interior with light shafts', 'church', []],
    ['inside a ruined cathedral', 'church', []],
    ['inside an old barn', 'barn', []],
    ['a princess in a castle', 'throne', ['person']],
    ['two foxes in a tent', 'cabin', ['fox']],
    ['a cozy cottage with a fireplace', 'cabin', []],
  ])('%s is inside it', (prompt, place, kinds) => {
    expect(read(prompt)).toEqual([place, kinds])
  })

  it.each([
    ['a house by the sea', 'sea', ['house']],
    ['a house with big windows in a meadow', 'meadow', ['house']],
    ['a village church', 'village', ['church']],
    ['a toy castle in a living room', 'room', ['castle']],
    ['a fox in front of a castle in the snow', 'snow', ['fox', 'castle']],
  ])('%s is outside it', (prompt, place, kinds) => {
    expect(read(prompt)).toEqual([place, kinds])
  })
})

describe('two places', () => {
  it('make one: a market in a street, lit by signs', () => {
    const intent = understand('a street market in the rain, neon lights')
    expect(choosePlace(intent, new Random(1))).toBe('market')
    expect(['dusk', 'night']).toContain(chooseTime(intent, new Random(1)))
    const noon = understand('a street market with neon lights at noon')
    expect(chooseTime(noon, new Random(1))).toBe('noon')
  })
})
