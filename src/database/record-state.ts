import { buildCatalog, type CatalogInput } from '../catalog/catalog.js'
import { citedRecord } from '../catalog/cited-record.js'
import type { Prisma } from '../generated/prisma/client.js'
import { type AnyRecord, type ChangedKind, type Origin, RECORD_KINDS, type RecordKind } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { citedSources } from './checks/check-records.js'
import { headsWithIds, storedRecords } from './stored-records.js'
import { storedSources } from './stored-sources.js'

export type Content = AnyRecord | Source
/** One version of a record; sources, which users never override, have no key. */
type Version = { readonly key: number | undefined; readonly digest: string; readonly content: Content }
/** What the database holds under one kind and id. */
export type RecordState = { readonly user: Version | undefined; readonly bundled: Version | undefined }

/** What there is under this kind and id. */
export async function recordState(transaction: Prisma.TransactionClient, kind: ChangedKind, id: string): Promise<RecordState> {
  const versions = kind === 'source' ? await sourceVersions(transaction, id) : await recordVersions(transaction, kind, id)
  const ofOrigin = (origin: Origin): Version | undefined => versions.find((version) => version.origin === origin)
  return { user: ofOrigin('user'), bundled: ofOrigin('bundled') }
}

type Versions = Promise<(Version & { readonly origin: Origin })[]>

async function sourceVersions(transaction: Prisma.TransactionClient, id: string): Versions {
  const sources = await storedSources(transaction, [id])
  return sources.map(({ origin, digest, source }) => ({ origin, key: undefined, digest, content: source }))
}

async function recordVersions(transaction: Prisma.TransactionClient, kind: RecordKind, id: string): Versions {
  const heads = (await headsWithIds(transaction, [id])).filter((head) => head.kind === kind)
  const stored = await storedRecords(transaction, heads)
  return stored.map(({ origin, key, digest, record }) => ({ origin, key, digest, content: record }))
}

/** A record as the API shows it, from what the database holds now. */
export async function shownFrom(
  transaction: Prisma.TransactionClient,
  kind: ChangedKind,
  origin: Origin,
  content: Content,
): Promise<object> {
  if (kind === 'source') return content
  const cited = new Set(citedSources(content, []).map(({ source }) => source))
  const sources = (await storedSources(transaction, [...cited])).map(({ source }) => source)
  const records = Object.fromEntries(RECORD_KINDS.map((one) => [one, one === kind ? [{ origin, record: content }] : []]))
  const catalog = buildCatalog({ revision: '', sources, records: records as unknown as CatalogInput['records'] })
  return citedRecord(catalog, kind, content as AnyRecord)
}
