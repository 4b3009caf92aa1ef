import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { CatalogInput } from '../../catalog/catalog.js'
import { contentDigest, uuidFrom } from '../../content-digest.js'
import { DomainError } from '../../errors.js'
import type { Prisma } from '../../generated/prisma/client.js'
import type { LedgerReport, LedgerReportRequest } from '../../schemas/ledger-report.js'
import { type FrozenReport, type FrozenReportSummary, MOST_FROZEN_REPORTS } from '../../schemas/ledger-restatement.js'
import { RECORD_KINDS } from '../../schemas/record.js'
import type { Database } from '../connect.js'
import { doneOnce, type Once } from '../idempotent-writes.js'
import { inTurns } from '../turns.js'

// The number of an advisory lock, which nothing else on this database may use.
const REPORTS_LOCK = 829_377_108

type Freezing = {
  readonly workspace: string
  readonly asked: LedgerReportRequest
  readonly report: LedgerReport
  readonly issuedBy: string
  readonly softwareVersion: string
  /** The input of the report's catalog. */
  readonly input: CatalogInput
}
type Row = Prisma.LedgerFrozenReportGetPayload<object>

/** Stores a report unchanged, with the records of its catalog. An identical report is stored once, as it was first issued. */
export async function freezeReport(database: Database, freezing: Freezing, once?: Once<FrozenReport>): Promise<FrozenReport> {
  const { workspace, asked, report, issuedBy, softwareVersion, input } = freezing
  const { catalogRevision, digest } = report
  const id = uuidFrom(contentDigest({ asked, digest }))
  const content = (await isCatalogKept(database.prisma, catalogRevision)) ? undefined : await packedCatalog(input)
  const work = async (transaction: Prisma.TransactionClient): Promise<FrozenReport> => {
    await lockReports(transaction)
    const where = { workspace_id: { workspace, id } }
    const known = await transaction.ledgerFrozenReport.findUnique({ where })
    if (known) return frozenFrom(known)
    if ((await transaction.ledgerFrozenReport.count({ where: { workspace } })) >= MOST_FROZEN_REPORTS) throw tooMany()
    await keepCatalog(transaction, catalogRevision, () => content ?? packedCatalog(input))
    const texts = { asked: JSON.stringify(asked), report: JSON.stringify(report) }
    return frozenFrom(
      await transaction.ledgerFrozenReport.create({
        data: { workspace, id, issuedBy, catalogRevision, softwareVersion, digest, ...texts },
      }),
    )
  }
  return database.prisma.$transaction(doneOnce(once, work))
}

/** The reports that a workspace issued, newest first. */
export async function frozenReports({ prisma }: Database, workspace: string): Promise<FrozenReportSummary[]> {
  const rows = await prisma.ledgerFrozenReport.findMany({
    where: { workspace },
    omit: { report: true },
    orderBy: [{ issuedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(summaryFrom)
}

/** A report as it was issued. */
export async function frozenReport({ prisma }: Database, workspace: string, id: string): Promise<FrozenReport> {
  const row = await prisma.ledgerFrozenReport.findUnique({ where: { workspace_id: { workspace, id } } })
  if (!row) throw unknown(id)
  return frozenFrom(row)
}

/** Forgets an issued report, and the records of its catalog where no other report rests on them. */
export function removeFrozenReport({ prisma }: Database, workspace: string, id: string, once?: Once<void>): Promise<void> {
  const work = async (transaction: Prisma.TransactionClient): Promise<void> => {
    const { count } = await transaction.ledgerFrozenReport.deleteMany({ where: { workspace, id } })
    if (count === 0) throw unknown(id)
    await forgetUnusedCatalogs(transaction)
  }
  return prisma.$transaction(doneOnce(once, work))
}

/** Waits until no other transaction issues or deletes a report, so that a catalog that one needs is not deleted. */
async function lockReports(transaction: Pick<Prisma.TransactionClient, '$executeRaw'>): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${REPORTS_LOCK})`
}

/** Forgets the catalogs of reports that are forgotten. */
export async function forgetUnusedCatalogs(transaction: Pick<Prisma.TransactionClient, '$executeRaw'>): Promise<void> {
  await lockReports(transaction)
  await transaction.$executeRaw`
    DELETE FROM "LedgerCatalog"
    WHERE NOT EXISTS (SELECT FROM "LedgerFrozenReport" WHERE "catalogRevision" = "LedgerCatalog"."revision")`
}

function frozenFrom(row: Row): FrozenReport {
  // It is our own, and was checked when it was issued.
  return { ...summaryFrom(row), report: JSON.parse(row.report) as LedgerReport }
}

function summaryFrom(row: Omit<Row, 'report'>): FrozenReportSummary {
  const { id, issuedAt, issuedBy, asked, catalogRevision, softwareVersion, digest } = row
  const request = JSON.parse(asked) as LedgerReportRequest
  return { id, issuedAt: issuedAt.toISOString(), issuedBy, asked: request, catalogRevision, softwareVersion, digest }
}

function unknown(id: string): DomainError {
  return new DomainError('unknown-report', `The workspace issued no report "${id}". GET /v1/ledger/reports lists those that it issued.`)
}

function tooMany(): DomainError {
  const detail = `The workspace has ${MOST_FROZEN_REPORTS} issued reports, the most that are stored. Ask an administrator to delete one that is no longer needed.`
  return new DomainError('too-many-reports', detail)
}

const PARTS = { gzip: promisify(gzip), gunzip: promisify(gunzip) }
type Transaction = Pick<Prisma.TransactionClient, 'ledgerCatalog'>

/** The stored form of a catalog's records: compressed JSON. */
async function packedCatalog({ sources, records }: CatalogInput): Promise<Uint8Array<ArrayBuffer>> {
  const turns = inTurns()
  const texts: string[] = []
  for (const kind of RECORD_KINDS) {
    texts.push(`${JSON.stringify(kind)}:${JSON.stringify(records[kind])}`)
    await turns.next()
  }
  return new Uint8Array(await PARTS.gzip(`{"sources":${JSON.stringify(sources)},"records":{${texts.join(',')}}}`))
}

/** Stores the input of a catalog of a revision, unless it is already stored. */
async function keepCatalog(
  transaction: Transaction,
  revision: string,
  contentOf: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  if (await isCatalogKept(transaction, revision)) return
  await transaction.ledgerCatalog.create({ data: { revision, content: await contentOf() } })
}

async function isCatalogKept(transaction: Transaction, revision: string): Promise<boolean> {
  return (await transaction.ledgerCatalog.count({ where: { revision } })) > 0
}

/** The input of the catalog of a revision; undefined if no report was issued with it. */
export async function keptCatalog({ prisma }: Database, revision: string): Promise<CatalogInput | undefined> {
  const row = await prisma.ledgerCatalog.findUnique({ where: { revision } })
  if (!row) return undefined
  // This is our own JSON and was parsed before it was stored. Kinds of record that were added since are missing in it.
  const kept = JSON.parse((await PARTS.gunzip(row.content)).toString('utf8')) as {
    sources: CatalogInput['sources']
    records: Partial<CatalogInput['records']>
  }
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, kept.records[kind] ?? []]))
  return { revision, sources: kept.sources, records: records as unknown as CatalogInput['records'] }
}

/** The stored revisions, newest first. */
export async function keptRevisions({ prisma }: Database, most: number): Promise<string[]> {
  const rows = await prisma.ledgerCatalog.findMany({ select: { revision: true }, orderBy: { keptAt: 'desc' }, take: most })
  return rows.map(({ revision }) => revision)
}
