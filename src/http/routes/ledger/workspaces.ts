import { z } from 'zod'
import { answerWrite } from '../../representation/answer-write.js'
import { answers, IDEMPOTENCY_PROBLEMS, KEY_PROBLEMS, openTo, SECURITY } from '../../representation/answers.js'
import type { RestApp } from '../../rest-app.js'

const Forgotten = z
  .strictObject({ cells: z.int().min(0).describe('How many sums of an hour’s similar calls were removed.') })
  .describe('What was forgotten.')
  .meta({ id: 'LedgerForgotten' })

/** Registers the removal of a workspace's ledger. */
export function ledgerWorkspaces(app: RestApp): void {
  const schema = {
    tags: ['Ledger'],
    security: SECURITY,
    operationId: 'forgetLedger',
    summary: 'Forget the ledger of a workspace',
    description:
      'Removes its calls, their ids and the values of their tags for good. Its keys stay, and calls that are sent again count again.',
    'x-example': { id: 'shop' },
    params: z.strictObject({ '*': z.string().max(200).describe('The name of the workspace.') }),
    response: answers(Forgotten, 'It is gone.', [...KEY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'malformed-address']),
  }
  app.delete('/v1/ledger/workspaces/*', { schema, onRequest: openTo('admin') }, (request, reply) =>
    answerWrite<number>(request, reply, {
      write: (once) => app.ledger.forget(request.params['*'], once),
      answerTo: (cells) => ({ body: { cells }, headers: { 'cache-control': 'no-store' } }),
    }),
  )
}
