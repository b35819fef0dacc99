import { expect, it } from 'vitest'
import { fakePrice } from '#server/testing/fake-remote.ts'
import { readLedger, setCap, startRemoteStudio, sums } from '#server/testing/remote-studio.ts'

const price = fakePrice.micros

function outcomes(results: readonly PromiseSettledResult<unknown>[]) {
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  return {
    made: results.length - refused.length,
    codes: [...new Set(refused.map(({ code }) => code))],
  }
}

it.each(['day', 'month'])('makes as many of 200 at once as the cap of a %s is for', async (per) => {
  const studio = await startRemoteStudio({ limits: { concurrency: 0 } })
  setCap(studio.dataDir, { per, micros: 50 * price + price - 1 })
  const asked = Array.from({ length: 200 }, () => studio.ask())
  expect(outcomes(await Promise.allSettled(asked))).toEqual({ made: 50, codes: ['cap_reached'] })
  expect(sums(readLedger(studio.dataDir))).toEqual({ spent: 0, held: 50 * price })
})

it('counts what is free again, and each engine for itself', async () => {
  const studio = await startRemoteStudio({ limits: { concurrency: 0 } })
  setCap(studio.dataDir, { engine: 'other', micros: 0 })
  setCap(studio.dataDir, { engine: 'leonardo', micros: price })
  const id = await studio.ask()
  await expect(studio.ask()).rejects.toMatchObject({ code: 'cap_reached' })
  await studio.services.cancelGeneration(id)
  await studio.ask()
  // The same day is counted by the day of asking; the next one has a budget of its own.
  studio.clock.advance(25 * 3_600_000)
  await studio.ask()
  expect(sums(readLedger(studio.dataDir)).held).toBe(2 * price)
})

it('refuses one job above its cap, and any whose price nobody knows', async () => {
  const studio = await startRemoteStudio({ limits: { concurrency: 0 } })
  setCap(studio.dataDir, { per: 'job', micros: price - 1 })
  await expect(studio.ask()).rejects.toMatchObject({
    code: 'cap_reached',
    message:
      'This costs 24 credits, and the limit for one job is 23.999999 credits. Nothing was made or charged.',
  })
  const unpriced = await startRemoteStudio({}, { priceBefore: async () => null })
  const id = await unpriced.ask()
  expect((await unpriced.settled(id)).status).toBe('complete')
  // The service said what it takes when it was made.
  expect(sums(readLedger(unpriced.dataDir))).toEqual({ spent: price, held: 0 })
  setCap(unpriced.dataDir, { per: 'month', micros: 1000 * price })
  await expect(unpriced.ask()).rejects.toMatchObject({ code: 'cap_reached' })
})
