import { z } from 'zod'
import { CyclonedxReport, EsrsReport, GhgReport, ReportPart, SciReport } from '../../../schemas/ledger-forms.js'
import { LedgerReport, LedgerReportRequest } from '../../../schemas/ledger-report.js'
import { REPORT_FORMATS, reportWriters } from '../../../services/ledger-forms.js'
import { VERSION } from '../../openapi/about-the-api.js'
import { alsoAs, answers, KEY_PROBLEMS, openTo, SECURITY } from '../../representation/answers.js'
import { contentOf, formatParameter, inFormat } from '../../representation/formats.js'
import type { RestApp } from '../../rest-app.js'

/** The formats of a report other than JSON. */
export const REPORT_CONTENT = contentOf({
  csv: z.string().describe('A row for each group, or one for all, whose last columns identify the report; with part=notes its notes.'),
  md: z.string().describe('Tables for people.'),
  html: z.string().describe('A page for printing, which loads nothing.'),
  esrs: EsrsReport,
  ghg: GhgReport,
  sci: SciReport,
  cyclonedx: CyclonedxReport,
})

/** The parameters that say in which form a report comes. */
export const REPORT_FORM = { ...formatParameter(REPORT_FORMATS).shape, part: ReportPart }

const Query = LedgerReportRequest.extend(REPORT_FORM)

const SCHEMA = {
  tags: ['Ledger'],
  security: SECURITY,
  operationId: 'getLedgerReport',
  summary: 'What the calls of a period cost',
  description:
    'Energy, carbon, water and hardware of the calls in the ledger of the key’s workspace, each with its range, split as groupBy says; what has no estimate and why; how certain the rest is; the methods and sources behind it. As JSON, CSV (the groups), Markdown, a page for printing, or in the terms of ESRS, the GHG Protocol, SCI for AI or CycloneDX. The same calls at the same catalogRevision give the same report to the byte, and the same digest.',
  'x-example': { from: '2026-11-01', to: '2026-12-01', groupBy: ['model', 'tag:team'] },
  querystring: Query,
  response: alsoAs(
    answers(LedgerReport, 'The report.', [
      ...KEY_PROBLEMS,
      'invalid-request',
      'report-too-large',
      'unknown-revision',
      'revision-unusable',
      'handler-timeout',
    ]),
    REPORT_CONTENT,
  ),
}

/** Registers the reports of the ledger. */
export function ledgerReport(app: RestApp): void {
  app.get(
    '/v1/ledger/report',
    { schema: SCHEMA, onRequest: openTo('ledger:read'), config: { readsDatabase: true } },
    async (request, reply) => {
      const { format, part, ...asked } = request.query
      // Calls may be added at any time, which does not change the revision of the catalog.
      void reply.header('cache-control', 'no-store')
      // CycloneDX needs groups by model, because its components are the models.
      const grouped = format === 'cyclonedx' ? { ...asked, groupBy: ['model'] } : asked
      const report = await request.server.ledger.of(request.keyHolder, request.catalog).report(grouped)
      return inFormat(request, reply, format, report, reportWriters(report, { version: VERSION, part }))
    },
  )
}
