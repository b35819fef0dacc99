import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weigh } from './weigh.ts'

/** `[` and `]` mark the selection, `|` the caret. */
function press(marked: string, ...directions: (1 | -1)[]): string | null {
  const caret = marked.indexOf('|')
  const start = caret >= 0 ? caret : marked.indexOf('[')
  const end = caret >= 0 ? caret : marked.indexOf(']') - 1
  let text = marked.replaceAll(/[[\]|]/g, '')
  let selection: readonly [number, number] = [start, end]
  for (const direction of directions) {
    const edit = weigh(text, selection, direction)
    if (edit === null) return null
    text = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
    selection = edit.selection
  }
  const [from, to] = selection
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`
}

describe('weighing', () => {
  it('takes the word at the caret, or what is selected', () => {
    expect(press('an ol|d fox', 1)).toBe('an (ol|d:1.1) fox')
    expect(press('an old| fox', -1)).toBe('an (old|:0.9) fox')
    expect(press('an [old fox ]runs', 1)).toBe('an ([old fox]:1.1) runs')
    expect(press('a tree-house|, at night', 1)).toBe('a (tree-house|:1.1), at night')
  })

  it('goes on by tenths and takes the brackets away at 1', () => {
    expect(press('a |fox', 1, 1, 1)).toBe('a (|fox:1.3)')
    expect(press('a |fox', 1, -1)).toBe('a |fox')
    expect(press('a [red fox]', -1, -1, 1)).toBe('a ([red fox]:0.9)')
    expect(press('(fox:1.25)|', 1)).toBeNull()
    expect(press('(f|ox:1.25)', 1)).toBe('(f|ox:1.35)')
  })

  it('changes the innermost weight around it, whatever brackets are escaped or plain', () => {
    expect(press('((re|d:1.2) fox:1.1)', 1)).toBe('((re|d:1.3) fox:1.1)')
    expect(press('((red:1.2) f|ox:1.1)', 1)).toBe('((red:1.2) f|ox:1.2)')
    expect(press('a fox \\(re|d:1.1\\)', 1)).toBe('a fox \\((re|d:1.1):1.1\\)')
    expect(press('[(red fox:1.1)]', 1)).toBe('([red fox]:1.2)')
  })

  it('has nothing to do without a word, or at the ends', () => {
    expect(press('a  |  b', 1)).toBeNull()
    expect(press('(fo|x:2)', 1)).toBeNull()
    expect(press('(fo|x:0.1)', -1)).toBeNull()
  })

  it('is taken back by its opposite, wherever one is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ':', '1') })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.constantFrom(1, -1), (words, one, other, way) => {
        const places = [one, other]
          .map((place) => place % (words.length + 1))
          .toSorted((a, b) => a - b)
        const edit = weigh(words, [places[0] ?? 0, places[1] ?? 0], way)
        if (edit === null) return
        const after = words.slice(0, edit.from) + edit.insert + words.slice(edit.to)
        const back = weigh(after, edit.selection, way === 1 ? -1 : 1)
        expect(back).not.toBeNull()
        if (back === null) return
        expect(after.slice(0, back.from) + back.insert + after.slice(back.to)).toBe(words)
      }),
    )
  })
})
