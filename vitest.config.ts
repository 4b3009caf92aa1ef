import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Each test file that needs it has an embedded PostgreSQL of its own, some 300 MB: more at once would not be faster. */
const MOST_WORKERS = 4

const filesOf = (...folders: string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`)
const named = (folder: string, ...names: string[]): string[] => names.map((name) => `test/${folder}/${name}.test.ts`)

/** Tests of functions without state: the files that a worker runs share their imports, which take most of their time. */
const PURE = filesOf('catalog', 'citations', 'data', 'estimation', 'importers', 'reports', 'schemas')
/** Tests whose subject does not depend on the database: clients, the explorer, files, limits, hostile requests, what HTTP itself does. */
const ONCE = [
  ...filesOf('client', 'clients', 'compression', 'container', 'deploy', 'docs', 'examples', 'explorer', 'kafka', 'ledger', 'scripts'),
  ...named('cli', 'commands', 'estimate-file', 'fetch', 'fetch-connectors', 'terminal'),
  ...named('hostile', 'bodies', 'documentation', 'graphql'),
  ...named('http', 'broken-requests', 'browsers', 'compression', 'estimate-json', 'pages', 'rate-limit', 'validation', 'validation-cases'),
  ...named('plugins', 'overload', 'traces'),
  ...named('security', 'hostile-input'),
  'test/config.test.ts',
  'test/house.test.ts',
]
const EVERY = ['test/**/*.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: Math.min(MOST_WORKERS, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'once', include: ONCE } },
      /** Tests of the service that must pass on every database it can use. CI runs them on PostgreSQL as well. */
      { extends: true, test: { name: 'stores', include: EVERY, exclude: [...PURE, ...ONCE] } },
    ],
  },
})
