import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Each test file that needs it has an embedded PostgreSQL of its own, some 300 MB: more at once would not be faster. */
const MOST_WORKERS = 4

const filesOf = (...folders: string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`)

/** Tests of functions without state: the files that a worker runs share what they import, which is most of their time. */
const PURE = filesOf('catalog', 'citations', 'data', 'estimation', 'importers', 'reports', 'schemas')
/** Tests of what no database has to do with, some of which start processes. */
const TOOLS = filesOf('client', 'clients', 'container', 'deploy', 'docs', 'examples', 'explorer', 'kafka').concat(
  'test/cli/commands.test.ts',
  'test/cli/estimate-file.test.ts',
)
const EVERY = ['test/**/*.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: Math.min(MOST_WORKERS, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'tools', include: TOOLS } },
      /** Tests of the service, which hold on each of its stores. */
      { extends: true, test: { name: 'stores', include: EVERY, exclude: [...PURE, ...TOOLS] } },
    ],
  },
})
