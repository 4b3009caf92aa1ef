import type { FastifyPluginAsync } from 'fastify'
import mercurius from 'mercurius'
import type { Catalog } from '../catalog/catalog.js'
import { jsonText } from '../schemas/parse-request.js'
import { CHANGE_RESOLVERS } from './changes.js'
import { CONNECTION_RESOLVERS } from './connection.js'
import { BATCH_VIEW_RESOLVERS, DERIVATION_RESOLVERS } from './derivation.js'
import { MOST_KEPT_DOCUMENTS, refuseUnknownOperation, runTheOperationNamed } from './documents.js'
import { formatErrors } from './format-errors.js'
import { graphiql } from './graphiql.js'
import { type GraphqlLimits, limitDocuments } from './limits.js'
import { NODE_RESOLVERS } from './node.js'
import { QUERY_RESOLVERS } from './query.js'
import { relationResolvers } from './relations.js'
import { resolveListsInTurn, type TurnContext } from './turns.js'
import { CONNECTED_TYPES, TYPE_DEFINITIONS } from './type-definitions.js'

declare module 'mercurius' {
  interface MercuriusContext extends TurnContext {
    catalog: Catalog
  }
}

const MOST_ERRORS = 20

/** GraphQL, with the same fields as REST. */
export const graphql: FastifyPluginAsync<{ limits: GraphqlLimits }> = async (app, { limits }) => {
  app.setReplySerializer((answer) => jsonText(answer))
  await app.register(mercurius, {
    schema: TYPE_DEFINITIONS,
    resolvers: {
      Query: QUERY_RESOLVERS,
      Change: CHANGE_RESOLVERS,
      ...NODE_RESOLVERS,
      ...BATCH_VIEW_RESOLVERS,
      ...derivedResolvers(),
      ...connectionResolvers(),
    },
    context: ({ catalog }) => ({ catalog }),
    errorFormatter: formatErrors,
    graphiql: false,
    jit: 1,
    cache: MOST_KEPT_DOCUMENTS,
    graphql: { parseOptions: { maxLexicalTokens: limits.maxTokens }, validateOptions: { maxErrors: MOST_ERRORS } },
    // A browser asks the service for permission before it sends one of these for a page of another origin.
    csrfPrevention: { requiredHeaders: ['Apollo-Require-Preflight', 'X-Apollo-Operation-Name', 'GraphQL-Require-Preflight'] },
    additionalRouteOptions: { preHandler: refuseUnknownOperation },
  })
  resolveListsInTurn(app.graphql.schema)
  limitDocuments(app, limits)
  runTheOperationNamed(app)
  graphiql(app)
}

/** By type, the fields that lead to records, and those that lead from a number to its steps and sources. */
function derivedResolvers(): Record<string, Record<string, unknown>> {
  const relations = relationResolvers()
  const names = new Set([...Object.keys(relations), ...Object.keys(DERIVATION_RESOLVERS)])
  const derivation: Readonly<Partial<Record<string, Record<string, unknown>>>> = DERIVATION_RESOLVERS
  return Object.fromEntries([...names].map((name) => [name, { ...relations[name], ...derivation[name] }]))
}

function connectionResolvers(): Record<string, typeof CONNECTION_RESOLVERS> {
  return Object.fromEntries(CONNECTED_TYPES.map((type) => [`${type}Connection`, CONNECTION_RESOLVERS]))
}
