import { chromium } from '@playwright/test'
import { importModule } from './bundle.mjs'

/** Starts the browser that the journeys use. */
export async function openBrowser() {
  const { findBrowser } = await importModule('e2e/support/find-browser.ts')
  const { args, env, executablePath } = await findBrowser()
  return chromium.launch({
    args,
    env: { ...process.env, ...env },
    ...(executablePath === undefined ? {} : { executablePath }),
  })
}

/** A page with a cache and a profile of its own, and its line to the browser's own instruments. */
export async function openPage(browser, { viewport, phone = false, slowdown = 1 }) {
  const context = await browser.newContext({
    viewport,
    // It fetches the app's files anew, in the middle of what is measured.
    serviceWorkers: 'block',
    ...(phone ? { isMobile: true, hasTouch: true, deviceScaleFactor: 3 } : {}),
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // Counts processor time, so that what else the machine does is not put down to the page.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, cdp, close: () => context.close() }
}

/** The browser's running totals, in seconds and bytes. */
export async function metricsOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** JavaScript heap in MB that survives a collection. */
export async function heldHeap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
