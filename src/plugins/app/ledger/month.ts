import type { Database } from '../../../database/connect.js'
import { workspacesSince } from '../../../database/ledger/forget.js'
import { reaching } from '../../../database/reaching.js'
import { DomainError } from '../../../errors.js'
import type { LedgerReport, LedgerReportRequest } from '../../../schemas/ledger-report.js'

/** A budget of a month: of the calls with a value of a tag, or of all calls of a workspace. */
export type LedgerBudget = {
  readonly workspace: string
  /** Null of all calls. */
  readonly tag: string | null
  readonly value: string | null
  readonly amount: number
  readonly unit: 'kWh' | 'kgCO2e' | 'L'
}
export type LedgerMonth = {
  readonly workspace: string
  /** Undefined where the month has more cells than one report adds up. */
  readonly byTags: LedgerReport | undefined
  readonly tags: readonly string[]
}
type ReportOf = (workspace: string, asked: LedgerReportRequest) => Promise<LedgerReport>

/** A report is grouped by at most five names, of which the model is one. */
export const MOST_TAGS = 4
const MOST_WORKSPACES = 100

/** The cost of the calls of the current month (UTC), for each workspace that has any, by model and by the first four tags. */
export async function runningMonth(database: Database, tags: readonly string[], report: ReportOf): Promise<LedgerMonth[]> {
  const { from } = thisMonth()
  const months: LedgerMonth[] = []
  for (const workspace of await reaching(() => workspacesSince(database, new Date(from), MOST_WORKSPACES)))
    months.push(await monthOf(workspace, tags, (asked) => report(workspace, asked)))
  return months
}

/** The cost of the calls of the current month (UTC) for one workspace, whether it has calls or not. */
export async function monthOf(
  workspace: string,
  tags: readonly string[],
  report: (asked: LedgerReportRequest) => Promise<LedgerReport>,
): Promise<LedgerMonth> {
  const shown = tags.slice(0, MOST_TAGS)
  const groupBy = ['model', ...shown.map((tag) => `tag:${tag}`)]
  const asked = { ...thisMonth(), groupBy, timeZone: 'UTC', role: 'customer' as const }
  return { workspace, byTags: await unlessTooLarge(report(asked)), tags: shown }
}

/** The month that runs, in UTC. */
export function thisMonth(): { readonly from: string; readonly to: string } {
  const now = new Date()
  const [from, to] = [0, 1].map((later) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later)).toISOString())
  return { from: from ?? '', to: to ?? '' }
}

/** One workspace that has grown too large keeps no other from its metrics. */
async function unlessTooLarge(report: Promise<LedgerReport>): Promise<LedgerReport | undefined> {
  try {
    return await report
  } catch (error) {
    if (error instanceof DomainError && error.code === 'report-too-large') return undefined
    throw error
  }
}
