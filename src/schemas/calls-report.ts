import { z } from 'zod'
import { LedgerAnswer } from './ledger-call.js'
import { LedgerReport, LedgerReportRequest } from './ledger-report.js'

export const CallsReportRequest = LedgerReportRequest.pick({ groupBy: true, timeZone: true, basis: true, role: true })
  .describe('How the calls that are sent are reported.')
  .meta({ id: 'CallsReportRequest' })
export type CallsReportRequest = z.infer<typeof CallsReportRequest>

export const CallsReport = z
  .strictObject({
    calls: LedgerAnswer.describe('Which of the calls were counted. No call is stored: every report counts all calls that are sent.'),
    report: LedgerReport.describe('What they cost, from the first hour of a call to the last.'),
  })
  .describe('A report on calls that are not stored.')
  .meta({ id: 'CallsReport' })
export type CallsReport = z.infer<typeof CallsReport>
