import { readdir, readFile } from 'node:fs/promises'
import { Marked } from 'marked'
import { gfmHeadingId } from 'marked-gfm-heading-id'
import { ERRORS } from '../errors.js'
import type { RestApp } from './rest-app.js'

const DOCS = new URL('../../docs/', import.meta.url)
/** Of each: it is written once, and hidden from the contract. */
const PAGE = { schema: { hide: true }, config: { isFixed: true } } as const
const FOLDERS = ['', 'decisions/']
const STYLE =
  'body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}' +
  'pre,table{overflow-x:auto;display:block}pre{padding:1rem;background:#8881}td,th{padding:.2rem .6rem;border-bottom:1px solid #8885;text-align:left}img{max-width:100%}'

/** The pages that answers link to: docs/*.md as HTML under /docs/{name}, and /problems/{code} for every error. */
export async function pages(app: RestApp): Promise<void> {
  const names = (await Promise.all(FOLDERS.map(namesIn))).flat()
  for (const name of names) {
    app.get(`/docs/${name}`, PAGE, async (_request, reply) => reply.type('text/html; charset=utf-8').send(await pageOf(name)))
  }
  app.get('/docs/validation.svg', PAGE, async (_request, reply) =>
    reply.type('image/svg+xml').send(await readFile(new URL('validation.svg', DOCS))),
  )
  for (const [code, { status, title }] of Object.entries(ERRORS)) {
    const body = `<h1>${title}</h1><p><code>${code}</code>, HTTP ${status}. The <code>detail</code> of the answer names the thing, the reason and the way out; <code>errors</code> points at each field at fault, <code>suggestions</code> holds the nearest names where one is unknown. Over GraphQL the same code is in <code>extensions.code</code>.</p><p><a href="/docs">The API</a></p>`
    app.get(`/problems/${code}`, PAGE, (_request, reply) => reply.type('text/html; charset=utf-8').send(html(title, body)))
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(new URL(folder, DOCS))
  return files.filter((file) => file.endsWith('.md')).map((file) => folder + file.slice(0, -'.md'.length))
}

const rendered = new Map<string, string>()

/** A page as HTML, rendered the first time that somebody reads it. */
async function pageOf(name: string): Promise<string> {
  let page = rendered.get(name)
  if (page === undefined) {
    const markdown = await readFile(new URL(`${name}.md`, DOCS), 'utf8')
    const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name
    const body = await new Marked(gfmHeadingId()).parse(markdown)
    rendered.set(name, (page = html(title, linksBetweenPages(body))))
  }
  return page
}

/** In the repository pages link to files; here they are addresses without an ending. */
function linksBetweenPages(body: string): string {
  return body.replaceAll(/href="([^":]+)\.md(#[^"]*)?"/g, 'href="$1$2"')
}

function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Wattprint</title><style>${STYLE}</style></head><body>${body}</body></html>`
}
