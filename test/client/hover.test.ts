import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const USE = fileURLToPath(new URL('./use-of-the-client.ts', import.meta.url))
const TEXT = `import { compare, createClient, estimateInference } from '../../packages/client/src/index.js'
const client = createClient({ baseUrl: '' })
const estimate = await estimateInference(client, { model: 'gpt-4o', outputTokens: 250 })
const comparison = await compare(client, { baseline: { model: 'gpt-4o' }, variants: [{ change: { zone: 'FRA' } }] })
`
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
}

/** What an editor shows over a name: as it asks the language service. */
const service = ts.createLanguageService({
  getScriptFileNames: () => [USE],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const text = name === USE ? TEXT : ts.sys.fileExists(name) ? readFileSync(name, 'utf8') : undefined
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
  },
  getCurrentDirectory: () => fileURLToPath(new URL('../..', import.meta.url)),
  getCompilationSettings: () => OPTIONS,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === USE || ts.sys.fileExists(name),
  readFile: (name) => (name === USE ? TEXT : ts.sys.readFile(name)),
})

it.each([
  ['estimate =', 'const estimate: Estimate'],
  ['comparison =', 'const comparison: Comparison'],
  ['estimateInference(', '(alias) estimateInference(client: Client, request: InferenceRequest): Promise<Estimate>'],
])('an editor shows a name over %s, not all that it stands for', (at, shown) => {
  const { displayParts } = service.getQuickInfoAtPosition(USE, TEXT.indexOf(at)) ?? {}
  expect(ts.displayPartsToString(displayParts).split('\n')[0]).toBe(shown)
})

it('the client that is shown so is well typed', () => {
  expect(service.getSemanticDiagnostics(USE).map(({ messageText }) => messageText)).toEqual([])
})
