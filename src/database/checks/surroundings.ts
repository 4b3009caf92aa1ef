import { foldName } from '../../catalog/collection.js'
import { Prisma } from '../../generated/prisma/client.js'
import type { Origin } from '../../schemas/origin.js'
import { storedSources } from '../stored-sources.js'
import { headsWithIds } from '../stored-records.js'
import { citedSources, type ParsedRecord, type Surroundings } from './check-records.js'
import type { SeriesSpan } from './overlapping-series.js'
import { idOf, type RawRecord } from './raw-record.js'
import { linksOf } from './record-links.js'

type Holder = { readonly kind: string; readonly foldedName: string; readonly id: string; readonly origin: Origin }

const ABSENT = {
  source: 'which is not in the catalog: add it first with PUT /v1/sources/{id}',
  record: 'which is not in the catalog: add it first, or take the link out',
}

/** What the database holds of everything that these records cite, link to and are called; users' records that they replace aside. */
export async function surroundingsInStore(
  transaction: Prisma.TransactionClient,
  raws: readonly RawRecord[],
  parsed: readonly ParsedRecord[],
): Promise<Surroundings> {
  const cited = raws.flatMap(({ content }) => citedSources(content, []).map(({ source }) => source))
  const linked = parsed.flatMap(({ kind, record }) => linksOf(kind, record).map(({ id }) => id))
  const sources = await storedSources(transaction, unique(cited))
  const heads = await headsWithIds(transaction, unique(linked))
  const held = new Set([...sources.map(({ source: { id } }) => `source ${id}`), ...heads.map(({ kind, id }) => `${kind} ${id}`)])
  const replaced = new Set(raws.map(({ kind, content }) => `${kind} ${idOf(content) ?? ''}`))
  const holders = new Map<string, Holder[]>()
  const kept = new Set<string>()
  for (const holder of await holdersOf(transaction, raws)) {
    if (holder.origin === 'user' && replaced.has(`${holder.kind} ${holder.id}`)) {
      kept.add(`${holder.kind} ${holder.id} ${holder.foldedName}`)
      continue
    }
    const key = `${holder.kind} ${holder.foldedName}`
    holders.set(key, [...(holders.get(key) ?? []), holder])
  }
  return {
    holds: (kind, id) => held.has(`${kind} ${id}`),
    holderOf: (kind, name, id) => {
      // A record may keep a name that it had before a later version brought it.
      const isKept = kept.has(`${kind} ${id ?? ''} ${foldName(name)}`)
      const other = holders.get(`${kind} ${foldName(name)}`)?.find((holder) => holder.id !== id && !(isKept && holder.origin === 'bundled'))
      return other && `${kind} "${other.id}" (${other.origin})`
    },
    seriesSpans: await spansOfZones(transaction, zonesOfSeries(parsed)),
    absent: ABSENT,
  }
}

function holdersOf(transaction: Prisma.TransactionClient, raws: readonly RawRecord[]): Promise<Holder[]> {
  const names = unique(raws.flatMap(({ content }) => namesOf(content)).map(foldName))
  return transaction.$queryRaw<Holder[]>`
    SELECT name.kind::text, name."foldedName", record.id, record.origin::text
    FROM "Name" name JOIN "CatalogRecord" record ON record.key = name."recordKey"
    WHERE name."foldedName" = ANY(${names})`
}

function zonesOfSeries(parsed: readonly ParsedRecord[]): string[] {
  return unique(parsed.flatMap(({ kind, record }) => (kind === 'gridSeries' && 'zone' in record ? [record.zone] : [])))
}

async function spansOfZones(transaction: Prisma.TransactionClient, zones: readonly string[]): Promise<SeriesSpan[]> {
  if (zones.length === 0) return []
  return transaction.$queryRaw<SeriesSpan[]>`
    SELECT record.id, series.zone, series.field, series.basis::text, series."startsAt", cardinality(series.values) AS hours
    FROM "GridSeries" series JOIN "CatalogRecord" record ON record.key = series."recordKey"
    WHERE series.zone = ANY(${zones})`
}

function namesOf(content: unknown): string[] {
  const aliases: unknown = typeof content === 'object' && content !== null && 'aliases' in content ? content.aliases : []
  return [idOf(content), ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])].filter((name) => typeof name === 'string')
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}
