import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { DomainError, type Fault } from '../errors.js'
import { issueSentence } from './issue-sentence.js'
import { shortened } from './shortened.js'

/** A field is suggested when at most one letter in three differs. */
const LETTERS_PER_SLIP = 3
/** What other services call our fields, where no letter would tell. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  first: ['limit', 'per_page', 'perpage', 'page_size', 'pagesize', 'size', 'count', 'top'],
  after: ['page', 'offset', 'cursor', 'skip', 'start', 'page_token', 'pagetoken'],
}

/** So many are told; whoever has more mends these first, and a body of a mebibyte can have tens of thousands. */
const MOST_FAULTS = 20
/** No field has a longer name. */
const LONGEST_KEY = 100

/** `value` as `schema` reads it; what does not fit is named, each fault with its JSON pointer, and how many there are past the first 20. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: issueSentence })
  if (parsed.success) return parsed.data
  const issues = withoutWider(parsed.error.issues)
  const faults = issues.slice(0, MOST_FAULTS).flatMap((issue) => faultsOf(issue, schema))
  const shown = faults.slice(0, MOST_FAULTS)
  const told = shown.map(({ pointer, detail }) => (pointer === '' ? detail : `${pointer}: ${detail}`)).join(' ')
  const more = issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0) - shown.length
  const rest = more > 0 ? ` There are ${more} more.` : ''
  throw new DomainError('invalid-request', `The request does not fit its schema. ${told}${rest}`, shown, [], { kind: 'request' })
}

/** A whole number is never larger than JavaScript counts, which nobody needs to hear whose number has a smaller limit. */
function withoutWider(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const isOfCounting = (issue: z.core.$ZodIssue): boolean => issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER
  if (!issues.some(isOfCounting)) return issues
  const limited = new Set(issues.filter((issue) => issue.code === 'too_big' && !isOfCounting(issue)).map(({ path }) => pointerTo(path)))
  return issues.filter((issue) => !isOfCounting(issue) || !limited.has(pointerTo(issue.path)))
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(issue.path), detail: sentence(issue.message) }]
  const fields = fieldsAt(schema, issue.path)
  const keys = issue.keys.slice(0, MOST_FAULTS)
  return keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: unknownField(key, fields) }))
}

function unknownField(key: string, fields: readonly string[]): string {
  const isNear = (field: string): boolean => isSlipOf(field, key) || ELSEWHERE[field]?.includes(key.toLowerCase()) === true
  const near = key.length > LONGEST_KEY ? [] : fields.filter(isNear)
  const hint = near.length > 0 ? ` Did you mean ${near.map((field) => `"${field}"`).join(' or ')}?` : ''
  return `"${shortened(key, LONGEST_KEY)}" is not a field here.${hint}`
}

function isSlipOf(field: string, key: string): boolean {
  return distance(field.toLowerCase(), key.toLowerCase()) <= key.length / LETTERS_PER_SLIP
}

/** The fields of the object at `path` inside `schema`; none when it is not an object. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const bare = withoutWrappers(schema)
  if (!(bare instanceof z.ZodObject)) return []
  const [key, ...rest] = path
  if (key === undefined) return Object.keys(bare.shape)
  const field: unknown = bare.shape[String(key)]
  return field instanceof z.ZodType ? fieldsAt(field, rest) : []
}

/** The schema inside optional and default. */
export function withoutWrappers(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? withoutWrappers(schema.unwrap()) : schema
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${shortened(String(key), LONGEST_KEY).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
}
