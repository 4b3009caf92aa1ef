import type { Steps } from '../../catalog/steps.js'
import type { Prisma } from '../../generated/prisma/client.js'
import { type GridSeries, slotMinutes } from '../../schemas/grid-series.js'
import type { Unit } from '../../schemas/unit.js'
import { headsWithIds, storedSources } from '../stored-records.js'
import { runInTurns } from '../turns.js'
import { citedSources, linksOf, type Surroundings } from './check-records.js'
import { namesInStore } from './names-in-store.js'
import type { SeriesSpan } from './overlapping-series.js'
import type { ParsedRecord, RawRecord } from './raw-record.js'

const ABSENT = {
  source: 'which is not in the catalog: add it first with PUT /v1/sources/{id}',
  record: 'which is not in the catalog: add it first, or take the link out',
}

/** The sources, links and names in the database that concern these records, without the users' records that they replace. */
export async function surroundingsInStore(
  transaction: Prisma.TransactionClient,
  raws: readonly RawRecord[],
  parsed: readonly ParsedRecord[],
): Promise<Surroundings> {
  const mentioned = await runInTurns(mentionedIn(raws, parsed))
  const sources = await storedSources(transaction, [...mentioned.cited])
  const heads = await headsWithIds(transaction, [...mentioned.linked])
  const units = await unitsOfFactors(transaction, [...mentioned.factors])
  const held = new Set([...sources.map(({ source: { id } }) => `source ${id}`), ...heads.map(({ kind, id }) => `${kind} ${id}`)])
  return {
    holds: (kind, id) => held.has(`${kind} ${id}`),
    ...(await namesInStore(transaction, raws)),
    unitOfFactor: (id) => units.get(id),
    seriesSpans: await spansOfZones(transaction, [...mentioned.zones]),
    absent: ABSENT,
  }
}

type Mentioned = {
  readonly cited: Set<string>
  readonly linked: Set<string>
  readonly factors: Set<string>
  /** The zones that have series. */
  readonly zones: Set<string>
}

function* mentionedIn(raws: readonly RawRecord[], parsed: readonly ParsedRecord[]): Steps<Mentioned> {
  const mentioned: Mentioned = { cited: new Set(), linked: new Set(), factors: new Set(), zones: new Set() }
  for (const { content } of raws) {
    for (const { source } of citedSources(content, [])) mentioned.cited.add(source)
    yield
  }
  for (const { kind, record } of parsed) {
    for (const { id } of linksOf(kind, record)) mentioned.linked.add(id)
    if (kind === 'factor') mentioned.factors.add(record.id)
    if (kind === 'gridSeries' && 'zone' in record) mentioned.zones.add(record.zone)
    yield
  }
  return mentioned
}

/** The units of the bundled factors; users' overrides were checked against them. */
async function unitsOfFactors(transaction: Prisma.TransactionClient, ids: readonly string[]): Promise<Map<string, Unit>> {
  if (ids.length === 0) return new Map()
  const found = await transaction.$queryRaw<{ id: string; unit: Unit }[]>`
    SELECT record.id, figure.unit FROM "CatalogRecord" record JOIN "Figure" figure ON figure."recordKey" = record.key
    WHERE record.kind::text = 'factor' AND record.origin::text = 'bundled' AND figure.alternative = 0 AND record.id = ANY(${ids})`
  return new Map(found.map(({ id, unit }) => [id, unit]))
}

async function spansOfZones(transaction: Prisma.TransactionClient, zones: readonly string[]): Promise<SeriesSpan[]> {
  if (zones.length === 0) return []
  const found = await transaction.$queryRaw<
    (Omit<SeriesSpan, 'minutes' | 'issuedAt'> & { issuedAt: string | null; resolution: GridSeries['resolution']; count: number })[]
  >`
    SELECT record.id, series.zone, series.field, series.basis::text, series."startsAt", series."issuedAt", series.resolution, cardinality(series.values) AS count
    FROM "GridSeries" series JOIN "CatalogRecord" record ON record.key = series."recordKey"
    WHERE series.zone = ANY(${zones})`
  return found.map(({ resolution, count, issuedAt, ...span }) => ({
    ...span,
    ...(issuedAt !== null && { issuedAt }),
    minutes: count * slotMinutes({ resolution }),
  }))
}
