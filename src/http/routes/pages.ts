import { readFile } from 'node:fs/promises'
import { guidePage, guidesInOrder, guidesPage } from '../representation/guide-pages.js'
import { problemPages } from '../representation/problem-pages.js'
import type { RestApp } from '../rest-app.js'

const CHART = new URL('../../../docs/validation.svg', import.meta.url)
const HTML = 'text/html; charset=utf-8'
/** A page that never changes while the process runs: it is hidden from the contract and counted in the metrics under `family`. */
const fixedPage = (family: string) => ({ schema: { hide: true }, config: { isFixed: true, family } }) as const
const PAGE = fixedPage('/docs/:page')
const PROBLEM = fixedPage('/problems/:code')

/** The pages that answers link to: docs/*.md as HTML under /docs/{name}, and /problems/{code} for every error. */
export async function pages(app: RestApp): Promise<void> {
  const guides = await guidesInOrder()
  for (const guide of guides) {
    app.get(`/docs/${guide.name}`, PAGE, async (_request, reply) => reply.type(HTML).send(await guidePage(guide, guides)))
  }
  app.get('/docs/guides', PAGE, async (_request, reply) => reply.type(HTML).send(await guidesPage(guides)))
  app.get('/docs/validation.svg', PAGE, async (_request, reply) => reply.type('image/svg+xml').send(await readFile(CHART)))
  for (const [code, page] of await problemPages()) {
    app.get(`/problems/${code}`, PROBLEM, (_request, reply) => reply.type(HTML).send(page))
  }
}
