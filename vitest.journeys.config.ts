import { defineConfig } from 'vitest/config'

/** Whole stories in a browser. Two files run at a time, in one Chromium. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.journey.test.ts'],
    globalSetup: ['src/platform/testing/cluster.ts', 'test/journeys/one-chromium.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
