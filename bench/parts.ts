/** What the parts of a batch's line cost, beside the least that any service would do: read the line and write its answer. */
import { built } from './http/built.js'

const { estimateInference, outlineInference } = await built<typeof import('../src/estimation/inference.js')>('estimation/inference.js')
const { estimateItem } = await built<typeof import('../src/estimation/batch/batch-item.js')>('estimation/batch/batch-item.js')
const { shown } = await built<typeof import('../src/estimation/batch/shown.js')>('estimation/batch/shown.js')
const { estimateJson } = await built<typeof import('../src/http/estimate-json.js')>('http/estimate-json.js')
const { InferenceItem } = await built<typeof import('../src/schemas/batch-request.js')>('schemas/batch-request.js')
const { buildCatalog } = await built<typeof import('../src/catalog/catalog.js')>('catalog/catalog.js')
const { readBundledCatalog } = await built<typeof import('../src/database/bundled-catalog.js')>('database/bundled-catalog.js')

const WARM_UP = 4000
const ROUNDS = 7
const CALLS = 4000

const catalog = buildCatalog(await readBundledCatalog())
const hosted = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const text = JSON.stringify(hosted)
const item = InferenceItem.parse(hosted)
const known = InferenceItem.parse({ model: 'llama-3.1-70b', outputTokens: 250, zone: 'FRA', hardware: 'H100', batchSize: 32 })
const estimate = estimateInference(item, catalog)
const summary = shown(estimateItem(hosted, catalog, 'summary'), 'urn:bench')
const logarithms = Float64Array.from({ length: 1053 }, (_, index) => 1 + index / 7)

const PARTS: Readonly<Record<string, () => unknown>> = {
  'parse the JSON of a line': () => JSON.parse(text) as unknown,
  'read it by its schema (zod)': () => InferenceItem.parse(hosted),
  'estimate without trace, hosted model': () => outlineInference(item, catalog),
  'estimate without trace, known hardware': () => outlineInference(known, catalog),
  '1,053 logarithms, which the mixture of a hosted model takes': sumOfLogarithms,
  'write a summary': () => Buffer.from(JSON.stringify(summary)),
  'estimate with trace, hosted model': () => estimateInference(item, catalog),
  'write an estimate': () => estimateJson(estimate),
  'write it with JSON.stringify, as a bare route does': () => Buffer.from(JSON.stringify(estimate)),
}

console.log('| part | µs of one core |\n|---|---|')
for (const [name, work] of Object.entries(PARTS)) console.log(`| ${name} | ${leastMicroseconds(work).toFixed(1)} |`)

function sumOfLogarithms(): number {
  let sum = 0
  for (const one of logarithms) sum += Math.log(one)
  return sum
}

function leastMicroseconds(work: () => unknown): number {
  for (let call = 0; call < WARM_UP; call++) work()
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (let call = 0; call < CALLS; call++) work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / CALLS
  })
  return Math.min(...rounds)
}
