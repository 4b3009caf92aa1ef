import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Catalog } from '../catalog/catalog.js'
import { type LedgerReport, LedgerReportRequest } from '../schemas/ledger-report.js'
import { type LedgerRestatement, LedgerRestatementRequest } from '../schemas/ledger-restatement.js'
import { parseRequest } from '../schemas/parse-request.js'
import { withoutNulls } from './without-nulls.js'

type Context = {
  readonly catalog: Catalog
  readonly app: Pick<FastifyInstance, 'ledger' | 'authenticate'>
  readonly reply: FastifyReply
}

/** What the calls of a period cost. The scope is that of REST, and no cache keeps it. */
export async function ledgerReport(_root: unknown, given: unknown, { app, catalog, reply }: Context): Promise<LedgerReport> {
  void reply.header('cache-control', 'no-store')
  await app.authenticate(reply.request, 'ledger:read')
  const asked = parseRequest(LedgerReportRequest, withoutNulls(given))
  return app.ledger.of(reply.request.keyHolder, catalog).report(asked)
}

/** What a newer catalog or method moves of a period, and why. */
export async function ledgerRestatement(_root: unknown, given: unknown, { app, catalog, reply }: Context): Promise<LedgerRestatement> {
  void reply.header('cache-control', 'no-store')
  await app.authenticate(reply.request, 'ledger:read')
  const asked = parseRequest(LedgerRestatementRequest, withoutNulls(given))
  return app.ledger.of(reply.request.keyHolder, catalog).restatement(asked)
}
