import { z } from 'zod'
import { findListed, SOURCE_LISTING } from '../../catalog/listing.js'
import { usesOfSource } from '../../estimation/source-uses.js'
import { PageRequest, pageSchema } from '../../schemas/page.js'
import { SourceUse } from '../../schemas/record.js'
import { cachedAnswers } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

/** Registers the list of everything that cites a source. */
export function sourceUses(app: RestApp): void {
  const schema = {
    tags: ['Methods and sources'],
    operationId: 'listUsesOfSource',
    summary: 'List what rests on a source',
    description:
      'Every field of every record, and every method, that cites the source, a page at a time. A slash in the id is sent as %2F.',
    'x-example': { id: 'patterson-2021', first: 2 },
    params: z.strictObject({ id: z.string().describe('The id of the source.') }),
    querystring: PageRequest.omit({ search: true }),
    response: cachedAnswers(pageSchema(SourceUse, 'SourceUsePage'), 'One page of the list.', [
      'malformed-address',
      'invalid-request',
      'invalid-cursor',
      'unknown-source',
    ]),
  }
  app.get('/v1/sources/:id/uses', { schema }, ({ params, query, catalog }) => {
    findListed(SOURCE_LISTING, catalog, params.id)
    return usesOfSource(catalog, params.id, query)
  })
}
