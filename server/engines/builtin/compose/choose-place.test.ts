import { describe, expect, it } from 'vitest'
import { Random } from '../core/random.ts'
import { understand } from '../understand/understand.ts'
import { choosePlace } from './choose-place.ts'

const placesFor = (prompt: string): Set<string> =>
  new Set(
    Array.from({ length: 12 }, (_, seed) => choosePlace(understand(prompt), new Random(seed))),
  )

describe('choosePlace', () => {
  it.each([
    ['three kids building a snowman', ['snow']],
    ['a fisherman in a sailboat', ['sea']],
    ['a chef holding a pizza', ['kitchen']],
    ['a man reading a newspaper', ['room', 'garden', 'cafe', 'park']],
  ])('takes people where what they deal with is at home: %s', (prompt, homes) => {
    for (const place of placesFor(prompt)) expect(homes).toContain(place)
  })

  it('leaves people who were put somewhere there', () => {
    expect([...placesFor('a chef on a beach')]).toEqual(['beach'])
  })
})
