import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createToastQueue } from './toast-queue.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const start = () => createToastQueue(() => Date.now())
const messages = (queue: ReturnType<typeof start>) => queue.entries().map(({ message }) => message)

it('shows a toast for its time', () => {
  const queue = start()
  queue.show({ message: 'saved', duration: 1000 })
  vi.advanceTimersByTime(999)
  expect(messages(queue)).toEqual(['saved'])
  vi.advanceTimersByTime(1)
  expect(messages(queue)).toEqual([])
})

it('stops the time while it is read, and goes on with what was left', () => {
  const queue = start()
  queue.show({ message: 'saved', duration: 1000 })
  const id = queue.entries()[0]?.id ?? 0
  vi.advanceTimersByTime(600)
  queue.pause(id)
  vi.advanceTimersByTime(60_000)
  expect(messages(queue)).toEqual(['saved'])
  queue.resume(id)
  vi.advanceTimersByTime(399)
  expect(messages(queue)).toEqual(['saved'])
  vi.advanceTimersByTime(1)
  expect(messages(queue)).toEqual([])
})

it('lets the oldest give way', () => {
  const queue = start()
  for (const message of ['1', '2', '3', '4', '5']) queue.show({ message })
  expect(messages(queue)).toEqual(['2', '3', '4', '5'])
})

it('keeps every way back for its time, however many there are', () => {
  const queue = start()
  const action = { label: 'Undo', onPress: () => {} }
  queue.show({ message: 'copied' })
  for (const message of ['1', '2', '3', '4', '5']) queue.show({ message, action, duration: 10_000 })
  expect(messages(queue)).toEqual(['1', '2', '3', '4', '5'])
  queue.show({ message: 'saved' })
  expect(messages(queue)).toEqual(['1', '2', '3', '4', '5', 'saved'])
  vi.advanceTimersByTime(9_999)
  expect(messages(queue)).toEqual(['1', '2', '3', '4', '5'])
  vi.advanceTimersByTime(1)
  expect(messages(queue)).toEqual([])
})

it('can be dismissed twice, and tells its listeners once', () => {
  const queue = start()
  const { dismiss } = queue.show({ message: 'saved' })
  const listener = vi.fn<() => void>()
  queue.subscribe(listener)
  dismiss()
  dismiss()
  expect(listener).toHaveBeenCalledTimes(1)
  expect(messages(queue)).toEqual([])
})
