/**
 * The same addresses without the service: a bare Fastify that reads the requests by the same zod schemas and writes prepared answers as
 * JSON, the small ones as prepared bytes; and a bare mercurius with JIT that resolves to the same objects. It has no plugins. BARE_WITH
 * adds one of the service's own, to measure its cost.
 */
import { readFile } from 'node:fs/promises'
import fastify, { type FastifyInstance, type FastifyPluginAsync, type FastifyPluginCallback } from 'fastify'
import fp from 'fastify-plugin'
import mercurius from 'mercurius'
import { catalog } from '../built-catalog.js'
import { built } from './built.js'
import { REQUESTS } from './cases.js'

const { InferenceRequest } = await built<typeof import('../../src/schemas/inference-request.js')>('schemas/inference-request.js')
const { parseRequest } = await built<typeof import('../../src/schemas/parse-request.js')>('schemas/parse-request.js')
const { validatorCompiler } = await built<typeof import('../../src/http/openapi/compilers.js')>('http/openapi/compilers.js')
const { numbersOf } = await built<typeof import('../../src/estimation/answer.js')>('estimation/answer.js')
const { estimateInference } = await built<typeof import('../../src/estimation/inference.js')>('estimation/inference.js')

type Asked = { readonly outputTokens?: number | undefined }

const prepared = new Map(
  REQUESTS.map((request) => [request.outputTokens, estimateInference(parseRequest(InferenceRequest, request), catalog)]),
)
/** The small answers as the bytes that the service sends. */
const numbers = new Map([...prepared].map(([tokens, estimate]) => [tokens, JSON.stringify(numbersOf(estimate))]))
const answerTo = ({ outputTokens = 0 }: Asked) => prepared.get(outputTokens)
const ETAG = 'W/"prepared"'
const PATH = '/v1/estimates/inference'

/** Stands in for the plugin that knows the keys, of which the rate limit asks. There are no keys. */
const NO_KEYS = fp(
  (within, _options, done) => {
    within.decorate('keys', { holderOf: () => Promise.resolve(undefined) } as never)
    done()
  },
  { name: 'authentication' },
)
const app = fastify({ logger: false })
const plugin = await pluginNamed(process.env['BARE_WITH'])
if (plugin) await app.register(plugin)
app.get('/readyz', () => ({ status: 'ready' }))
await app.register((rest, _options, done) => {
  rest.setValidatorCompiler(validatorCompiler)
  rest.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  rest.post<{ Querystring: { detail?: string } }>(PATH, { schema: { body: InferenceRequest } }, (request, reply) => {
    const { outputTokens = 0 } = request.body as Asked
    if (request.query.detail !== 'numbers') return reply.send(answerTo({ outputTokens }))
    return reply.type('application/json; charset=utf-8').serializer(String).send(numbers.get(outputTokens))
  })
  rest.get(PATH, { schema: { querystring: InferenceRequest } }, (request, reply) => {
    void reply.headers({ etag: ETAG, 'cache-control': 'public, no-cache' })
    return request.headers['if-none-match'] === ETAG ? reply.code(304).send() : reply.send(answerTo(request.query as Asked))
  })
  done()
})
await app.register(mercurius, {
  schema: await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { Query: { estimateInference: (_root: unknown, { request }: { request: Asked }) => answerTo(request) } },
  jit: 1,
})
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' })
process.once('SIGTERM', () => process.exit(0))

/** Returns one of the service's plugins together with the plugins that it depends on. */
async function pluginNamed(name: string | undefined): Promise<FastifyPluginAsync | undefined> {
  if (name === undefined) return undefined
  const options: Readonly<Record<string, object>> = {
    'external/rate-limit': { perMinute: 1e9, perMinuteWithKey: 1e9, failedKeysPerMinute: 20, redisUrl: undefined },
  }
  const found = Object.values(await built<object>(`plugins/${name}.js`)).find(
    (one): one is FastifyPluginCallback => typeof one === 'function' && Symbol.for('skip-override') in one,
  )
  if (!found) throw new Error(`plugins/${name}.js exports no plugin.`)
  return fp(async (within: FastifyInstance) => {
    if (name === 'external/rate-limit') await within.register(NO_KEYS)
    await within.register(found, options[name] ?? {})
  })
}
