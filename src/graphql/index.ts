import type { FastifyPluginAsync } from 'fastify'
import mercurius from 'mercurius'
import type { Catalog } from '../catalog/catalog.js'
import { formatErrors } from './format-errors.js'
import { graphiql } from './graphiql.js'
import { refuseUnknownOperation, runTheOperationNamed } from './operation-named.js'
import { QUERY_RESOLVERS } from './query.js'
import { relationResolvers } from './relations.js'
import { TYPE_DEFINITIONS } from './type-definitions.js'

declare module 'mercurius' {
  interface MercuriusContext {
    catalog: Catalog
  }
}

/** GraphQL: the words of REST, in one document. */
export const graphql: FastifyPluginAsync = async (app) => {
  await app.register(mercurius, {
    schema: TYPE_DEFINITIONS,
    resolvers: { Query: QUERY_RESOLVERS, ...relationResolvers() },
    context: ({ catalog }) => ({ catalog }),
    errorFormatter: formatErrors,
    graphiql: false,
    jit: 1,
    additionalRouteOptions: { preHandler: refuseUnknownOperation },
  })
  runTheOperationNamed(app)
  graphiql(app)
}
