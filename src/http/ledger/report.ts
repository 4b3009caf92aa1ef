import { z } from 'zod'
import { reportHtml } from '../../ledger/forms/html.js'
import { reportMarkdown } from '../../ledger/forms/markdown.js'
import { makeReport } from '../../ledger/make-report.js'
import { LedgerReport, LedgerReportRequest, LedgerTotals } from '../../schemas/ledger-report.js'
import { alsoAs, answers } from '../answers.js'
import { csvOf } from '../../reports/csv.js'
import { contentOf, formatParameter, inFormat } from '../formats.js'
import { KEY_PROBLEMS, openTo, SECURITY } from '../open-to.js'
import type { RestApp } from '../rest-app.js'

const Query = LedgerReportRequest.extend(formatParameter(['csv', 'md', 'html']).shape)

const SCHEMA = {
  tags: ['Ledger'],
  security: SECURITY,
  operationId: 'getLedgerReport',
  summary: 'What the calls of a period cost',
  description:
    'Energy, carbon, water and hardware of the calls in the ledger of the key’s workspace, each with its range, split as groupBy says; what has no estimate and why; how sure the rest is; the methods and sources behind it. As JSON, CSV (the groups), Markdown or a page to print. The same calls at the same catalogRevision give the same report to the byte, and the same digest.',
  'x-example': { from: '2026-11-01', to: '2026-12-01', groupBy: ['model', 'tag:team'] },
  querystring: Query,
  response: alsoAs(answers(LedgerReport, 'The report.', [...KEY_PROBLEMS, 'invalid-request', 'report-too-large', 'handler-timeout']), {
    ...contentOf({
      csv: z.string().describe('A row for each group, or one for all.'),
      md: z.string().describe('Tables for people.'),
      html: z.string().describe('A page to print, which loads nothing.'),
    }),
  }),
}

/** What is reported of the ledger. */
export function ledgerReport(app: RestApp): void {
  app.get('/v1/ledger/report', { schema: SCHEMA, onRequest: openTo('ledger:read') }, async (request, reply) => {
    const { format, ...asked } = request.query
    // Calls come in between, of which no revision tells.
    void reply.header('cache-control', 'no-store')
    const report = await makeReport(asked, request.server.ledger.of(request.keyHolder, request.catalog))
    return inFormat(request, reply, format, report, {
      csv: () => reportCsv(report),
      md: () => reportMarkdown(report),
      html: () => reportHtml(report),
    })
  })
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
