import { defineConfig } from 'vitest/config'

/** Whole stories in a browser. Two files run at a time, in one Chromium. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.journey.test.ts'],
    globalSetup: ['src/platform/testing/cluster.ts', 'test/journeys/one-chromium.ts'],
    maxWorkers: 2,
    // What one file has looked at, the next in the same worker need not.
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
})
