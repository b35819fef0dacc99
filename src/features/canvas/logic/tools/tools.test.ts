import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markSchema } from '#contract/studio/canvas.ts'
import type { Ink, ToolPoint } from './tool.ts'
import { toolNames, tools } from './tools.ts'

const ink: Ink = { color: '#c0392b', size: 12, opacity: 0.8, shape: 'rectangle', filled: true }
const at = (x: number, y: number, pressure = 0.5): ToolPoint => ({ x, y, pressure })

function added(outcome: ReturnType<ReturnType<(typeof tools)['brush']['begin']>['complete']>) {
  if (outcome?.kind !== 'act' || outcome.action.type !== 'add')
    throw new Error('Nothing was added.')
  return outcome.action
}

describe('brush', () => {
  it('draws through the points it was led over, with their pressure', () => {
    const gesture = tools.brush.begin(at(10, 10, 0.2), ink)
    gesture.move(at(20, 12, 0.6), false)
    gesture.move(at(20.2, 12.1, 0.9), false)
    gesture.move(at(40, 30, 1), false)
    const { mark, layer } = added(gesture.complete())
    expect(layer).toBe('drawing')
    expect(mark).toMatchObject({
      kind: 'stroke',
      color: ink.color,
      size: 12,
      opacity: 0.8,
      erase: false,
      points: [10, 10, 0.2, 20, 12, 0.6, 40, 30, 1],
    })
  })

  it('leaves a dot when it is only put down', () => {
    expect(added(tools.brush.begin(at(5, 5), ink).complete()).mark).toMatchObject({
      points: [5, 5, 0.5],
    })
  })
})

describe('shape', () => {
  it.each([
    ['rectangle', false, [10, 5, 30, 15]],
    ['rectangle', true, [10, -10, 30, 30]],
    ['line', false, [40, 20, -30, -15]],
  ] as const)('a %s, constrained: %s', (kind, isConstrained, box) => {
    const gesture = tools.shape.begin(at(40, 20), { ...ink, shape: kind })
    gesture.move(at(10, 5), isConstrained)
    expect(added(gesture.complete()).mark).toMatchObject({ shape: kind, box })
  })

  it('keeps a line to eighths of a turn where that is asked for', () => {
    const gesture = tools.shape.begin(at(0, 0), { ...ink, shape: 'line' })
    gesture.move(at(100, 9), true)
    const { mark } = added(gesture.complete())
    expect(mark.kind === 'shape' && mark.box[3]).toBeCloseTo(0)
  })

  it('is nothing when the hand slips', () => {
    expect(tools.shape.begin(at(40, 20), ink).complete()).toBeNull()
  })
})

describe('the others', () => {
  it('fill pours where it is let go, the eyedropper picks there', () => {
    const fill = tools.fill.begin(at(1, 1), ink)
    fill.move(at(7.9, 3.2), false)
    expect(added(fill.complete()).mark).toEqual({
      kind: 'fill',
      at: [7, 3],
      color: ink.color,
      opacity: 0.8,
    })
    expect(tools.eyedropper.begin(at(3, 4), ink).complete()).toEqual({ kind: 'pick', at: at(3, 4) })
  })

  it('a mask has one colour and its own layer', () => {
    const { layer, mark } = added(tools.mask.begin(at(1, 1), ink).complete())
    expect([layer, mark]).toMatchObject(['mask', { color: '#ffffff', opacity: 1 }])
  })
})

it('whatever the hand does, every tool leaves a mark that can be kept', () => {
  const point = fc.record({
    x: fc.double({ min: -600, max: 1600, noNaN: true }),
    y: fc.double({ min: -600, max: 1600, noNaN: true }),
    pressure: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...toolNames),
      fc.array(point, { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      fc.constantFrom('rectangle' as const, 'ellipse' as const, 'line' as const),
      (name, [first, ...rest], isConstrained, shape) => {
        const gesture = tools[name].begin(first ?? at(0, 0), { ...ink, shape })
        for (const next of rest) gesture.move(next, isConstrained)
        const outcome = gesture.complete()
        const marks =
          outcome?.kind === 'act' && outcome.action.type === 'add' ? [outcome.action.mark] : []
        expect(marks.filter((mark) => !markSchema.safeParse(mark).success)).toEqual([])
      },
    ),
    { numRuns: 100 },
  )
})
