import type { RestApp } from '../../rest-app.js'
import { ledgerBudgets } from './budgets.js'
import { type CallLimits, ledgerCalls } from './calls.js'
import { callsReports, type ReportLimits } from './calls-report.js'
import { issuedReports } from './issued-reports.js'
import { ledgerReport } from './report.js'
import { ledgerRestatement } from './restatement.js'
import { ledgerWorkspaces } from './workspaces.js'

/** Registers the ledger: its calls, reports, budgets and workspaces. */
export async function ledger(app: RestApp, limits: CallLimits & ReportLimits): Promise<void> {
  await ledgerCalls(app, limits)
  await callsReports(app, limits)
  ledgerReport(app)
  ledgerRestatement(app)
  ledgerBudgets(app)
  issuedReports(app)
  ledgerWorkspaces(app)
}
