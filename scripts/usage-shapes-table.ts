import { readFile } from 'node:fs/promises'
import { USAGE_HOLDERS } from '../src/estimation/usage/holders.js'
import type { Counted, Part, Role, UsageShape } from '../src/estimation/usage/shape.js'
import { USAGE_SHAPES } from '../src/estimation/usage/shapes/index.js'

const PAGE = new URL('../docs/usage.md', import.meta.url)
const BEGIN = '<!-- written by npm run contracts from src/estimation/usage -->'
const END = '<!-- end of what is written -->'

/** Returns docs/usage.md with its table of shapes and its list of what contains a usage object, as the readers declare them. */
export async function usagePage(): Promise<string> {
  const page = await readFile(PAGE, 'utf8')
  const [start, end] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)]
  return `${page.slice(0, start)}\n\n${shapesTable()}\n\n${holdersList()}\n\n${page.slice(end)}`
}

function shapesTable(): string {
  const rows = USAGE_SHAPES.map(
    ({ shape }) => `| ${[`[${shape.name}](${shape.documentation})`, ...COLUMNS.map((column) => column(shape))].join(' | ')} |`,
  )
  return [
    '| | input | of it cached | output, hidden reasoning included | of it reasoning | total |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const COLUMNS: readonly ((shape: UsageShape) => string)[] = [
  (shape) => sumOf(shape, ['input', 'toolInput'], ['cached', 'written']),
  (shape) => fieldsOf(shape, 'cached'),
  (shape) => (shape.counts.output ? sumOf(shape, ['output'], ['reasoning']) : 'none'),
  (shape) => fieldsOf(shape, 'reasoning'),
  (shape) => (shape.isSum === true ? `sums over ${fieldsOf(shape, 'requests') || '`sumOfRequests`'}` : fieldsOf(shape, 'total')),
]

/** The counts that make up the prompt or the answer: those that include others, and the parts beside them. */
function sumOf(shape: UsageShape, roles: readonly Role[], parts: readonly Part[]): string {
  const beside = parts.filter((part) => shape.beside?.includes(part))
  const summed = [...roles, ...beside].flatMap((role) => fieldsOf(shape, role) || [])
  return summed.map((fields) => (summed.length > 1 && / or | [+] /.test(fields) ? `(${fields})` : fields)).join(' + ')
}

function fieldsOf({ counts }: UsageShape, role: Role): string {
  return (counts[role] ?? []).map(asCode).join(' or ')
}

function asCode(field: Counted): string {
  return [field]
    .flat()
    .map((path) => `\`${path}\``)
    .join(' + ')
}

function holdersList(): string {
  const names = [...new Set(USAGE_HOLDERS.map(({ name }) => name))]
  return `What a usage object is found in: ${names.map((name) => `${/^[aeiouAO]/.test(name) ? 'an' : 'a'} ${name}`).join(', ')}.`
}
