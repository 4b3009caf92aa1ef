import { readdir, readFile } from 'node:fs/promises'
import { Marked } from 'marked'
import { gfmHeadingId } from 'marked-gfm-heading-id'
import { htmlPage } from './problem.js'

const DOCS = new URL('../../../docs/', import.meta.url)
/** Declares which guides there are and in which order they are read, under its headings. */
const INDEX = 'README'
const DECISIONS = 'decisions/'
const DECISIONS_TITLE = 'Decisions'
const SECTION = /^## (.+)$/
const GUIDE = /^- \[(.+)\]\((.+)\.md\)$/

/** A page of docs: its path there without the extension, its title, and the section of the index that it is in. */
type Guide = { readonly name: string; readonly title: string; readonly section: string }

/** The names of all pages: the guides that docs/README.md lists, in its order, and the decisions by their numbers. */
export async function guideNames(): Promise<readonly string[]> {
  return [...guidesOf(await markdownOf(INDEX)).map(({ name }) => name), ...(await decisionNames())]
}

async function decisionNames(): Promise<string[]> {
  const files = await readdir(new URL(DECISIONS, DOCS))
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => DECISIONS + withoutExtension(file))
    .toSorted()
}

let inOrder: readonly Guide[] | undefined

/** Every page in reading order, with its title. The files of the decisions are read at the first request for a page. */
async function guidesInOrder(): Promise<readonly Guide[]> {
  return (inOrder ??= [...guidesOf(await markdownOf(INDEX)), ...(await Promise.all((await decisionNames()).map(decisionNamed)))])
}

async function decisionNamed(name: string): Promise<Guide> {
  return { name, title: titleOf(await markdownOf(name)) ?? name, section: DECISIONS_TITLE }
}

function guidesOf(index: string): Guide[] {
  const guides: Guide[] = []
  let section = ''
  for (const line of index.split('\n')) {
    section = SECTION.exec(line)?.[1] ?? section
    const [, title, name] = GUIDE.exec(line) ?? []
    if (title !== undefined && name !== undefined) guides.push({ name, title, section })
  }
  return guides
}

const rendered = new Map<string, string>()

/** A page of `guideNames` as HTML with links to those before and after it. It is rendered at its first request. */
export async function guidePage(name: string): Promise<string> {
  let page = rendered.get(name)
  if (page === undefined) rendered.set(name, (page = await renderedGuide(name)))
  return page
}

async function renderedGuide(name: string): Promise<string> {
  const all = await guidesInOrder()
  const guide = all.find((one) => one.name === name)
  if (!guide) throw new Error(`No guide has the name "${name}".`)
  const body = await htmlOf(await markdownOf(name))
  const section = `<p class="section"><a href="/docs/guides">Guides</a> › ${guide.section}</p>`
  return htmlPage(guide.title, section + body + neighbours(guide, all))
}

/** Links to the pages before and after a guide. Guides and decisions are separate sequences. */
function neighbours(guide: Guide, all: readonly Guide[]): string {
  const way = all.filter(({ name }) => name.startsWith(DECISIONS) === guide.name.startsWith(DECISIONS))
  const at = way.indexOf(guide)
  const link = (to: Guide | undefined, word: string, rel: string) =>
    to === undefined ? '<span></span>' : `<a rel="${rel}" href="/docs/${to.name}"><span>${word}</span> ${to.title}</a>`
  return `<nav class="turn" aria-label="Other guides">${link(way[at - 1], 'Before this:', 'prev')}${link(way[at + 1], 'Read next:', 'next')}</nav>`
}

/** The index of the guides, each with its first sentence, and of the decisions. */
export async function guidesPage(): Promise<string> {
  const all = await guidesInOrder()
  const [head = ''] = (await markdownOf(INDEX)).split(/^## /m, 1)
  const sections = [...new Set(all.map(({ section }) => section))].map(async (section) => {
    const items = all.filter((guide) => guide.section === section).map(itemOf)
    return `## ${section}\n\n${(await Promise.all(items)).join('\n')}`
  })
  return htmlPage('Guides', await htmlOf([head, ...(await Promise.all(sections))].join('\n\n')))
}

async function itemOf({ name, title }: Guide): Promise<string> {
  const lead = name.startsWith(DECISIONS) ? '' : firstSentence(await markdownOf(name))
  return `- [${title}](/docs/${name})${lead === '' ? '' : `: ${lead}`}`
}

/** Markdown of docs as HTML whose links lead to the pages that are served. */
export async function htmlOf(markdown: string): Promise<string> {
  return linksBetweenPages(await new Marked(gfmHeadingId()).parse(markdown))
}

/** The text of a page of docs, by its path there without the extension. */
export async function markdownOf(name: string): Promise<string> {
  return readFile(new URL(`${name}.md`, DOCS), 'utf8')
}

function withoutExtension(file: string): string {
  return file.slice(0, -'.md'.length)
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
