import { expect, it } from 'vitest'
import { type PromptBox, swapPrompt, takePrompt } from './swap-prompt.ts'

function openBox(text: string) {
  let said: { message: string; label?: string; press?: () => void } = { message: '' }
  const box: PromptBox = {
    read: () => text,
    write: (next) => (text = next),
    say: (message, action) => (said = { message, label: action?.label, press: action?.onPress }),
  }
  return { box, text: () => text, said: () => said, type: (next: string) => (text = next) }
}

it('swaps, and one press swaps back', () => {
  const { box, text, said } = openBox('mine')
  swapPrompt(box, 'theirs', 'Done.')
  expect(text()).toBe('theirs')
  expect(said()).toMatchObject({ message: 'Done.', label: 'Undo' })
  said().press?.()
  expect(text()).toBe('mine')
})

it('loses nothing typed after the swap, even by Undo', () => {
  const { box, text, said, type } = openBox('mine')
  swapPrompt(box, 'theirs', 'Done.')
  type('theirs, in the rain')
  said().press?.()
  expect(text()).toBe('mine')
  expect(said()).toMatchObject({ label: 'Undo' })
  said().press?.()
  expect(text()).toBe('theirs, in the rain')
})

it('keeps what was typed while the answer was on its way, and offers the answer', () => {
  const { box, text, said, type } = openBox('mine')
  const asked = text()
  type('mine and more')
  takePrompt(box, asked, 'theirs', 'Done.')
  expect(text()).toBe('mine and more')
  said().press?.()
  expect(text()).toBe('theirs')
  said().press?.()
  expect(text()).toBe('mine and more')
})

it('says so when the answer is what is there', () => {
  const { box, text, said } = openBox('mine')
  takePrompt(box, 'mine', 'mine', 'Done.')
  expect(text()).toBe('mine')
  expect(said().label).toBeUndefined()
})
