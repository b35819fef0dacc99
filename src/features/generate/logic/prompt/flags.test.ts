import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '#contract/leonardo/limits.ts'
import { type FlagFacts, understandFlag } from './flag-fields.ts'
import { readFlags } from './read-flags.ts'

const facts: FlagFacts = {
  width: 1024,
  height: 768,
  negativePrompt: '',
  limits,
  takesNegative: true,
  takesRatio: false,
}
const read = (text: string, given = facts) => {
  const {
    text: rest,
    moved,
    left,
  } = readFlags(text, (flag) => understandFlag(flag, given) !== null)
  const set = Object.assign({}, ...moved.map((flag) => understandFlag(flag, given)?.set)) as object
  return { rest, set, left: left.map(({ written }) => written) }
}

describe('flags', () => {
  it('move into the fields they mean', () => {
    expect(read('a fox in snow --ar 16:9 --seed 5 --no trees, cars')).toEqual({
      rest: 'a fox in snow',
      set: { width: 1024, height: 576, seed: 5, negative_prompt: 'trees, cars' },
      left: [],
    })
    expect(read('--steps 30 --cfg=6.5 --w 512 --h 640 --n 2').set).toEqual({
      num_inference_steps: 30,
      guidance_scale: 6.5,
      width: 512,
      height: 640,
      num_images: 2,
    })
    expect(read('a fox —ar 2:3').set).toEqual({ width: 680, height: 1024 })
    expect(read('a fox --negative_prompt "fog"', { ...facts, negativePrompt: 'rain' }).set).toEqual(
      {
        negative_prompt: 'rain, fog',
      },
    )
  })

  it('stay where they are when nobody knows them, or their value cannot be had', () => {
    expect(read('a fox --stylize 250 --seed 7 --v 6')).toEqual({
      rest: 'a fox --stylize 250 --v 6',
      set: { seed: 7 },
      left: ['--stylize 250', '--v 6'],
    })
    for (const text of [
      'a --steps 500',
      'a --seed x',
      'a --ar 90:1',
      'a --ar 0:0',
      'a --n',
      'a --no',
    ]) {
      expect(read(text)).toMatchObject({ rest: text, set: {} })
    }
    expect(read('a --seed 4', { ...facts, limits: {} })).toMatchObject({ set: {} })
    expect(read('a --no fog', { ...facts, takesNegative: false })).toMatchObject({ set: {} })
  })

  it('are not what merely looks like them', () => {
    for (const text of ['a well-known fox', 'a fox - red', 'a fox -- red', 'a--seed 5', '--5']) {
      expect(read(text).left).toEqual([])
      expect(read(text).rest).toBe(text)
    }
  })

  it('leave other lines alone', () => {
    expect(read('a fox --seed 5\nby night').rest).toBe('a fox\nby night')
  })

  it('never lose a word that is not moved', () => {
    const piece = fc.constantFrom(
      '\na fox',
      ' --ar 1:1',
      ' --seed 5',
      ' --no fog',
      ' --zoom 2',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        const { rest, left } = read(text)
        const count = (whole: string, part: string) => whole.split(part).length - 1
        expect(count(rest, 'a fox')).toBe(count(text, 'a fox'))
        expect(left).toHaveLength(count(text, '--zoom'))
        expect(rest).not.toMatch(/--(?:ar|seed|no)/)
      }),
    )
  })
})
