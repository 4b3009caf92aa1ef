import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Each test file that needs it has an embedded PostgreSQL of its own, some 300 MB: more at once would not be faster. */
const MOST_WORKERS = 4

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: Math.min(MOST_WORKERS, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
