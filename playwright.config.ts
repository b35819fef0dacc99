import { defineConfig, devices } from '@playwright/test'
import { type Browser, findBrowser } from './e2e/support/find-browser.ts'

// Found once: the workers inherit the answer.
process.env['GESSO_E2E_BROWSER'] ??= JSON.stringify(await findBrowser())
const browser = JSON.parse(process.env['GESSO_E2E_BROWSER']) as Browser

const launchOptions = {
  args: browser.args,
  env: { ...(process.env as Record<string, string>), ...browser.env },
  ...(browser.executablePath === undefined ? {} : { executablePath: browser.executablePath }),
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env['CI'] === undefined ? 'list' : 'line',
  use: {
    trace: 'retain-on-failure',
    launchOptions,
    // Where it is not what a journey is about, a worker would only come between the page and the network.
    serviceWorkers: 'block',
    // Drawn in software, a pulsing skeleton takes the processor that the painter needs.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    // An iPhone's screen and touch in Chromium: the registry carries no WebKit.
    // Tagged @desktop is what goes the same way on either, or needs a keyboard; @phone, what only a phone has.
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { ...devices['iPhone 14'], browserName: 'chromium' },
    },
  ],
})
