import { z } from 'zod'
import { cyclonedxReportOf } from '../../ledger/forms/cyclonedx.js'
import { esrsOf } from '../../ledger/forms/esrs.js'
import { ghgOf } from '../../ledger/forms/ghg.js'
import { reportHtml } from '../../ledger/forms/html.js'
import { reportMarkdown } from '../../ledger/forms/markdown.js'
import { sciReportOf } from '../../ledger/forms/sci.js'
import { csvOf } from '../../reports/csv.js'
import { jsonText } from '../../schemas/json-text.js'
import { CyclonedxReport, EsrsReport, GhgReport, SciReport } from '../../schemas/ledger-forms.js'
import { type LedgerReport, LedgerTotals } from '../../schemas/ledger-report.js'
import { VERSION } from '../about-the-api.js'
import { contentOf } from '../formats.js'

/** The forms of a report beside JSON. */
export const REPORT_FORMATS = ['csv', 'md', 'html', 'esrs', 'ghg', 'sci', 'cyclonedx'] as const
export const REPORT_CONTENT = contentOf({
  csv: z.string().describe('A row for each group, or one for all.'),
  md: z.string().describe('Tables for people.'),
  html: z.string().describe('A page to print, which loads nothing.'),
  esrs: EsrsReport,
  ghg: GhgReport,
  sci: SciReport,
  cyclonedx: CyclonedxReport,
})

/** What writes a report in its other forms. */
export function reportWriters(report: LedgerReport): Record<(typeof REPORT_FORMATS)[number], () => string> {
  return {
    csv: () => reportCsv(report),
    md: () => reportMarkdown(report),
    html: () => reportHtml(report),
    esrs: () => jsonText(esrsOf(report)),
    ghg: () => jsonText(ghgOf(report)),
    sci: () => jsonText(sciReportOf(report)),
    cyclonedx: () => jsonText(cyclonedxReportOf(report, VERSION)),
  }
}

/** The groups, a row each with a column for each of what they are grouped by; without groups the totals. */
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
