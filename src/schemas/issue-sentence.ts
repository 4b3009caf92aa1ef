import type { z } from 'zod'

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

/** What is wrong with a field, in its own words and not in those of zod: "first must be at most 500". */
export function issueSentence(issue: Issue): string {
  return `${fieldNamed(issue.path ?? [])} ${requirementOf(issue)}`
}

/** What has to hold of the field, to stand after its name: "must be at most 500". */
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
      return 'does not have the form that it has to have'
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

/** What is counted of a text, a list or an object; nothing of a number. */
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

/** Of several forms that a field may have: their types where it has none of these, else what is wrong with the nearest one. */
function formOf(options: Union): string {
  if (options.length === 0) return 'is none of those that there are'
  const types = options.flatMap(([first, ...others]) =>
    first?.code === 'invalid_type' && first.path.length === 0 && others.length === 0 ? [TYPES[first.expected] ?? first.expected] : [],
  )
  if (types.length === options.length && types.length > 0) return `must be ${[...new Set(types)].join(' or ')}`
  const nearest = options.filter(([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0))
  const [best] = [...nearest].sort((one, other) => one.length - other.length)
  return best ? `does not fit: ${best.map(({ message }) => message).join(', ')}` : 'does not have the form that it has to have'
}

function fieldNamed(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'it'
  return typeof last === 'number' ? `item ${last + 1}${path.length > 1 ? ` of ${String(path.at(-2))}` : ''}` : String(last)
}
