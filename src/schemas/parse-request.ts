import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { DomainError, type Fault } from '../errors.js'
import { readQuickly } from './schema-in-use.js'

/** A field is suggested where at most one character in this many differs. */
const LETTERS_PER_SLIP = 3
/** Our fields by the names that other services use for them, where the two are spelt too differently to be compared. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  first: ['limit', 'per_page', 'perpage', 'page_size', 'pagesize', 'size', 'count', 'top'],
  after: ['page', 'offset', 'cursor', 'skip', 'start', 'page_token', 'pagetoken'],
}

/** Faults that an error lists. A body of a mebibyte can have tens of thousands. */
const MOST_FAULTS = 20
/** Characters of a key that an error repeats: no field has a longer name. */
const LONGEST_KEY = 100

/**
 * Parses `value` by `schema`. Throws invalid-request with a JSON pointer for each of the first 20 faults, and the number of further ones.
 */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = readQuickly(schema, value)
  if (read) return read.data
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

/** Removes the fault that a number exceeds Number.MAX_SAFE_INTEGER, which zod reports beside a fault of a smaller limit. */
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

/** The names of the fields of the object at `path` in `schema`; empty where it is not an object. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const bare = withoutWrappers(schema)
  if (!(bare instanceof z.ZodObject)) return []
  const [key, ...rest] = path
  if (key === undefined) return Object.keys(bare.shape)
  const field: unknown = bare.shape[String(key)]
  return field instanceof z.ZodType ? fieldsAt(field, rest) : []
}

/** The schema inside the wrappers optional and default. */
export function withoutWrappers(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? withoutWrappers(schema.unwrap()) : schema
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${shortened(String(key), LONGEST_KEY).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
}

type Issue = z.core.$ZodRawIssue
type Union = z.core.$ZodIssueInvalidUnion['errors']

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}
const FORMATS: Readonly<Record<string, string>> = {
  url: 'a web address',
  date: 'a date as in 2026-01-31',
  datetime: 'a time as in 2026-01-31T12:00:00Z',
  uuid: 'a UUID',
}

/** A fault of a field as a sentence for callers, in place of zod's message: "first must be at most 500". */
function issueSentence(issue: Issue): string {
  return `${fieldNamed(issue.path ?? [])} ${requirementOf(issue)}`
}

/** The requirement that a field does not meet, as a phrase after its name: "must be at most 500". */
export function requirementOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${TYPES[issue.expected] ?? issue.expected}`
    case 'too_big':
      return issue.exact === true
        ? `must have exactly ${amount(issue, issue.maximum)}`
        : boundOf(issue, issue.maximum, ['at most', 'below'])
    case 'too_small':
      return issue.exact === true
        ? `must have exactly ${amount(issue, issue.minimum)}`
        : boundOf(issue, issue.minimum, ['at least', 'above'])
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'invalid_format':
      return formatOf(issue)
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return `has no field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
    case 'invalid_union':
      return formOf(issue.errors)
    default:
      return 'does not have the required form'
  }
}

type Bounded = Pick<z.core.$ZodIssueTooBig, 'origin' | 'inclusive'>

function boundOf(issue: Bounded, bound: number | bigint, [inclusive, exclusive]: readonly [string, string]): string {
  const counted = unitOf(issue)
  if (counted !== undefined) return `must have ${inclusive} ${amount(issue, bound)}`
  return `must be ${issue.inclusive === false ? exclusive : inclusive} ${bound}`
}

function amount(issue: Bounded, count: number | bigint): string {
  const unit = unitOf(issue) ?? ''
  return `${count} ${Number(count) === 1 ? unit.slice(0, -1) : unit}`
}

/** The unit in which the size of a text, a list or an object is counted; undefined for a number. */
function unitOf({ origin }: Bounded): string | undefined {
  if (origin === 'string') return 'characters'
  if (origin === 'array' || origin === 'set') return 'items'
  return origin === 'object' || origin === 'map' ? 'fields' : undefined
}

function formatOf(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): string {
  const { format, prefix, suffix, pattern } = issue as { format: string; prefix?: string; suffix?: string; pattern?: string }
  if (prefix !== undefined) return `must begin with "${prefix}"`
  if (suffix !== undefined) return `must end with "${suffix}"`
  const named = FORMATS[format]
  if (named !== undefined) return `must be ${named}`
  return pattern === undefined ? `must be of the format ${format}` : `must match the pattern ${pattern}`
}

