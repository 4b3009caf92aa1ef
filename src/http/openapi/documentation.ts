import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransform, fastifyZodOpenApiTransformObject } from 'fastify-zod-openapi'
import { Document, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { z } from 'zod'
import { parametersOf } from '../../schemas/parse-request.js'
import { ABOUT_THE_API } from './about-the-api.js'
import { withExamples } from './examples.js'
import { withInputNames } from './input-names.js'
import type { JsonObject } from './json-tree.js'
import { openapi30 } from './openapi-3-0.js'
import { published } from './published.js'
import { withSharedHeaders } from './shared-headers.js'

/** Collections of up to this many characters are written on one line. */
const LINE_LETTERS = 800

/** Returns the document as YAML. Small collections and lists of words are on one line, so that more of it fits on a screen. */
export function openapiYaml(document: object): string {
  const yaml = new Document(document, { aliasDuplicateObjects: false })
  visit(yaml, {
    Collection: (_key, node) => {
      if (!isListOfWords(node) && JSON.stringify(node).length > LINE_LETTERS) return undefined
      node.flow = true
      return visit.SKIP
    },
  })
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: false, indent: 1 })
}

function isListOfWords(node: YAMLMap | YAMLSeq): boolean {
  return isSeq(node) && node.items.every(isScalar)
}

type Transform = NonNullable<FastifyDynamicSwaggerOptions['transform']>
type TransformObject = NonNullable<FastifyDynamicSwaggerOptions['transformObject']>

/** Serves the OpenAPI document, made from the schemas of the routes, and the pages that show it. They load nothing from elsewhere. */
export const documentation = fp(async (app) => {
  await app.register(fastifyZodOpenApiPlugin)
  await app.register(swagger, { openapi: ABOUT_THE_API, transform, transformObject })
  const document = onlyOnce(() => JSON.stringify(app.swagger()))
  const asYaml = onlyOnce(() => openapiYaml(app.swagger()))
  const sendDocument = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => reply.type('application/json').send(document())
  const sendYaml = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => reply.type('application/yaml').send(asYaml())
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, isFixed: true, ...(/^\/docs\/./.test(route.url) && { family: '/docs/:page' }) }
      // Swagger UI would write the document again for each caller.
      if (route.url === '/docs/json') route.handler = sendDocument
      if (route.url === '/docs/yaml') route.handler = sendYaml
    })
    await scope.register(swaggerUi, { routePrefix: '/docs', uiConfig: { validatorUrl: null, docExpansion: 'list' } })
  })
  const fixed = { schema: { hide: true }, config: { isFixed: true } } as const
  const older = onlyOnce(() => JSON.stringify(openapi30(app.swagger() as unknown as JsonObject)))
  app.get('/openapi.json', fixed, sendDocument)
  app.get('/openapi.yaml', fixed, sendYaml)
  app.get('/openapi-3.0.json', fixed, (_request, reply) => reply.type('application/json').send(older()))
})

function onlyOnce(write: () => string): () => string {
  let text: string | undefined
  return () => (text ??= write())
}

/** Describes a route: a wildcard, which the router needs for ids with slashes, becomes {id}, and a query becomes a list of parameters. */
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
  published(withSharedHeaders(withExamples(withInputNames(fastifyZodOpenApiTransformObject(document)))))
