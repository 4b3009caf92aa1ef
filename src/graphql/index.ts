import type { FastifyPluginAsync } from 'fastify'
import mercurius from 'mercurius'
import type { Catalog } from '../catalog/catalog.js'
import { formatErrors } from './format-errors.js'
import { graphiql } from './graphiql.js'
import { type GraphqlLimits, limitDocuments } from './limits.js'
import { refuseUnknownOperation, runTheOperationNamed } from './operation-named.js'
import { QUERY_RESOLVERS } from './query.js'
import { relationResolvers } from './relations.js'
import { TYPE_DEFINITIONS } from './type-definitions.js'

declare module 'mercurius' {
  interface MercuriusContext {
    catalog: Catalog
  }
}

const MOST_KEPT_DOCUMENTS = 64
const MOST_ERRORS = 20

/** GraphQL: the words of REST, in one document. */
export const graphql: FastifyPluginAsync<{ limits: GraphqlLimits }> = async (app, { limits }) => {
  await app.register(mercurius, {
    schema: TYPE_DEFINITIONS,
    resolvers: { Query: QUERY_RESOLVERS, ...relationResolvers() },
    context: ({ catalog }) => ({ catalog }),
    errorFormatter: formatErrors,
    graphiql: false,
    jit: 1,
    // Each may be as large as the limits allow, and up to twice as many are kept.
    cache: MOST_KEPT_DOCUMENTS,
    graphql: { parseOptions: { maxLexicalTokens: limits.maxTokens }, validateOptions: { maxErrors: MOST_ERRORS } },
    additionalRouteOptions: { preHandler: refuseUnknownOperation },
  })
  limitDocuments(app, limits)
  runTheOperationNamed(app)
  graphiql(app)
}
