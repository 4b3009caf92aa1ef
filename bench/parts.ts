/** The cost of the parts of a batch line, compared with the least that any service has to do: read the line and write its answer. */
import { catalog } from './built-catalog.js'
import { built } from './http/built.js'
import { inTurns, leastMicroseconds } from './least-microseconds.js'

const { estimateInference, outlineInference } = await built<typeof import('../src/estimation/inference.js')>('estimation/inference.js')
const { estimateItem } = await built<typeof import('../src/estimation/batch/batch-item.js')>('estimation/batch/batch-item.js')
const { shown } = await built<typeof import('../src/estimation/batch/shown.js')>('estimation/batch/shown.js')
const { estimateJson } = await built<typeof import('../src/http/representation/estimate-json.js')>('http/representation/estimate-json.js')
const { InferenceItem } = await built<typeof import('../src/schemas/batch.js')>('schemas/batch.js')

const SUMMARY = { detail: 'summary' } as const
const hosted = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const text = JSON.stringify(hosted)
const item = inTurns((index) => InferenceItem.parse({ ...hosted, outputTokens: 250 + index }))
const known = inTurns((index) =>
  InferenceItem.parse({ model: 'llama-3.1-70b', outputTokens: 250 + index, zone: 'FRA', hardware: 'H100', batchSize: 32 }),
)
const estimate = inTurns((index) => estimateInference(item(index), catalog))
const summary = inTurns((index) => shown(estimateItem(item(index), catalog, SUMMARY), 'urn:bench', SUMMARY))
const logarithms = Float64Array.from({ length: 1053 }, (_, index) => 1 + index / 7)

const PARTS: Readonly<Record<string, (call: number) => unknown>> = {
  'parse the JSON of a line': () => JSON.parse(text) as unknown,
  'read it by its schema (zod)': () => InferenceItem.parse(hosted),
  'estimate without trace, hosted model': (call) => outlineInference(item(call), catalog),
  'estimate without trace, known hardware': (call) => outlineInference(known(call), catalog),
  '1,053 logarithms, which the mixture of a hosted model takes': sumOfLogarithms,
  'write a summary': (call) => Buffer.from(JSON.stringify(summary(call))),
  'estimate with trace, hosted model': (call) => estimateInference(item(call), catalog),
  'write an estimate': (call) => estimateJson(estimate(call)),
  'write it with JSON.stringify, as a bare route does': (call) => Buffer.from(JSON.stringify(estimate(call))),
}

console.log('| part | µs of one core |\n|---|---|')
for (const [name, work] of Object.entries(PARTS)) console.log(`| ${name} | ${leastMicroseconds(work).toFixed(1)} |`)

function sumOfLogarithms(): number {
  let sum = 0
  for (const one of logarithms) sum += Math.log(one)
  return sum
}
