import { buildCatalog, type CatalogInput } from '../catalog/catalog.js'
import { citedRecord } from '../catalog/cite.js'
import { DomainError } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import { type AnyRecord, type ChangedKind, type Origin, RECORD_KINDS, type RecordKind } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { citedSources } from './checks/check-records.js'
import { headsWithIds, storedRecords, storedSources } from './stored-records.js'

export type Content = AnyRecord | Source
/** One version of a record; sources, which users never override, have no key. */
type Version = { readonly key: number | undefined; readonly digest: string; readonly content: Content }
/** The state of the database under one kind and id. */
export type RecordState = { readonly user: Version | undefined; readonly bundled: Version | undefined }

/** Reads the state under this kind and id. */
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

/** A record as the API shows it, from the current state of the database. */
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

/** The version that a writer has seen, from If-Match and If-None-Match: entity tags, or * for any. */
export type Conditions = { readonly ifMatch?: readonly string[] | undefined; readonly ifNoneMatch?: readonly string[] | undefined }

type State = {
  /** The label of the record in a message. */
  readonly label: string
  /** The tag of the current version; undefined if there is none. */
  readonly tag: string | undefined
  /** Whether a user wrote it: then it must not be overwritten unseen. */
  readonly isUsers: boolean
}

/** Refuses a change whose writer has seen another version of the record than the current one. */
export function checkConditions({ ifMatch, ifNoneMatch }: Conditions, { label, tag, isUsers }: State): void {
  if (tag !== undefined && ifNoneMatch?.some((one) => one === '*' || one === tag)) {
    throw new DomainError(
      'precondition-failed',
      `If-None-Match says that there is no such record, but there is ${label} with the ETag ${tag}.`,
    )
  }
  if (ifMatch !== undefined) {
    if (tag !== undefined && ifMatch.some((one) => one === '*' || one === tag)) return
    const now = tag === undefined ? 'there is none' : `it has the ETag ${tag}`
    throw new DomainError(
      'precondition-failed',
      `If-Match names another version of ${label}: now ${now}. Read it again, and change the current version.`,
    )
  }
  if (isUsers) {
    throw new DomainError(
      'precondition-required',
      `A user wrote ${label}. Send If-Match with its ETag as GET gives it, so that no change is lost.`,
    )
  }
}
