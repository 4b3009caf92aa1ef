import { z } from 'zod'
import { cyclonedxReportOf } from '../ledger/forms/cyclonedx.js'
import { esrsOf } from '../ledger/forms/esrs.js'
import { ghgOf } from '../ledger/forms/ghg.js'
import { reportHtml, reportMarkdown } from '../ledger/forms/report-tables.js'
import { sciReportOf } from '../ledger/forms/sci.js'
import { csvOf } from '../reports/csv.js'
import { type LedgerReport, LedgerTotals } from '../schemas/ledger-report.js'
import { jsonText } from '../schemas/parse-request.js'

/** The formats of a report other than JSON. */
export const REPORT_FORMATS = ['csv', 'md', 'html', 'esrs', 'ghg', 'sci', 'cyclonedx'] as const

/** Returns a writer for each format of a report; `version` is the version of this software. */
export function reportWriters(report: LedgerReport, version: string): Record<(typeof REPORT_FORMATS)[number], () => string> {
  return {
    csv: () => reportCsv(report),
    md: () => reportMarkdown(report),
    html: () => reportHtml(report),
    esrs: () => jsonText(esrsOf(report)),
    ghg: () => jsonText(ghgOf(report)),
    sci: () => jsonText(sciReportOf(report)),
    cyclonedx: () => jsonText(cyclonedxReportOf(report, version)),
  }
}

/** The groups as CSV rows, with a column for each name that they are grouped by; without groups, one row with the totals. */
function reportCsv({ groups, otherGroups, totals }: LedgerReport): string {
  const names = groups[0]?.key.map(({ by }) => by) ?? []
  const named = names.map((_name, index) => `by${index + 1}`)
  const schema = z.strictObject({ ...Object.fromEntries(named.map((name) => [name, z.string().nullable()])), ...LedgerTotals.shape })
  const rows = groups.map(({ key, totals: ofGroup }) => ({
    ...Object.fromEntries(key.map(({ value }, index) => [`by${index + 1}`, value])),
    ...ofGroup,
  }))
  return csvOf(schema, groups.length === 0 ? [totals] : [...rows, ...(otherGroups ? [{ by1: 'all others', ...otherGroups }] : [])])
}
