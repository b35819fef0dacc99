import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'scripts/**/*.test.mjs'],
    environment: 'node',
    testTimeout: 30_000,
    // Left to itself it keeps a core free, which on two cores is half of them.
    maxWorkers: '100%',
    restoreMocks: true,
    // Surprise output hides real faults: a test that expects some must say so itself.
    onConsoleLog: (log) => {
      throw new Error(`A test printed: ${log}`)
    },
  },
})
