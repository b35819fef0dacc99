import { beforeEach, expect, it, vi } from 'vitest'
import {
  forgetRefusal,
  noteRefusal,
  noteSent,
  sendingStore,
  watchSending,
} from './sending-store.ts'

const say = vi.fn<(words: string) => void>()

beforeEach(() => {
  sendingStore.setState(sendingStore.getInitialState(), true)
  say.mockClear()
})

it('says a refusal where the person is when the form has gone, and keeps it for the form', () => {
  const leave = watchSending()
  leave()
  noteRefusal('The queue is full.', say)
  expect(say).toHaveBeenCalledExactlyOnceWith('The queue is full.')
  watchSending()
  expect(sendingStore.getState().refusal).toBe('The queue is full.')
})

it('leaves it to a form that is there', () => {
  watchSending()
  const leave = watchSending()
  leave()
  noteRefusal('The queue is full.', say)
  expect(say).not.toHaveBeenCalled()
})

it('forgets it with the next press, and not with what else went through of the same', () => {
  noteRefusal('The queue is full.', say)
  forgetRefusal()
  expect(sendingStore.getState().refusal).toBeNull()
  noteRefusal('The queue is full.', say)
  noteSent(77)
  expect(sendingStore.getState()).toMatchObject({ refusal: 'The queue is full.', lastSeed: 77 })
})
