import { test as base, expect } from '@playwright/test'
import { GessoServer } from './server.ts'

/** Held in an object: Playwright takes a bare array for a value with its options. */
interface ExpectedFaults {
  patterns: RegExp[]
}

interface Fixtures {
  /** A running Gesso with an empty library, this test's own. */
  gesso: GessoServer
  /** Faults a page may show without failing the test, as this test expects them. */
  expectedFaults: ExpectedFaults
}

/**
 * The journeys' `test`: pages start at the test's own Gesso, and any surprise fails it: a console error, an
 * uncaught exception, a refused script, a request to anywhere but our own server.
 */
export const test = base.extend<Fixtures>({
  expectedFaults: [{ patterns: [] }, { option: true }],
  // Playwright reads which fixtures one needs from the parameter, so it must be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  gesso: async ({}, use) => {
    const gesso = await GessoServer.create()
    await gesso.start()
    await use(gesso)
    await gesso.remove()
  },
  baseURL: async ({ gesso }, use) => {
    await use(gesso.url)
  },
  context: async ({ context, gesso, expectedFaults }, use) => {
    const faults: string[] = []
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`)
    })
    context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== gesso.url)
        faults.push(`request elsewhere: ${request.url()}`)
    })
    await use(context)
    const surprises = faults.filter(
      (fault) => !expectedFaults.patterns.some((known) => known.test(fault)),
    )
    expect(surprises, 'faults seen by the page').toEqual([])
  },
})

/** What the browser itself prints when a server is away; tests that take it away expect these. */
export const serverAway: ExpectedFaults = {
  patterns: [/net::ERR_/, /Failed to load resource/],
}

export { expect }
