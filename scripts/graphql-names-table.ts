import { readFile } from 'node:fs/promises'
import { LISTINGS } from '../src/graphql/node.js'

const PAGE = new URL('../docs/graphql.md', import.meta.url)
const BEGIN = '<!-- written by npm run contracts from src/graphql/node.ts -->'
const END = '<!-- end of what is written -->'

/** Returns docs/graphql.md with its table of the lists, written from their declarations. */
export async function graphqlPage(): Promise<string> {
  const page = await readFile(PAGE, 'utf8')
  const [start, end] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)]
  if (start < BEGIN.length || end < start) throw new Error('docs/graphql.md has no place for the table of names.')
  const rows = LISTINGS.map(({ path, singular, plural }) => `| \`/v1/${path}\` | \`${singular}\` | \`${plural}\` |`)
  return `${page.slice(0, start)}\n\n${['| REST | GraphQL, one | GraphQL, a list |', '|---|---|---|', ...rows].join('\n')}\n\n${page.slice(end)}`
}
