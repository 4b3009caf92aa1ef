// Writes the types of wattprint/core. Its requests and answers are those of openapi.yaml, from which the types are made.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTypes, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const SPOKEN = ['InferenceRequest', 'UsageRequest', 'TrainingRequest', 'ComparisonRequest', 'Estimate', 'Comparison']
const REFERENCE = /"#\/components\/schemas\/([\w.-]+)"/g
const FUNCTIONS = `
/** All records, ready to be computed with. */
export interface Catalog {
  readonly revision: string
}
/** What is wrong with a request, as the service says it. */
export declare class WattprintProblem extends Error {
  readonly code: string
  readonly faults: readonly { readonly pointer: string; readonly detail: string }[]
}
/** The catalog of the records in wattprint/catalog, which is JSON: build it once, it takes a fraction of a second. */
export declare function catalogFrom(bundled: unknown): Catalog
/** What requests to a model cost. Throws a WattprintProblem where the request is refused, as all of these do. */
export declare function estimateInference(request: InferenceRequest, catalog: Catalog): Estimate
/** The same by the usage object of an answer. */
export declare function estimateUsage(request: UsageRequest, catalog: Catalog): Estimate
/** What a training costs. */
export declare function estimateTraining(request: TrainingRequest, catalog: Catalog): Estimate
/** What other ways to do the same cost. */
export declare function compare(request: ComparisonRequest, catalog: Catalog): Comparison
`

const document = parse(await readFile(new URL('../openapi.yaml', import.meta.url), 'utf8'))
const schemas = {}
for (const open = [...SPOKEN]; open.length > 0;) {
  const name = open.pop()
  if (name in schemas) continue
  schemas[name] = document.components.schemas[name]
  open.push(...[...JSON.stringify(schemas[name]).matchAll(REFERENCE)].map(([, referred]) => referred))
}
const { openapi, info } = document
const types = astToString(await openapiTypes({ openapi, info, paths: {}, components: { schemas } }, { defaultNonNullable: false }))
const names = SPOKEN.map((name) => `export interface ${name} extends Readonly<Schemas['${name}']> {}`).join('\n')
const text = `${types}\ntype Schemas = components['schemas']\n${names}\n${FUNCTIONS}`
await writeFile(new URL('../dist/core.d.ts', import.meta.url), text)
// The catalog has the type unknown, so that compilers do not have to read all records.
const catalog = '/** All bundled records, for catalogFrom. */\ndeclare const bundled: unknown\nexport default bundled\n'
await writeFile(new URL('../dist/bundled-catalog.d.ts', import.meta.url), catalog)
