import { readFile } from 'node:fs/promises'
import { KINDS, RECORD_KINDS } from '../src/schemas/record.js'

const PAGE = new URL('../docs/data.md', import.meta.url)
const HEAD = '| Path | Records | One file for each |\n|---|---|---|\n| `sources` |'

/** Returns docs/data.md with its table of folders, written from the declarations of the kinds of records. */
export async function dataPage(): Promise<string> {
  const page = await readFile(PAGE, 'utf8')
  const start = page.indexOf('\n', page.indexOf(HEAD) + HEAD.length) + 1
  const end = page.indexOf('\n\n', start) + 1
  if (start < HEAD.length || end < start) throw new Error('docs/data.md has no table of folders.')
  const rows = RECORD_KINDS.map((kind) => KINDS[kind]).map(({ folder, holds, fileFor }) =>
    ['', `\`${folder}\``, holds, fileFor, ''].join(' | ').trim().replace('|  |', '| |'),
  )
  return `${page.slice(0, start)}${rows.map((row) => `${row}\n`).join('')}${page.slice(end)}`
}
