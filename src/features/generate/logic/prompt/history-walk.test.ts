import { expect, it } from 'vitest'
import { createHistoryWalk, type Written } from './history-walk.ts'

const text = (prompt: string): Written => ({ prompt, negativePrompt: '' })
const history = Array.from({ length: 60 }, (_, at) => text(`prompt ${at}`))

function start(known = history) {
  const walk = createHistoryWalk()
  const asked: number[] = []
  const go = (written: Written, step: 1 | -1) =>
    walk(written, step, async (offset) => {
      asked.push(offset)
      return known.slice(offset, offset + 50)
    })
  return { go, asked }
}

it('goes back one by one, and forward to what one began with', async () => {
  const { go } = start()
  const draft = { prompt: 'half a thought', negativePrompt: 'fog' }
  const first = await go(draft, 1)
  expect(first).toEqual(text('prompt 0'))
  const second = await go(first ?? draft, 1)
  expect(second).toEqual(text('prompt 1'))
  expect(await go(second ?? draft, -1)).toEqual(text('prompt 0'))
  expect(await go(text('prompt 0'), -1)).toEqual(draft)
  expect(await go(draft, -1)).toBeNull()
})

it('begins anew from what was typed in between', async () => {
  const { go } = start()
  await go(text('a'), 1)
  await go(text('prompt 0'), 1)
  expect(await go(text('typed'), 1)).toEqual(text('prompt 0'))
  expect(await go(text('prompt 0'), -1)).toEqual(text('typed'))
})

it('does not stop at what was just used', async () => {
  const { go } = start()
  expect(await go(text('prompt 0'), 1)).toEqual(text('prompt 1'))
})

it('reads on as far as it has to, and ends with the oldest', async () => {
  const { go, asked } = start()
  let written = text('a')
  for (let at = 0; at < 60; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    written = (await go(written, 1)) ?? text('too early')
  }
  expect(written).toEqual(text('prompt 59'))
  expect(await go(written, 1)).toBeNull()
  expect(asked).toEqual([0, 50, 60])
  expect(await start([]).go(text('a'), 1)).toBeNull()
})
