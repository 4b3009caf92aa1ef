import type { FieldNode, GraphQLField } from 'graphql'
import { type Cost, costOfValue, product, sum } from './cost.js'

/** What each weighs beside writing one field of an answer, which takes about a microsecond. */
const ESTIMATE = 100
const RECORD_BY_ID = 50
const WORD_OF_SEARCH = 500
const FILTER = 500
const SORT = 1000
/** Fields that read the database, of which a page of changes may hold a mebibyte, or look at thousands of starts. */
const HEAVY: Readonly<Partial<Record<string, number>>> = {
  changes: 25_000,
  job: 1000,
  jobs: 2500,
  schedule: 50_000,
  ledgerReport: 100_000,
  ledgerRestatement: 200_000,
}

type QueryField = GraphQLField<unknown, unknown>

/** What a field of Query weighs without the fields inside it. */
export function costInQuery(field: FieldNode, definition: QueryField): Cost {
  const heavy = HEAVY[definition.name]
  if (heavy !== undefined) return heavy
  if (isComputing(definition)) return product(ESTIMATE, estimatesOf(field, definition))
  const asked = (field.arguments ?? []).map((argument) => costOfValue(argument, (value) => costOfArgument(argument.name.value, value)))
  return sum([1, ...asked])
}

/** How many estimates the arguments of a field of Query ask for, one at least. */
export function estimatesOf(field: FieldNode, definition: QueryField): Cost {
  if (!isComputing(definition)) return 1
  const given = sum((field.arguments ?? []).map((argument) => costOfValue(argument, objectsIn)))
  return typeof given === 'number' ? Math.max(1, given) : (variables) => Math.max(1, given(variables))
}

/** The others find what is in memory or read the database: they take an id or a page. */
function isComputing({ name, args }: QueryField): boolean {
  return HEAVY[name] === undefined && !args.some((argument) => argument.name === 'id' || argument.name === 'first')
}

function costOfArgument(name: string, value: unknown): number {
  if (value === undefined || value === null) return 0
  if (name === 'id') return RECORD_BY_ID
  if (name === 'filter') return FILTER
  if (name === 'sort') return SORT
  if (name === 'search' && typeof value === 'string') return WORD_OF_SEARCH * value.trim().split(/\s+/).length
  return 0
}

/** How many requests a value holds: it itself, or those in its lists. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((total: number, one) => total + objectsIn(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((total: number, one) => total + (Array.isArray(one) ? objectsIn(one) : 0), 1)
}
