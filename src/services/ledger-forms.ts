import { z } from 'zod'
import { cyclonedxReportOf } from '../ledger/forms/cyclonedx.js'
import { esrsOf } from '../ledger/forms/esrs.js'
import { ghgOf } from '../ledger/forms/ghg.js'
import { groupedBy, methodsOf, reportNotes } from '../ledger/forms/report-notes.js'
import { reportHtml, reportMarkdown } from '../ledger/forms/report-tables.js'
import { sciReportOf } from '../ledger/forms/sci.js'
import { csvOf } from '../reports/csv.js'
import { ReportNote, ReportOfRow, type ReportPart } from '../schemas/ledger-forms.js'
import { type LedgerReport, LedgerTotals } from '../schemas/ledger-report.js'
import { jsonText } from '../schemas/parse-request.js'

/** The formats of a report other than JSON. */
export const REPORT_FORMATS = ['csv', 'md', 'html', 'esrs', 'ghg', 'sci', 'cyclonedx'] as const

type Writing = {
  /** The version of this software. */
  readonly version: string
  readonly part: ReportPart
}

/** Returns a writer for each format of a report. */
export function reportWriters(report: LedgerReport, { version, part }: Writing): Record<(typeof REPORT_FORMATS)[number], () => string> {
  return {
    csv: () => (part === 'notes' ? csvOf(ReportNote, reportNotes(report)) : reportCsv(report)),
    md: () => reportMarkdown(report),
    html: () => reportHtml(report),
    esrs: () => jsonText(esrsOf(report)),
    ghg: () => jsonText(ghgOf(report)),
    sci: () => jsonText(sciReportOf(report)),
    cyclonedx: () => jsonText(cyclonedxReportOf(report, version)),
  }
}

/**
 * The groups as CSV rows, with a column for each name that they are grouped by; without groups, one row with the totals. The last
 * columns of each row say which report it belongs to.
 */
function reportCsv(report: LedgerReport): string {
  const { groups, otherGroups, totals, from, to, timeZone, basis, scopes, catalogRevision, digest } = report
  const groupBy = groupedBy(report)
  const schema = z.strictObject({
    ...Object.fromEntries(groupBy.map((_name, index) => [`by${index + 1}`, z.string().nullable()])),
    ...LedgerTotals.shape,
    report: ReportOfRow,
  })
  const rows: readonly object[] = groups.map(({ key, totals: ofGroup }) => ({
    ...Object.fromEntries(key.map(({ value }, index) => [`by${index + 1}`, value])),
    ...ofGroup,
  }))
  const all = groups.length === 0 ? [totals] : [...rows, ...(otherGroups ? [{ by1: 'all others', ...otherGroups }] : [])]
  const methods = methodsOf(report)
  const ofRow = { from, to, timeZone, basis, role: scopes.role, groupBy, methods, catalogRevision, digest }
  return csvOf(
    schema,
    all.map((row) => ({ ...row, report: ofRow })),
  )
}
