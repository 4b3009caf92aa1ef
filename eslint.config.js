import regexp from 'eslint-plugin-regexp'
import importSort from 'eslint-plugin-simple-import-sort'
import tseslint from 'typescript-eslint'

/** What each folder of src may import from. A folder not named here is free (src/*.ts). */
const ALLOWED = {
  schemas: [],
  catalog: ['schemas'],
  estimation: ['schemas', 'catalog'],
  ledger: ['schemas', 'catalog', 'estimation'],
  citations: ['schemas', 'catalog'],
  reports: ['schemas', 'catalog', 'estimation'],
  importers: ['schemas', 'catalog'],
  compression: [],
  database: ['schemas', 'catalog', 'generated'],
  services: ['schemas', 'catalog', 'ledger', 'reports', 'database'],
  plugins: ['schemas', 'catalog', 'database', 'ledger', 'services', 'compression'],
  http: ['schemas', 'catalog', 'estimation', 'ledger', 'citations', 'reports', 'importers', 'services', 'plugins'],
  graphql: ['schemas', 'catalog', 'estimation', 'ledger', 'services', 'plugins'],
  mcp: ['schemas', 'catalog', 'estimation', 'citations', 'reports', 'services', 'plugins'],
  kafka: ['schemas', 'catalog', 'estimation', 'ledger', 'plugins'],
  cli: ['schemas', 'catalog', 'estimation', 'ledger', 'citations', 'reports', 'importers', 'compression', 'services', 'database'],
  generated: [],
}
const PURE = ['schemas', 'catalog', 'estimation', 'ledger', 'citations', 'reports', 'importers', 'compression']
const PURE_PACKAGES = 'zod|fastest-levenshtein|unicode-confusables'
/** What takes the files of others apart and knows UTF-8, what writes citations and what writes tables, all without I/O. */
const MORE_PACKAGES = {
  importers: '|csv-parse/sync|yaml|node:buffer',
  citations: '|@citation-js/(core|plugin-bibtex)',
  reports: '|csv-stringify/sync',
  compression: '|fzstd',
}

const boundaries = Object.entries(ALLOWED).map(([folder, allowed]) => {
  const forbidden = Object.keys(ALLOWED).filter((other) => other !== folder && !allowed.includes(other))
  const patterns = [
    {
      regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
      message: `src/${folder} may import only from: ${allowed.join(', ') || 'itself'}.`,
    },
  ]
  if (PURE.includes(folder))
    patterns.push({
      regex: `^(?!(${PURE_PACKAGES}${MORE_PACKAGES[folder] ?? ''})$)[^.]`,
      message: `src/${folder} does no I/O: it may import zod and its own kind only.`,
    })
  else if (folder !== 'database')
    patterns.push({ regex: '^(@prisma|pg$|@electric-sql)', message: 'Only src/database knows Prisma and PostgreSQL.' })
  return { files: [`src/${folder}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } }
})

/** The pure folders know neither the clock nor chance nor the process. */
const purity = {
  files: PURE.map((folder) => `src/${folder}/**/*.ts`),
  rules: {
    'no-restricted-globals': ['error', 'Date', 'process', 'performance', 'fetch', 'setTimeout', 'setInterval', 'console', 'crypto'],
    'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The core is pure: no randomness.' }],
  },
}

export default tseslint.config(
  { ignores: ['dist/', 'packages/*/dist/', 'packages/client/src/openapi.ts', 'src/generated/', 'node_modules/', '.wattprint/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    // Node's own modules, then packages, then our own from the farthest folder to the nearest, without lines between.
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-sort': importSort },
    rules: { 'import-sort/imports': ['error', { groups: [['^\\u0000', '^node:', '^@?\\w', '^', '^\\.']] }] },
  },
  {
    // A component's lines are mostly the page that it draws.
    files: ['explorer/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    // The one catalogue of the steps of all estimates, a line each.
    files: ['src/estimation/trace/steps.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'eslint.config.js'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  {
    // Much of what these read comes from strangers: no expression may take more than its length in time.
    files: ['src/**/*.ts', 'packages/*/src/**/*.ts', 'explorer/**/*.ts', 'explorer/**/*.tsx'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  ...boundaries,
  purity,
)
