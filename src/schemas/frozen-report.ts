import { z } from 'zod'
import { LedgerReport, LedgerReportRequest } from './ledger-report.js'

/** So many issued reports a workspace keeps. */
export const MOST_FROZEN_REPORTS = 1000

export const FrozenReportId = z.guid().describe('The id of a report that was issued: the same report has the same id.')

export const FrozenReportSummary = z
  .strictObject({
    id: FrozenReportId,
    issuedAt: z.string().describe('As an ISO time.'),
    issuedBy: z.string().describe('Who holds the key that issued it.'),
    asked: LedgerReportRequest.describe('What the report was asked for.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
    softwareVersion: z.string().describe('The version that computed it.'),
    digest: z.string().describe('That of the report.'),
  })
  .describe('A report that was issued and is kept as it was.')
  .meta({ id: 'FrozenReportSummary' })
export type FrozenReportSummary = z.infer<typeof FrozenReportSummary>

export const FrozenReport = FrozenReportSummary.extend({ report: LedgerReport })
  .describe('A report as it was issued.')
  .meta({ id: 'FrozenReport' })
export type FrozenReport = z.infer<typeof FrozenReport>

export const FrozenReportList = z
  .strictObject({ items: z.array(FrozenReportSummary).describe('The reports.') })
  .describe('The reports that the workspace issued, newest first.')
  .meta({ id: 'FrozenReportList' })
