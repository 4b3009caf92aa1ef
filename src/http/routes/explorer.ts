import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { vary } from '../../plugins/external/compression.js'
import { wantsPage } from '../representation/problem.js'
import type { RestApp } from '../rest-app.js'

/** Pictures of it, for /docs/explorer. */
const PICTURES = fileURLToPath(new URL('../../../docs/explorer/', import.meta.url))
/** The output folder of npm run build; the same path from src and from dist. */
const FOLDER = fileURLToPath(new URL('../../../dist/explorer/', import.meta.url))
const PAGE = 'index.html'
/** The service's own address, which answers programs with JSON. */
const HOME = '/'
/** Addresses of the one page, which shows the view that its address names. */
const VIEWS = ['estimate', 'usage', 'why', 'compare', 'accuracy', 'catalog']
/** The one view that pages of others may show in a frame: nothing in it changes anything. */
const CARD = 'card'
const HASHED_FILE = /[/\\]assets[/\\]/
const FOREVER = 'public, max-age=31536000, immutable'
const ASK_EACH_TIME = 'no-cache'
/** Nothing from elsewhere, and no script or style but the files of the page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The explorer: a page that uses this API, served from files that npm run build has compressed. */
export async function explorer(app: RestApp): Promise<void> {
  await app.register(fastifyStatic, { root: PICTURES, prefix: '/docs/explorer/', wildcard: false, index: false, decorateReply: false })
  if (!existsSync(FOLDER + PAGE)) return
  await app.register(fastifyStatic, {
    root: FOLDER,
    prefix: '/explorer/',
    index: false,
    // Each file has an address of its own, so that an unknown one is answered like any other.
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
