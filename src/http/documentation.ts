import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransform, fastifyZodOpenApiTransformObject } from 'fastify-zod-openapi'
import { z } from 'zod'
import { parametersOf } from '../schemas/query-string.js'
import { withExamples } from './examples.js'
import { withInputNames } from './input-names.js'
import { ABOUT_THE_API } from './about-the-api.js'
import { withSharedHeaders } from './shared-headers.js'

type Transform = NonNullable<FastifyDynamicSwaggerOptions['transform']>
type TransformObject = NonNullable<FastifyDynamicSwaggerOptions['transformObject']>

/** The OpenAPI document, drawn from the routes' own schemas, and the pages that show it. Nothing is fetched from elsewhere. */
export const documentation = fp(async (app) => {
  await app.register(fastifyZodOpenApiPlugin)
  await app.register(swagger, { openapi: ABOUT_THE_API, transform, transformObject })
  const document = onlyOnce(() => JSON.stringify(app.swagger()))
  const asYaml = onlyOnce(() => app.swagger({ yaml: true }))
  const sendDocument = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => reply.type('application/json').send(document())
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, isFixed: true }
      // Swagger UI would write the document anew for each caller.
      if (route.url === '/docs/json') route.handler = sendDocument
      if (route.url === '/docs/yaml') route.handler = (_request, reply) => reply.type('application/yaml').send(asYaml())
    })
    await scope.register(swaggerUi, { routePrefix: '/docs', uiConfig: { validatorUrl: null, docExpansion: 'list' } })
  })
  app.get('/openapi.json', { schema: { hide: true }, config: { isFixed: true } }, sendDocument)
})

function onlyOnce(write: () => string): () => string {
  let text: string | undefined
  return () => (text ??= write())
}

/** An address that ends in an id with slashes is a wildcard to the router and {id} to the reader; a query is a flat list. */
const transform: Transform = ({ schema, url, ...rest }) => {
  const { params, querystring } = schema as { params?: unknown; querystring?: unknown }
  const described = {
    ...schema,
    ...(params instanceof z.ZodObject && '*' in params.shape && { params: z.strictObject({ id: params.shape['*'] as z.ZodType }) }),
    ...(querystring instanceof z.ZodObject && { querystring: parametersOf(querystring) }),
  }
  return fastifyZodOpenApiTransform({ schema: described, url: url.replace(/\*$/, ':id'), ...rest })
}

const transformObject: TransformObject = (document) =>
  withSharedHeaders(withExamples(withInputNames(fastifyZodOpenApiTransformObject(document))))
