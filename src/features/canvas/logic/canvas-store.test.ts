import { beforeEach, expect, it } from 'vitest'
import { canvasStore, firstSettings } from './canvas-store.ts'
import { emptyDocument } from './document/actions.ts'

const state = () => canvasStore.getState()
beforeEach(() => state().open(emptyDocument, firstSettings))

it('asks for another picture when the drawing changes, not when the eye’s own things do', () => {
  const before = state().wanted
  state().do({ type: 'add', layer: 'mask', mark: { kind: 'clear' } })
  state().do({ type: 'setOpacity', of: 'picture', value: 0.5 })
  expect(state().wanted).toBe(before)
  state().do({ type: 'add', layer: 'drawing', mark: { kind: 'clear' } })
  state().undo()
  expect(state().wanted).toBe(before + 2)
  state().setSettings({ strength: 0.9 })
  expect(state().wanted).toBe(before + 3)
})

it('has nothing behind what was opened', () => {
  state().do({ type: 'add', layer: 'drawing', mark: { kind: 'clear' } })
  state().open(emptyDocument, firstSettings)
  const { history } = state()
  state().undo()
  expect(state().history).toBe(history)
})
