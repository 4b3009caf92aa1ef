import { readFile } from 'node:fs/promises'
import { type ErrorCode, ERRORS } from '../../errors.js'
import { guideNames, guidePage, guidesPage } from '../representation/guide-pages.js'
import { problemPage } from '../representation/problem-pages.js'
import type { RestApp } from '../rest-app.js'

const CHART = new URL('../../../docs/validation.svg', import.meta.url)
const HTML = 'text/html; charset=utf-8'
/** A page that never changes while the process runs: it is hidden from the contract and counted in the metrics under `family`. */
const fixedPage = (family: string) => ({ schema: { hide: true }, config: { isFixed: true, family } }) as const
const PAGE = fixedPage('/docs/:page')
const PROBLEM = fixedPage('/problems/:code')

/** The pages that answers link to: docs/*.md as HTML under /docs/{name}, and /problems/{code} for every error. */
export async function pages(app: RestApp): Promise<void> {
  for (const name of await guideNames()) {
    app.get(`/docs/${name}`, PAGE, async (_request, reply) => reply.type(HTML).send(await guidePage(name)))
  }
  app.get('/docs/guides', PAGE, async (_request, reply) => reply.type(HTML).send(await guidesPage()))
  app.get('/docs/validation.svg', PAGE, async (_request, reply) => reply.type('image/svg+xml').send(await readFile(CHART)))
  for (const code of Object.keys(ERRORS) as ErrorCode[]) {
    app.get(`/problems/${code}`, PROBLEM, async (_request, reply) => reply.type(HTML).send(await problemPage(code)))
  }
}
