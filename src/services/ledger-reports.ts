import type { Database } from '../database/connect.js'
import type { Once } from '../database/idempotent-writes.js'
import { freezeReport, frozenReport, frozenReports, removeFrozenReport } from '../database/ledger/frozen-reports.js'
import { reaching } from '../database/reaching.js'
import { DomainError } from '../errors.js'
import type { Held } from '../ledger/causes.js'
import { CatalogFault } from '../ledger/cell-estimate.js'
import { makeReport, type ReportAround } from '../ledger/make-report.js'
import { makeRestatement } from '../ledger/restatement.js'
import { type LedgerReport, LedgerReportRequest } from '../schemas/ledger-report.js'
import type { FrozenReport, FrozenReportSummary, LedgerRestatement, LedgerRestatementRequest } from '../schemas/ledger-restatement.js'
import { parseRequest } from '../schemas/parse-request.js'
import { buildFrom, unusableRevision } from './ledger-catalogs.js'

type Reading = Omit<ReportAround, 'catalog' | 'remembered' | 'reports'> & {
  readonly database: Database
  readonly workspace: string
  readonly issuedBy: string
  readonly softwareVersion: string
  /** The newest catalog, or the catalog of a stored revision. */
  readonly heldAt: (revision: string | undefined) => Promise<Held>
  readonly rememberedOf: (held: Held) => ReportAround['remembered']
  readonly reportsOf: (held: Held) => ReportAround['reports']
}

/** The reports of a workspace. */
export type LedgerReports = {
  /** Returns the report of a period, computed with the newest catalog or with that of a revision. */
  readonly report: (asked: LedgerReportRequest) => Promise<LedgerReport>
  /** Returns how a newer catalog or software version changes an earlier report, and why. */
  readonly restatement: (asked: LedgerRestatementRequest) => Promise<LedgerRestatement>
  /** Issues a report: computes it and stores it unchanged. */
  readonly issue: (asked: LedgerReportRequest, once: Once<FrozenReport> | undefined) => Promise<FrozenReport>
  readonly issued: (id: string) => Promise<FrozenReport>
  readonly allIssued: () => Promise<FrozenReportSummary[]>
  readonly removeIssued: (id: string, once: Once<void> | undefined) => Promise<void>
}

/** Returns the functions that make current reports, issue reports and compare the two. */
export function ledgerReports(reading: Reading): LedgerReports {
  const { database, workspace, issuedBy, softwareVersion, heldAt } = reading
  return {
    report: async (asked) => reportBy(reading, await heldAt(asked.revision), await heldAt(undefined), asked),
    restatement: (asked) => restatementOf(reading, asked),
    issue: async (asked, once) => {
      const held = await heldAt(asked.revision)
      const report = await reportBy(reading, held, await heldAt(undefined), asked)
      return reaching(() => freezeReport(database, { workspace, issuedBy, softwareVersion, asked, report, input: held.input }, once))
    },
    issued: (id) => reaching(() => frozenReport(database, workspace, id)),
    allIssued: () => reaching(() => frozenReports(database, workspace)),
    removeIssued: (id, once) => reaching(() => removeFrozenReport(database, workspace, id, once)),
  }
}

async function reportBy(reading: Reading, held: Held, newest: Held, asked: LedgerReportRequest): Promise<LedgerReport> {
  const reports = reading.reportsOf(held)
  const around = { ...reading, catalog: held.catalog, remembered: reading.rememberedOf(held), ...(reports && { reports }) }
  return byKept([held], newest, () => makeReport(asked, around))
}

/** Runs work that needs catalogs. If this version cannot compute with one that an earlier version stored, throws which one it is. */
async function byKept<Result>(held: readonly Held[], newest: Held, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const kept = held.find(({ catalog }) => catalog.revision !== newest.catalog.revision)
    if (!(error instanceof CatalogFault) || !kept) throw error
    throw unusableRevision(kept.catalog.revision, error)
  }
}

async function restatementOf(reading: Reading, asked: LedgerRestatementRequest): Promise<LedgerRestatement> {
  const { revision, report, ...period } = asked
  if ((revision === undefined) === (report === undefined))
    throw new DomainError(
      'invalid-request',
      'Give what the period is compared with: either revision, a revision of the catalog, or report, the id of an issued report.',
      [{ pointer: '/revision', detail: 'either revision or report' }],
    )
  const issued = report === undefined ? undefined : await reaching(() => frozenReport(reading.database, reading.workspace, report))
  // The period of an issued report comes from its own request.
  const request = issued?.asked ?? parseRequest(LedgerReportRequest, period)
  const [before, after] = [await reading.heldAt(issued?.catalogRevision ?? revision), await reading.heldAt(undefined)]
  return byKept([before], after, () => makeRestatement(request, { ...reading, before, after, issued, build: buildFrom }))
}
