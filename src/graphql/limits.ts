import type { FastifyInstance } from 'fastify'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { DomainError } from '../errors.js'
import { type Cost, costOf } from './document-cost.js'
import { checkSize } from './document-size.js'

/** Past this, compiling takes longer than some runs of the document, and 2 MB for every hundred fields. */
const MOST_COMPILED_FIELDS = 500

/** How deep and how costly a document may be. */
export type GraphqlLimits = { readonly maxDepth: number; readonly maxCost: number; readonly maxTokens: number }

/**
 * Refuses documents that would take too long: what can be seen of their form before they are validated, each document
 * once; their cost before each execution, because variables have a say in it.
 */
export function limitDocuments(app: FastifyInstance, { maxDepth, maxCost }: GraphqlLimits): void {
  const costs = new WeakMap<DocumentNode, Cost>()
  const large = new WeakSet<DocumentNode>()

  function cost(schema: GraphQLSchema, document: DocumentNode): Cost {
    let known = costs.get(document)
    if (known === undefined) costs.set(document, (known = costOf(schema, document)))
    return known
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- mercurius awaits its hooks
  app.graphql.addHook('preValidation', async (_schema, document) => {
    if (!isParsed(document)) throw new DomainError('graphql-invalid', 'The document is not GraphQL. GET /graphiql shows what may be asked.')
    if (checkSize(document, maxDepth) > MOST_COMPILED_FIELDS) large.add(document)
  })
  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  app.graphql.addHook('preExecution', async (schema, document, _context, variables) => {
    const known = cost(schema, document)
    const fields = typeof known === 'number' ? known : known(variables)
    if (fields > maxCost) throw tooCostly(fields, maxCost)
    // A document that a hook names is run as it is.
    return large.has(document) ? { document } : undefined
  })
}

/** mercurius takes JSON for a document that is parsed already, and would run whatever it says; a parsed one has a method. */
function isParsed({ loc }: DocumentNode): boolean {
  return typeof loc?.toJSON === 'function'
}

function tooCostly(cost: number, maxCost: number): DomainError {
  return new DomainError(
    'graphql-too-costly',
    `The answer could hold ${cost} fields, where an estimate counts as a hundred; ${maxCost} is the most (GRAPHQL_MAX_COST). Ask for smaller pages with "first", for fewer fields, or in parts.`,
  )
}
