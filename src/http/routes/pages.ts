import { readdir, readFile } from 'node:fs/promises'
import { Marked } from 'marked'
import { gfmHeadingId } from 'marked-gfm-heading-id'
import { ERRORS } from '../../errors.js'
import { htmlPage } from '../representation/problem.js'
import type { RestApp } from '../rest-app.js'

const DOCS = new URL('../../../docs/', import.meta.url)
/** Of each: it is written once, hidden from the contract, and counted with those of its kind. */
const fixedPage = (family: string) => ({ schema: { hide: true }, config: { isFixed: true, family } }) as const
const PAGE = fixedPage('/docs/:page')
const PROBLEM = fixedPage('/problems/:code')
const FOLDERS = ['', 'decisions/']
const GUIDES = 'guides'
const DECISIONS = 'decisions/'

/** The pages that answers link to: docs/*.md as HTML under /docs/{name}, and /problems/{code} for every error. */
export async function pages(app: RestApp): Promise<void> {
  const names = (await Promise.all(FOLDERS.map(namesIn))).flat()
  for (const name of names) {
    app.get(`/docs/${name}`, PAGE, async (_request, reply) => reply.type('text/html; charset=utf-8').send(await pageOf(name)))
  }
  app.get(`/docs/${GUIDES}`, PAGE, async (_request, reply) => reply.type('text/html; charset=utf-8').send(await guides(names)))
  app.get('/docs/validation.svg', PAGE, async (_request, reply) =>
    reply.type('image/svg+xml').send(await readFile(new URL('validation.svg', DOCS))),
  )
  for (const [code, { status, title }] of Object.entries(ERRORS)) {
    const body = `<h1>${title}</h1><p><code>${code}</code>, HTTP ${status}. The <code>detail</code> of the answer names the thing, the reason and the way out; <code>errors</code> points at each field at fault, <code>suggestions</code> holds the nearest names where one is unknown. Over GraphQL the same code is in <code>extensions.code</code>.</p>`
    app.get(`/problems/${code}`, PROBLEM, (_request, reply) => reply.type('text/html; charset=utf-8').send(htmlPage(title, body)))
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(new URL(folder, DOCS))
  return files.filter((file) => file.endsWith('.md')).map((file) => folder + file.slice(0, -'.md'.length))
}

const rendered = new Map<string, string>()

/** A page as HTML, rendered at its first request. */
async function pageOf(name: string): Promise<string> {
  let page = rendered.get(name)
  if (page === undefined) {
    const markdown = await markdownOf(name)
    const body = await new Marked(gfmHeadingId()).parse(markdown)
    rendered.set(name, (page = htmlPage(titleOf(markdown) ?? name, linksBetweenPages(body))))
  }
  return page
}

/** Every guide with its title and its first sentence, then the decisions. */
async function guides(names: readonly string[]): Promise<string> {
  const all = await Promise.all(names.map(async (name) => ({ name, markdown: await markdownOf(name) })))
  const item = ({ name, markdown }: (typeof all)[number], hasLead: boolean) => {
    const lead = hasLead ? firstSentence(markdown) : ''
    return `- [${titleOf(markdown) ?? name}](/docs/${name})${lead === '' ? '' : `: ${lead}`}`
  }
  const guidesFirst = all.filter(({ name }) => !name.startsWith(DECISIONS)).map((page) => item(page, true))
  const decisions = all.filter(({ name }) => name.startsWith(DECISIONS)).map((page) => item(page, false))
  const text = ['# Guides', ...guidesFirst, '## Decisions', ...decisions].join('\n')
  return htmlPage('Guides', linksBetweenPages(await new Marked().parse(text)))
}

async function markdownOf(name: string): Promise<string> {
  return readFile(new URL(`${name}.md`, DOCS), 'utf8')
}

function titleOf(markdown: string): string | undefined {
  return /^# (.+)$/m.exec(markdown)?.[1]
}

/** The sentence under the title; empty if a list, a table or a heading comes first. */
function firstSentence(markdown: string): string {
  const [, second = ''] = markdown.split('\n\n', 2)
  return /^(?:[#|\-!]|```)/.test(second) ? '' : (second.replaceAll('\n', ' ').split(/(?<=[.!?]) /, 1)[0] ?? '')
}

/**
 * In the repository pages link to files; here they are addresses without an extension. Files outside the pages are not served, so
 * their links become plain text.
 */
function linksBetweenPages(body: string): string {
  return body
    .replaceAll(/href="([^":]+)\.md(#[^"]*)?"/g, 'href="$1$2"')
    .replaceAll(/<a href="\.\.\/(?:[A-Z]|\.env|examples\/|packages\/)[^"]*">(.*?)<\/a>/g, '$1 (in the repository)')
}
