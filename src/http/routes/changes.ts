import { pageSchema } from '../../schemas/page.js'
import { Change, ChangeRequest } from '../../schemas/record.js'
import { answers } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

/** Registers the list of changes, which is read from the database, because the catalog in memory has no history. */
export function changes(app: RestApp): void {
  const schema = {
    tags: ['Writing'],
    operationId: 'listChanges',
    summary: 'List what was changed, and by whom',
    description:
      'Every change of a record, newest first, a page at a time: with the record before and after, except for bundled ones. A page of large records may have fewer items than asked for: continue while hasNextPage is true.',
    'x-example': { first: 10, kind: 'model' },
    querystring: ChangeRequest,
    response: answers(pageSchema(Change, 'ChangePage'), 'One page of the list.', [
      'invalid-request',
      'invalid-cursor',
      'database-unavailable',
    ]),
  }
  app.get('/v1/changes', { schema, config: { readsDatabase: true } }, async ({ query }, reply) => {
    const { items, totalCount, pageInfo } = await app.writing.changes(query)
    return reply.header('cache-control', 'no-cache').send({ items, totalCount, pageInfo })
  })
}
