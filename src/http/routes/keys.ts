import { z } from 'zod'
import { ApiKey, CreatedApiKey, NewApiKey } from '../../schemas/api-key.js'
import { answerWrite } from '../representation/answer-write.js'
import { answers, BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, KEY_PROBLEMS, openTo, SECURITY } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

const PATH = '/v1/keys'
const ABOUT = { tags: ['Keys'], security: SECURITY }
const onRequest = openTo('admin')
const ById = z.strictObject({ '*': z.string().describe('The id of a key.') })
const KeyList = z
  .strictObject({ items: z.array(ApiKey) })
  .describe('Every key that was ever made, oldest first.')
  .meta({ id: 'ApiKeyList' })

/** Registers API keys, for administrators. The command `wattprint keys` does the same. */
export function keys(app: RestApp): void {
  const create = {
    ...ABOUT,
    operationId: 'createKey',
    summary: 'Make a key',
    description: 'Only this answer contains the key itself: just its hash is stored.',
    'x-example': { owner: 'Data team', scope: 'write' },
    body: NewApiKey,
    response: answers(CreatedApiKey, 'The key.', [...KEY_PROBLEMS, ...BODY_PROBLEMS, 'invalid-request', 'idempotency-key-invalid'], 201),
  }
  app.post(PATH, { schema: create, onRequest, config: { answersWithSecret: true } }, async ({ body }, reply) => {
    const created = await app.keys.create(body)
    return reply.code(201).header('cache-control', 'no-store').send(created)
  })

  const list = {
    ...ABOUT,
    operationId: 'listKeys',
    summary: 'List every key',
    description: 'Who holds which key, what it allows and whether it was revoked; never the key itself.',
    response: answers(KeyList, 'The keys.', KEY_PROBLEMS),
  }
  app.get(PATH, { schema: list, onRequest, config: { readsDatabase: true } }, async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ items: await app.keys.list() })
  })

  const revoke = {
    ...ABOUT,
    operationId: 'revokeKey',
    summary: 'Revoke a key',
    description: 'The key allows nothing from then on. It stays in the list, with the time.',
    'x-example': { id: '0123456789abcdef' },
    params: ById,
    response: answers(ApiKey, 'The key as it is now.', [...KEY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'unknown-key', 'malformed-address']),
  }
  app.delete(`${PATH}/*`, { schema: revoke, onRequest }, (request, reply) =>
    answerWrite<ApiKey>(request, reply, {
      write: (once) => app.keys.revoke(request.params['*'], once),
      answerTo: (body) => ({ body }),
    }),
  )
}
