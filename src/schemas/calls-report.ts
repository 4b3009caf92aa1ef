import { z } from 'zod'
import { LedgerAnswer } from './ledger-call.js'
import { LedgerReport, LedgerReportRequest } from './ledger-report.js'

export const CallsReportRequest = LedgerReportRequest.pick({ groupBy: true, timeZone: true, basis: true, role: true })
  .describe('How the calls that are sent are reported.')
  .meta({ id: 'CallsReportRequest' })
export type CallsReportRequest = z.infer<typeof CallsReportRequest>

export const CallsReport = z
  .strictObject({
    calls: LedgerAnswer.describe('What became of the calls. None is kept: all that are sent count.'),
    report: LedgerReport.describe('What they cost, from the first hour of a call to the last.'),
  })
  .describe('A report on calls that nobody keeps.')
  .meta({ id: 'CallsReport' })
export type CallsReport = z.infer<typeof CallsReport>
