import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { vary } from '../../plugins/external/compression.js'
import { wantsPage } from '../representation/problem.js'
import type { RestApp } from '../rest-app.js'

/** The folder of the pictures in /docs/explorer. */
const PICTURES = fileURLToPath(new URL('../../../docs/explorer/', import.meta.url))
/** The output folder of npm run build; the same path from src and from dist. */
const FOLDER = fileURLToPath(new URL('../../../dist/explorer/', import.meta.url))
const PAGE = 'index.html'
/** The address of the home page, which answers programs with JSON. */
const HOME = '/'
/** The addresses that all serve the same page, which shows the view that its address names. */
const VIEWS = ['estimate', 'usage', 'why', 'compare', 'accuracy', 'catalog']
/** The only view that other sites may show in a frame, because nothing in it changes anything. */
const CARD = 'card'
const HASHED_FILE = /[/\\]assets[/\\]/
const FOREVER = 'public, max-age=31536000, immutable'
const ASK_EACH_TIME = 'no-cache'
/** The content security policy: the page may load only its own files, and run no inline scripts or styles. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Registers the explorer: a page that uses this API, from files that npm run build has compressed. */
export async function explorer(app: RestApp): Promise<void> {
  await app.register(fastifyStatic, { root: PICTURES, prefix: '/docs/explorer/', wildcard: false, index: false, decorateReply: false })
  if (!existsSync(FOLDER + PAGE)) return
  await app.register(fastifyStatic, {
    root: FOLDER,
    prefix: '/explorer/',
    index: false,
    // Each file is a route of its own, so that an unknown address is answered as everywhere else.
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', HASHED_FILE.test(path) ? FOREVER : ASK_EACH_TIME)
      if (/\.html(\.br|\.gz)?$/.test(path)) void reply.header('content-security-policy', POLICY)
    },
  })
  for (const view of VIEWS) app.get(`/${view}`, { schema: { hide: true } }, (_request, reply) => reply.sendFile(PAGE))
  app.get(`/${CARD}`, { schema: { hide: true }, config: { mayBeFramed: true } }, (_request, reply) => reply.sendFile(PAGE))
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== HOME) return
    vary(reply, 'accept')
    if (wantsPage(request)) await reply.sendFile(PAGE)
  })
}
