import { z } from 'zod'
import { DomainError } from '../../../errors.js'
import { LedgerReport, LedgerReportRequest } from '../../../schemas/ledger-report.js'
import { FrozenReport, FrozenReportId, FrozenReportList } from '../../../schemas/ledger-restatement.js'
import { reportWriters } from '../../../services/ledger-forms.js'
import { VERSION } from '../../openapi/about-the-api.js'
import { answerWrite } from '../../representation/answer-write.js'
import {
  alsoAs,
  answers,
  BODY_PROBLEMS,
  IDEMPOTENCY_PROBLEMS,
  KEY_PROBLEMS,
  openTo,
  problems,
  SECURITY,
} from '../../representation/answers.js'
import { inFormat } from '../../representation/formats.js'
import type { RestApp } from '../../rest-app.js'
import { REPORT_CONTENT, REPORT_FORM } from './report.js'

const PATH = '/v1/ledger/reports'
const CREATED = 201
const NO_CONTENT = 204
const ABOUT = { tags: ['Ledger'], security: SECURITY }
const ById = z.strictObject({ id: FrozenReportId })
const BY_ID_PROBLEMS = [...KEY_PROBLEMS, 'invalid-request', 'unknown-report'] as const
const EXAMPLE = { id: '0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e' }

const ISSUE = {
  ...ABOUT,
  operationId: 'issueLedgerReport',
  summary: 'Issue a report, which never changes',
  description:
    'Makes the report and stores it: from then on it is answered unchanged to the byte. The records of its catalog are stored with it, so that /v1/ledger/restatement says later what would move and why. Equal reports are stored once.',
  'x-example': { from: '2026-11-01', to: '2026-12-01', groupBy: ['model', 'tag:team'] },
  body: LedgerReportRequest,
  response: answers(
    FrozenReport,
    'The issued report.',
    [
      ...KEY_PROBLEMS,
      ...BODY_PROBLEMS,
      ...IDEMPOTENCY_PROBLEMS,
      'invalid-request',
      'report-too-large',
      'unknown-revision',
      'revision-unusable',
      'too-many-reports',
    ],
    CREATED,
  ),
}
const LIST = {
  ...ABOUT,
  operationId: 'listIssuedLedgerReports',
  summary: 'List the reports that were issued',
  description: 'Newest first, without their contents.',
  response: answers(FrozenReportList, 'The reports.', [...KEY_PROBLEMS, 'handler-timeout']),
}
const FIND = {
  ...ABOUT,
  operationId: 'getIssuedLedgerReport',
  summary: 'One report as it was issued',
  description: 'Unchanged to the byte, whatever the catalog is today.',
  'x-example': EXAMPLE,
  params: ById,
  querystring: z.strictObject(REPORT_FORM),
  response: alsoAs(answers(LedgerReport, 'The report.', [...BY_ID_PROBLEMS, 'handler-timeout']), REPORT_CONTENT),
}
const REMOVE = {
  ...ABOUT,
  operationId: 'deleteIssuedLedgerReport',
  summary: 'Delete a report that was issued',
  description: 'For administrators, in the workspace of their key. The calls stay in the ledger.',
  'x-example': EXAMPLE,
  params: ById,
  response: { [NO_CONTENT]: { description: 'It is deleted.' }, ...problems([...BY_ID_PROBLEMS, ...IDEMPOTENCY_PROBLEMS]) },
}

function notByModel(): DomainError {
  const detail = 'The report is not grouped by model, but CycloneDX lists models. Issue a report with groupBy model.'
  return new DomainError('not-acceptable', detail)
}

/** Registers issued reports, which never change. */
export function issuedReports(app: RestApp): void {
  const onRequest = openTo('ledger:read')
  app.post(PATH, { schema: ISSUE, onRequest }, (request, reply) => {
    const { body, keyHolder, catalog } = request
    return answerWrite<FrozenReport>(request, reply, {
      write: (once) => app.ledger.of(keyHolder, catalog).issue(body, once),
      answerTo: (issued) => ({
        status: CREATED,
        headers: { location: `${PATH}/${issued.id}`, 'cache-control': 'no-store' },
        body: issued,
      }),
    })
  })
  app.get(PATH, { schema: LIST, onRequest, config: { readsDatabase: true } }, async ({ keyHolder, catalog }, reply) => {
    return reply.header('cache-control', 'no-store').send({ items: await app.ledger.of(keyHolder, catalog).allIssued() })
  })
  app.get(`${PATH}/:id`, { schema: FIND, onRequest, config: { readsDatabase: true } }, async (request, reply) => {
    const { keyHolder, catalog, params, query } = request
    void reply.header('cache-control', 'no-store')
    const { report, asked } = await app.ledger.of(keyHolder, catalog).issued(params.id)
    if (query.format === 'cyclonedx' && !asked.groupBy?.includes('model')) throw notByModel()
    return inFormat(request, reply, query.format, report, reportWriters(report, { version: VERSION, part: query.part }))
  })
  app.delete(`${PATH}/:id`, { schema: REMOVE, onRequest: openTo('admin') }, (request, reply) => {
    const { params, keyHolder, catalog } = request
    return answerWrite(request, reply, {
      write: (once) => app.ledger.of(keyHolder, catalog).removeIssued(params.id, once),
      answerTo: () => ({}),
    })
  })
}
