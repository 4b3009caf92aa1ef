import { LedgerBudgets } from '../../../schemas/ledger-budgets.js'
import { answers, KEY_PROBLEMS, openTo, SECURITY } from '../../representation/answers.js'
import type { RestApp } from '../../rest-app.js'

const SCHEMA = {
  tags: ['Ledger'],
  security: SECURITY,
  operationId: 'getLedgerBudgets',
  summary: 'Read how much of the budgets of this month is used',
  description: 'The budgets in LEDGER_BUDGETS for the workspace of the key, and what its calls of this month (UTC) have cost.',
  response: answers(LedgerBudgets, 'The budgets, if there are any.', [...KEY_PROBLEMS, 'handler-timeout']),
}

/** Registers how much of the monthly budgets is used. */
export function ledgerBudgets(app: RestApp): void {
  app.get(
    '/v1/ledger/budgets',
    { schema: SCHEMA, onRequest: openTo('ledger:read'), config: { readsDatabase: true } },
    async ({ keyHolder, catalog }, reply) => {
      void reply.header('cache-control', 'no-store')
      return app.ledger.of(keyHolder, catalog).budgets()
    },
  )
}
