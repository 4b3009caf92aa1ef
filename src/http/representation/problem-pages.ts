import { type ErrorCode, ERRORS } from '../../errors.js'
import { htmlOf, markdownOf } from './guide-pages.js'
import { htmlPage } from './problem.js'

/** The page of docs with a heading, a code and what to do for every problem. */
const PROBLEMS = 'problems'
const HEADING = /^### (.+)\n\nCode: `([a-z-]+)`\n/

let rendered: ReadonlyMap<ErrorCode, string> | undefined

/** The page about an error: the text of docs/problems.md, then what a program finds in the answer. All are rendered at the first request. */
export async function problemPage(code: ErrorCode): Promise<string | undefined> {
  rendered ??= await renderedProblems()
  return rendered.get(code)
}

async function renderedProblems(): Promise<ReadonlyMap<ErrorCode, string>> {
  const texts = textsByCode(await markdownOf(PROBLEMS))
  const pages = (Object.keys(ERRORS) as ErrorCode[]).map(async (code) => {
    const { heading, text } = texts.get(code) ?? { heading: ERRORS[code].title, text: '' }
    return [code, htmlPage(heading, (await htmlOf(`# ${heading}\n\n${text}`)) + forPrograms(code))] as const
  })
  return new Map(await Promise.all(pages))
}

function textsByCode(markdown: string): ReadonlyMap<string, { readonly heading: string; readonly text: string }> {
  const parts = markdown.split(/^(?=##+ )/m).flatMap((part) => {
    const [whole, heading, code] = HEADING.exec(part) ?? []
    // Links of the guide begin in its folder, and this page is in another.
    const text = part.slice(whole?.length).replaceAll(/\]\((?=[a-z-]+\.md)/g, '](/docs/')
    return heading === undefined || code === undefined ? [] : [[code, { heading, text }] as const]
  })
  return new Map(parts)
}

function forPrograms(code: ErrorCode): string {
  const { status, title } = ERRORS[code]
  return `<p><a href="/docs/${PROBLEMS}">All problems</a></p><h2>For developers</h2><p>Code <code>${code}</code>, HTTP status ${status}, title “${title}”. <code>detail</code> in the answer names the thing, the reason and the way out; <code>errors</code> points at each field at fault, and <code>suggestions</code> holds the nearest names where one is unknown. Over GraphQL the same code is in <code>extensions.code</code>.</p>`
}
