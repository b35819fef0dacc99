import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '#contract/studio/canvas.ts'
import { type CanvasAction, emptyDocument } from './actions.ts'
import { act, amend, historySteps, redo, startHistory, undo } from './history.ts'

const mark = fc.record({
  kind: fc.constant('fill' as const),
  at: fc.tuple(fc.integer({ min: 0, max: 511 }), fc.integer({ min: 0, max: 511 })),
  color: fc.constantFrom('#000000', '#ff0000'),
  opacity: fc.constant(1),
}) satisfies fc.Arbitrary<Mark>
const layer = fc.constantFrom('drawing' as const, 'mask' as const)

const action: fc.Arbitrary<CanvasAction> = fc.oneof(
  fc.record({ type: fc.constant('add' as const), layer, mark }),
  fc.record({
    type: fc.constant('setLayer' as const),
    layer,
    marks: fc.array(mark, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('setOpacity' as const),
    of: fc.constantFrom('drawing' as const, 'picture' as const),
    value: fc.constantFrom(0, 0.5, 1),
  }),
  fc.record({
    type: fc.constant('setSize' as const),
    width: fc.constantFrom(512 as const, 640 as const, 1024 as const),
    height: fc.constantFrom(512 as const, 640 as const, 1024 as const),
  }),
)

describe('history', () => {
  it('leads back to nothing and forward to the same again, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let history = startHistory(emptyDocument)
        for (const one of actions) history = act(history, one)
        const last = history.document
        for (const _ of actions) history = undo(history)
        expect(history.document).toEqual(emptyDocument)
        for (const _ of actions) history = redo(history)
        expect(history.document).toEqual(last)
      }),
      { numRuns: 60 },
    )
  })

  it('goes back the documented number of steps, and no more', () => {
    const one: Mark = { kind: 'clear' }
    let history = startHistory(emptyDocument)
    for (let at = 0; at < historySteps + 20; at++)
      history = act(history, { type: 'add', layer: 'drawing', mark: one })
    for (let at = 0; at < historySteps + 20; at++) history = undo(history)
    expect(history.document.marks).toHaveLength(20)
    expect(undo(history)).toBe(history)
  })

  it('forgets what was undone as soon as something new is done', () => {
    const clear: CanvasAction = { type: 'add', layer: 'mask', mark: { kind: 'clear' } }
    const back = undo(act(startHistory(emptyDocument), clear))
    const other = act(back, { type: 'setOpacity', of: 'drawing', value: 0.5 })
    expect(redo(other)).toBe(other)
  })

  it('takes a whole drag back at once', () => {
    const to = (value: number): CanvasAction => ({ type: 'setOpacity', of: 'picture', value })
    let history = act(startHistory(emptyDocument), to(0.9))
    history = amend(amend(history, to(0.5)), to(0.2))
    expect(history.document.opacity.picture).toBe(0.2)
    expect(undo(history).document.opacity.picture).toBe(0)
  })
})
