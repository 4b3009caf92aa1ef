import { LedgerRestatement, LedgerRestatementRequest } from '../../../schemas/ledger-restatement.js'
import { answers, KEY_PROBLEMS, openTo, SECURITY } from '../../representation/answers.js'
import type { RestApp } from '../../rest-app.js'

const SCHEMA = {
  tags: ['Ledger'],
  security: SECURITY,
  operationId: 'getLedgerRestatement',
  summary: 'What a newer catalog changes in a period, and why',
  description:
    'Compares what a period costs by an earlier catalog revision, or a report as it was issued, with what it costs today: every total, the groups that move, and the records whose change moves them, each with its own effect. A revision is stored when a report is issued with it, by POST /v1/ledger/reports.',
  'x-example': { report: '0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e' },
  querystring: LedgerRestatementRequest,
  response: answers(LedgerRestatement, 'What moves.', [
    ...KEY_PROBLEMS,
    'invalid-request',
    'report-too-large',
    'unknown-revision',
    'revision-unusable',
    'unknown-report',
    'handler-timeout',
  ]),
}

/** Registers the comparison of an earlier report with today's. */
export function ledgerRestatement(app: RestApp): void {
  app.get(
    '/v1/ledger/restatement',
    { schema: SCHEMA, onRequest: openTo('ledger:read'), config: { readsDatabase: true } },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      return request.server.ledger.of(request.keyHolder, request.catalog).restatement(request.query)
    },
  )
}
