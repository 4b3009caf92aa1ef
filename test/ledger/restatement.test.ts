import { expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { kindsOfCalls, mostMoved } from '../../src/ledger/causes.js'
import { cellOfCall } from '../../src/ledger/cell-of-call.js'
import { makeRestatement } from '../../src/ledger/restatement.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { LedgerReportRequest } from '../../src/schemas/ledger-report.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'

/** Cells of 1,200 kinds, of which the rare ones are in France. */
async function manyKinds() {
  const input = catalogInputOf(await bundledRecords())
  const catalog = buildCatalog(input)
  const ofZone = (zone: string, requests: number) =>
    cellOfCall(InferenceRequest.parse({ model: 'gpt-4o', inputTokens: 100, outputTokens: 10, zone, requests }), {}, catalog)
  const [frequent, rare] = [ofZone('DEU', 5), ofZone('FRA', 1)]
  const cells = Array.from({ length: 1200 }, (_one, index) => {
    const { key, sums } = index >= 1150 ? rare : frequent
    return { key: { ...key, octaves: { context: index } }, sums, hour: '2026-10-05T09:00:00Z', keyId: String(index) }
  })
  return { before: { input, catalog }, cells }
}

/** The catalog with other carbon intensities of a zone. */
function moved({ input }: Awaited<ReturnType<typeof manyKinds>>['before'], zone: string) {
  const gridZone = input.records.gridZone.map((stored) => {
    if (stored.record.id !== zone) return stored
    const carbonIntensity = stored.record.carbonIntensity.map((figure) => ({ ...figure, value: figure.value * 2 }))
    return { ...stored, record: { ...stored.record, carbonIntensity } }
  })
  const later = { ...input, revision: 'later', records: { ...input.records, gridZone } }
  return { input: later, catalog: buildCatalog(later) }
}

const yieldTurn = (): Promise<void> => Promise.resolve()

it('looks for causes among the kinds of calls that move, however rare they are', { timeout: 240_000 }, async () => {
  const { before, cells } = await manyKinds()
  const after = moved(before, 'FRA')
  const restated = await makeRestatement(LedgerReportRequest.parse({ from: '2026-10-01', to: '2026-11-01' }), {
    before,
    after,
    build: (input) => Promise.resolve(buildCatalog(input)),
    keptFrom: '2026-01-01T00:00:00Z',
    mostTagValues: 1000,
    cells: () => Promise.resolve({ cells, otherValues: [] }),
    rememberedOf: () => (_name, compute) => compute(),
    digestOf: () => 'digest',
    yieldTurn,
    softwareVersion: '1',
    issued: undefined,
  })
  expect(restated.causes.map(({ records }) => records.map(({ id }) => id))).toEqual([['FRA']])
  expect(restated.explainedShare.carbon).toBeCloseTo(1, 9)
  expect(restated.explainedShare.energy).toBeNull()
  expect(restated.examinedShareOfRequests).toBe(1)
})

it('takes those that move most where more move than are examined, and says which share the others are', async () => {
  const { before, cells } = await manyKinds()
  const kinds = kindsOfCalls(cells)
  const search = { before, after: moved(before, 'FRA'), basis: undefined, yieldTurn }
  const found = await mostMoved(kinds, 20, search)
  expect(found.kinds).toHaveLength(20)
  expect(new Set(found.kinds.map(({ key }) => key.zone))).toEqual(new Set(['FRA']))
  expect(found.requestsLeftOut).toBe(30)
  expect((await mostMoved(kinds, 2000, search)).kinds).toBe(kinds)
})