/** The requirement of a union: its types, where the value has none of them; else the fault of the option that fits best. */
function formOf(options: Union): string {
  if (options.length === 0) return 'is not a value that is accepted'
  const types = options.flatMap(([first, ...others]) =>
    first?.code === 'invalid_type' && first.path.length === 0 && others.length === 0 ? [TYPES[first.expected] ?? first.expected] : [],
  )
  if (types.length === options.length && types.length > 0) return `must be ${[...new Set(types)].join(' or ')}`
  const nearest = options.filter(([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0))
  const [best] = [...nearest].sort((one, other) => one.length - other.length)
  return best ? `does not fit: ${best.map(({ message }) => message).join(', ')}` : 'does not have the required form'
}

function fieldNamed(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'it'
  return typeof last === 'number' ? `item ${last + 1}${path.length > 1 ? ` of ${String(path.at(-2))}` : ''}` : String(last)
}

/** A text of a caller as an error repeats it, cut to `mostLetters` characters. */
export function shortened(text: string, mostLetters: number): string {
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters)}…`
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/**
 * The fields in a query string, converted to the types of `schema`: numbers, booleans, lists by commas or repetition, and fields of an
 * object by a dot. A value that cannot be converted is left as it is, so that the schema refuses it.
 */
export function fieldsFromQuery(schema: z.ZodObject, query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // The object has no prototype, so that a parameter called __proto__ becomes a field, which is refused.
  const fields = Object.create(null) as Record<string, unknown>
  for (const [key, text] of Object.entries(query)) {
    const field = fieldAt(schema, key)
    const [outer, inner] = splitOnce(key)
    if (!field) fields[key] = text
    else if (inner === undefined) fields[key] = valueFrom(field, text)
    else fields[outer] = { ...(fields[outer] as object | undefined), [inner]: valueFrom(field, text) }
  }
  return fields
}

/** `schema` as a flat object of query parameters, with nested fields by dotted names, for the documentation. */
export function parametersOf(schema: z.ZodObject): z.ZodObject {
  const entries = Object.entries(schema.shape).flatMap(([key, field]: [string, z.ZodType]) => {
    const bare = withoutWrappers(field)
    if (!(bare instanceof z.ZodObject)) return [[key, field]]
    return Object.entries(bare.shape).map(([inner, one]: [string, z.ZodType]) => [`${key}.${inner}`, one.optional()])
  })
  return z.strictObject(Object.fromEntries(entries) as Record<string, z.ZodType>)
}

function fieldAt(schema: z.ZodObject, key: string): z.core.$ZodType | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape
  const field = Object.hasOwn(shape, key) ? shape[key] : undefined
  if (field) return withoutWrappers(field)
  const [outer, inner] = splitOnce(key)
  const parent = inner === undefined ? undefined : fieldAt(schema, outer)
  return parent instanceof z.ZodObject && inner !== undefined ? fieldAt(parent, inner) : undefined
}

function valueFrom(field: z.core.$ZodType, text: unknown): unknown {
  if (field instanceof z.ZodArray && withoutWrappers(field.element) instanceof z.ZodObject) return objectsFrom(text)
  if (field instanceof z.ZodArray) return [text].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : one))
  if (typeof text !== 'string') return text
  if (field instanceof z.ZodNumber && NUMBER.test(text)) return Number(text)
  if (field instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text
  return text
}

/** A list of objects from a query string: JSON of the list, JSON of one object, or one parameter for each object. */
function objectsFrom(text: unknown): unknown {
  return [text].flat().flatMap((one): unknown => {
    if (typeof one !== 'string' || !/^[[{]/.test(one)) return [one]
    try {
      return JSON.parse(one) as unknown
    } catch {
      return [one]
    }
  })
}

function splitOnce(key: string): [string, string?] {
  const dot = key.indexOf('.')
  return dot < 0 ? [key] : [key.slice(0, dot), key.slice(dot + 1)]
}

/** Matches a number with at least 16 digits, as many as 2^53 has, from which on doubles do not hold every whole number. */
const LONG_INTEGER = /(?<![\d.])\d{16}/
const TEXT_OR_LONG_INTEGER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?<![\d.])\d{16,}(?![\d.eE])/g

/**
 * A value as JSON. Whole numbers beyond ±(2^53 − 1) are written with an exponent, such as 8.9280922e+20, which is the same double.
 * Readers that parse plain digits as 64-bit integers would refuse them otherwise.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  if (!LONG_INTEGER.test(text)) return text
  return text.replace(TEXT_OR_LONG_INTEGER, (token) => (token.startsWith('"') ? token : numberText(Number(token))))
}

/** A finite number as jsonText writes it. */
export function numberText(number: number): string {
  return Math.abs(number) > Number.MAX_SAFE_INTEGER ? number.toExponential() : `${number}`
}
