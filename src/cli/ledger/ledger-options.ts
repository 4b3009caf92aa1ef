import { z } from 'zod'
import { DEFAULT_WORKSPACE } from '../../schemas/api-key.js'
import { ReportPart } from '../../schemas/ledger-forms.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'
import { jsonText } from '../../schemas/parse-request.js'
import { REPORT_FORMATS, reportWriters } from '../../services/ledger-forms.js'
import type { LedgerReports } from '../../services/ledger-reports.js'
import { CommonOptions } from '../answer-options.js'
import { version } from '../options.js'
import { withOwnLedger } from './own-ledger.js'

export type Environment = Readonly<Record<string, string | undefined>>

const { json, key, help } = CommonOptions.shape
/** Whose ledger is asked, here or through a service. */
export const WhoseLedger = z.strictObject({
  workspace: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Whose ledger it is, without --url: default when absent. With --url it is that of the key.'),
  url: CommonOptions.shape.url.describe('Ask the service at this address. Without it the configured database is read.'),
  key: key.describe('API key of the scope ledger:read, with --url.'),
  json,
  help,
})

export const ReportFormat = z.enum(['json', ...REPORT_FORMATS])
export type ReportFormat = z.infer<typeof ReportFormat>

/** Does something with the reports of the configured database. */
export function reportsHere<Result>(
  environment: Environment,
  workspace: string | undefined,
  work: (reports: LedgerReports) => Promise<Result>,
): Promise<Result> {
  return withOwnLedger(environment, workspace ?? DEFAULT_WORKSPACE, ({ reports }) => work(reports))
}

/** A report in a form, of which CSV has two parts. */
export async function reportText(report: LedgerReport, format: ReportFormat, part: ReportPart): Promise<string> {
  return format === 'json' ? jsonText(report, 2) : reportWriters(report, { version: await version(), part })[format]()
}

/** The fields of a question as a query. */
export function queryOf(asked: object): string {
  const query = new URLSearchParams()
  for (const [name, given] of Object.entries(asked)) if (given !== undefined) query.set(name, String(given))
  return query.toString()
}

/** JSON of a service as people read it; other forms as they are. */
export function shownText(text: string, format: ReportFormat): string {
  return format === 'json' ? jsonText(JSON.parse(text) as object, 2) : text
}
