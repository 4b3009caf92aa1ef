/** The cost of reading a name of a model, compared with an estimate in the same run. Usage: npm run build && npx tsx bench/names.ts */
import { readFile } from 'node:fs/promises'
import { catalog } from './built-catalog.js'
import { built } from './http/built.js'
import { leastMicroseconds } from './least-microseconds.js'

const { resolveModel } = await built<typeof import('../src/catalog/names/resolve-model.js')>('catalog/names/resolve-model.js')
const { outlineInference } = await built<typeof import('../src/estimation/inference.js')>('estimation/inference.js')
const { InferenceRequest } = await built<typeof import('../src/schemas/inference-request.js')>('schemas/inference-request.js')

const list = await readFile(new URL('../test/names/litellm-1.110.2.tsv', import.meta.url), 'utf8')
const [, ...rows] = list.trimEnd().split('\n')
const names = rows.map((row) => row.split('\t')[1] ?? '')
const misses = names.filter((name) => resolveModel(catalog, name) === undefined)
const request = InferenceRequest.parse({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' })

let gateway = 0
/** Reads names with a prefix that differs each time, so that none of them was read before. */
function unread(from: readonly string[]): (call: number) => unknown {
  return (call) => resolveModel(catalog, `gateway-${(gateway += 1)}/${from[call % from.length] ?? ''}`)
}

const estimate = leastMicroseconds(() => outlineInference(request, catalog))
const COSTS: Readonly<Record<string, number>> = {
  'a name that was asked for before': leastMicroseconds((call) => resolveModel(catalog, names[call % 2000] ?? '')),
  'a name of LiteLLM, the first time': leastMicroseconds(unread(names)),
  'a name that no record has, the first time': leastMicroseconds(unread(misses)),
  'an estimate without trace': estimate,
}
console.log('| | µs of one core | of an estimate |\n|---|---|---|')
for (const [name, cost] of Object.entries(COSTS)) console.log(`| ${name} | ${cost.toFixed(2)} | ${(cost / estimate).toFixed(2)} |`)
