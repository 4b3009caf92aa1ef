import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { DomainError, type Fault } from '../errors.js'

/** A field is suggested when at most one letter in three differs. */
const LETTERS_PER_SLIP = 3

/** `value` as `schema` reads it; what does not fit is named, each fault with its JSON pointer. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.filter(isNarrowest).flatMap((issue) => faultsOf(issue, schema))
  const told = faults.map(({ pointer, detail }) => (pointer === '' ? detail : `${pointer}: ${detail}`)).join(' ')
  throw new DomainError('invalid-request', `The request does not fit its schema. ${told} See GET /docs.`, faults)
}

/** A whole number is never larger than JavaScript counts, which nobody needs to hear whose number has a smaller limit. */
function isNarrowest(issue: z.core.$ZodIssue, _index: number, issues: readonly z.core.$ZodIssue[]): boolean {
  if (issue.code !== 'too_big' || issue.maximum !== Number.MAX_SAFE_INTEGER) return true
  return !issues.some((other) => other !== issue && other.code === 'too_big' && pointerTo(other.path) === pointerTo(issue.path))
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(issue.path), detail: sentence(issue.message) }]
  const fields = fieldsAt(schema, issue.path)
  return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: unknownField(key, fields) }))
}

function unknownField(key: string, fields: readonly string[]): string {
  const near = fields.filter((field) => distance(field.toLowerCase(), key.toLowerCase()) <= key.length / LETTERS_PER_SLIP)
  const hint = near.length > 0 ? ` Did you mean ${near.map((field) => `"${field}"`).join(' or ')}?` : ''
  return `"${key}" is not a field here.${hint}`
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
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
}
