/**
 * What a restatement costs of one core, beside the two reports that it compares, over as many kinds of calls as are named; without a
 * database. The later catalog has other carbon intensities of some zones and another size of one model.
 * Usage: npx tsx bench/restatement.ts [kinds…, 1000 5000 20000 when absent]
 */
import { buildCatalog, type Catalog, type CatalogInput } from '../src/catalog/catalog.js'
import { contentDigest } from '../src/content-digest.js'
import { type Held, kindsOfCalls } from '../src/ledger/causes.js'
import { cellOfCall } from '../src/ledger/cell-of-call.js'
import { makeReport } from '../src/ledger/make-report.js'
import { makeRestatement } from '../src/ledger/restatement.js'
import { InferenceRequest } from '../src/schemas/inference-request.js'
import { LedgerReportRequest } from '../src/schemas/ledger-report.js'
import { buildFrom } from '../src/services/ledger-catalogs.js'
import { bundledRecords, catalogInputOf } from '../test/support/bundled-catalog.js'

const KINDS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 5000, 20_000]
const MODELS = ['gpt-4o', 'gpt-4o-mini', 'claude-sonnet-4-5', 'llama-3.1-70b', 'mixtral-8x7b']
const ZONES = ['DEU', 'FRA', 'GBR', 'ESP', 'ITA', 'POL', 'SWE', 'IND', 'BRA', 'JPN']
const MOVED_ZONES = 3
const MOVED_MODEL = 'llama-3.1-70b'
const MODEL_GROWS_BY = 1.1
const FIRST_TOKENS = 8
const ANSWERS_A_PROMPT = 4
const MICROSECONDS = 1000

const input = catalogInputOf(await bundledRecords())
const before: Held = { input, catalog: buildCatalog(input) }
const later = laterInput(input)
const after: Held = { input: later, catalog: buildCatalog(later) }

function laterInput({ records, ...rest }: CatalogInput): CatalogInput {
  const gridZone = records.gridZone.map((stored) => {
    if (!ZONES.slice(0, MOVED_ZONES).includes(stored.record.id)) return stored
    const carbonIntensity = stored.record.carbonIntensity.map((figure) => ({ ...figure, value: figure.value * 2 }))
    return { ...stored, record: { ...stored.record, carbonIntensity } }
  })
  const model = records.model.map((stored) => {
    const { totalParameters } = stored.record
    if (stored.record.id !== MOVED_MODEL || !totalParameters) return stored
    const moved = { ...totalParameters, value: totalParameters.value * MODEL_GROWS_BY }
    return { ...stored, record: { ...stored.record, totalParameters: moved, activeParameters: moved } }
  })
  return { ...rest, revision: 'later', records: { ...records, gridZone, model } }
}

/** A cell of each kind: of each model and zone ever longer prompts. What tells the kinds apart is an octave of their own. */
function cellsOf(many: number, catalog: Catalog) {
  return Array.from({ length: many }, (_one, index) => {
    const model = MODELS[index % MODELS.length]
    const zone = ZONES[Math.floor(index / MODELS.length) % ZONES.length]
    const size = Math.floor(index / (MODELS.length * ZONES.length))
    const request = InferenceRequest.parse({
      ...{ model, zone, requests: 1 + (index % 7) },
      inputTokens: FIRST_TOKENS * (1 + size),
      outputTokens: 100 * (1 + (size % ANSWERS_A_PROMPT)),
    })
    const { key, sums } = cellOfCall(request, {}, catalog)
    return { key: { ...key, octaves: { ...key.octaves, kind: index } }, sums, hour: '2026-10-05T09:00:00Z', keyId: String(index) }
  })
}

async function cpuMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / MICROSECONDS
}

const asked = LedgerReportRequest.parse({ from: '2026-10-01', to: '2026-11-01' })

async function measure(many: number): Promise<string> {
  const cells = cellsOf(many, before.catalog)
  const kinds = kindsOfCalls(cells).length
  const memories = new Map<Held, Map<string, object>>()
  const rememberedOf = (held: Held) => {
    const memory = memories.get(held) ?? new Map<string, object>()
    memories.set(held, memory)
    return <Result extends object>(name: string, compute: () => Result): Result => {
      const found = memory.get(name) ?? compute()
      memory.set(name, found)
      return found as Result
    }
  }
  const around = {
    keptFrom: '2026-01-01T00:00:00Z',
    mostTagValues: 1000,
    cells: () => Promise.resolve({ cells, otherValues: [] }),
    digestOf: contentDigest,
    yieldTurn: () => Promise.resolve(),
  }
  const reportBy = (held: Held) => makeReport(asked, { ...around, catalog: held.catalog, remembered: rememberedOf(held) })
  const reports = await cpuMilliseconds(async () => [await reportBy(after), await reportBy(before)])
  let told = ''
  const restatement = await cpuMilliseconds(async () => {
    const restated = await makeRestatement(asked, {
      ...around,
      before,
      after,
      rememberedOf,
      build: buildFrom,
      softwareVersion: '1',
      issued: undefined,
    })
    const { causes, recordsChanged, examinedShareOfRequests, explainedShare } = restated
    told = `${causes.length} causes of ${recordsChanged} changed records, ${examinedShareOfRequests} of the requests examined, ${explainedShare.carbon ?? 0} of the change of carbon explained`
  })
  return `${kinds} kinds: both reports ${reports.toFixed(0)} ms of a core, the restatement beside them ${restatement.toFixed(0)} ms; ${told}.`
}

await measure(KINDS[0] ?? 0)
for (const many of KINDS) console.log(await measure(many))
