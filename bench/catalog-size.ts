/**
 * The cost of an estimate when the catalog has many times as many records: copies of every model, zone, region and accelerator with other
 * ids. Run with `npm run bench:catalog-size`.
 */
import type { CatalogInput } from '../src/catalog/catalog.js'
import { built } from './http/built.js'
import { median } from './http/median.js'

const { buildCatalog } = await built<typeof import('../src/catalog/catalog.js')>('catalog/catalog.js')
const { estimateInference } = await built<typeof import('../src/estimation/inference.js')>('estimation/inference.js')
const { InferenceRequest } = await built<typeof import('../src/schemas/inference-request.js')>('schemas/inference-request.js')
const { readBundledCatalog } = await built<typeof import('../src/database/bundled-catalog.js')>('database/bundled-catalog.js')

const SIZES = [1, 10, 100]
const COPIED = ['model', 'accelerator', 'gridZone', 'cloudRegion'] as const
const WARM_UP = 3000
const ROUNDS = 9
const CALLS = 1000
const REQUESTS = ['gpt-4o', 'llama-3.1-70b', 'deepseek-v3', 'mixtral-8x7b'].flatMap((model) =>
  ['FRA', 'US-CA', 'POL'].map((zone) => InferenceRequest.parse({ model, outputTokens: 250, zone })),
)

const bundled = await readBundledCatalog()
const sizes = SIZES.map((times) => {
  const input = enlarged(bundled, times)
  const catalog = buildCatalog(input)
  const work = (): void => {
    for (let call = 0; call < CALLS; call++) {
      const request = REQUESTS[call % REQUESTS.length]
      if (request) estimateInference(request, catalog)
    }
  }
  for (let call = 0; call < WARM_UP; call += CALLS) work()
  const records = Object.values(input.records).reduce((sum, ofKind) => sum + ofKind.length, 0)
  return { times, records, work, rounds: [] as number[] }
})
// The sizes take turns, so that other work on the machine affects all of them alike.
for (let round = 0; round < ROUNDS; round++) for (const size of sizes) size.rounds.push(microseconds(size.work))

console.log('| catalog | records | µs of one core an estimate |\n|---|---|---|')
for (const { times, records, rounds } of sizes) {
  console.log(`| ${times} × | ${records.toLocaleString('en')} | ${median(rounds).toFixed(1)} |`)
}

function microseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / CALLS
}

function enlarged(input: CatalogInput, times: number): CatalogInput {
  const records = Object.fromEntries(COPIED.map((kind) => [kind, [...input.records[kind], ...copiesOf(input.records[kind], times - 1)]]))
  return { ...input, records: { ...input.records, ...records } }
}

function copiesOf(
  stored: readonly { readonly origin: 'bundled' | 'user'; readonly record: { readonly id: string; readonly name: string } }[],
  copies: number,
) {
  return Array.from({ length: copies }, (_, copy) =>
    stored.map(({ origin, record }) => ({
      origin,
      record: { ...record, id: `${record.id}-copy-${copy}`, name: `${record.name} (copy ${copy})`, aliases: [] },
    })),
  ).flat()
}
