import { DomainError } from '../../errors.js'

/** What a field counts: tokens of the prompt, of tools beside it, of either in a cache, of the answer; or their sum; or requests. */
export type Role = 'input' | 'toolInput' | 'cached' | 'written' | 'output' | 'reasoning' | 'total' | 'requests'
/** Counts that are inside the prompt or the answer, or beside them: the one thing in which ways of counting really differ. */
export type Part = 'cached' | 'written' | 'reasoning'
/** A field by its path as its author spells it; of several, the sum counts. */
export type Counted = string | readonly string[]

/** One way of counting the tokens of an answer, as somebody documents it. */
export interface UsageShape {
  /** Whose it is, to stand after "of". */
  readonly name: string
  /** The page that says what the fields mean. */
  readonly documentation: string
  /** One of these fields tells that it is this shape, where no shape before it is told. */
  readonly marks: readonly string[]
  /** The fields that count, of each role in the order in which they are asked: the first that is there and not zero. */
  readonly counts: Readonly<Partial<Record<Role, readonly Counted[]>>>
  /** Parts that the documentation has beside the prompt or the answer; the others it has inside. A total decides against it. */
  readonly beside?: readonly Part[]
  /** Fields that split, repeat or price what is counted already; with all that lies below them. */
  readonly repeats?: readonly string[]
  /** True of reports, whose counts are sums over many requests whether they say how many or not. */
  readonly isSum?: true
  /** The field with the seconds of sound in the prompt, whose tokens are in the total alone. */
  readonly soundInTotal?: string
  /** The field with the nanoseconds or seconds in which the answer was generated: it tells the speed of the stream. */
  readonly outputTime?: { readonly field: string; readonly perSecond: number }
  /** A doubt that no total settles, as a sentence; undefined where there is none. */
  readonly doubt?: (tokens: Readonly<Record<Role, number | undefined>>) => string | undefined
}

/** A shape as the reader uses it: its paths folded, once. */
export type FoldedShape = {
  readonly shape: UsageShape
  readonly marks: readonly string[]
  readonly counts: ReadonlyMap<Role, readonly (readonly string[])[]>
  /** Every path that counts or repeats. */
  readonly known: ReadonlySet<string>
  readonly repeats: ReadonlySet<string>
  readonly outputTime: string | undefined
}

/** The shape with folded paths, in which a usage object is looked up. */
export function folded(shape: UsageShape): FoldedShape {
  const counts = Object.entries(shape.counts) as [Role, readonly Counted[]][]
  const repeats = (shape.repeats ?? []).map(foldedPath)
  return {
    shape,
    marks: shape.marks.map(foldedPath),
    counts: new Map(counts.map(([role, fields]) => [role, fields.map((field) => [field].flat().map(foldedPath))])),
    known: new Set([...counts.flatMap(([, fields]) => fields.flat().map(foldedPath)), ...repeats]),
    repeats: new Set(repeats),
    outputTime: shape.outputTime && foldedPath(shape.outputTime.field),
  }
}

/** A field that holds something: its name as it came, and what it holds. Lists are one field. */
type Field = { readonly name: string; readonly value: unknown }
/** The fields of a usage object by their folded paths. */
export type Fields = ReadonlyMap<string, Field>

/** No provider nests counts deeper; what lies below is one field. */
const DEEPEST = 4
/** No provider has more fields; an object of more is refused, because what is not looked at might be a count. */
const MOST_FIELDS = 200
/** Letters of a name that a sentence repeats. */
const LONGEST_NAMED = 60

/**
 * The fields of an object by path, with camelCase and snake_case of one word as one: `promptTokensDetails.cachedTokens` is
 * `prompt_tokens_details.cached_tokens`. A key with dots, as attributes of spans have, is a path as it stands. Null and
 * undefined are as if they were not there. Throws usage-invalid for more fields than are read.
 */
export function fieldsOf(object: object): Fields {
  const fields = new Map<string, Field>()
  collect(object, '', '', 1, fields)
  return fields
}

function collect(object: object, path: string, name: string, depth: number, fields: Map<string, Field>): void {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (value === null || value === undefined) continue
    const keyName = name === '' ? key : `${name}.${key}`
    const keyPath = path === '' ? foldedPath(key) : `${path}.${foldedPath(key)}`
    if (typeof value === 'object' && !Array.isArray(value) && depth < DEEPEST) collect(value, keyPath, keyName, depth + 1, fields)
    // Of both spellings the first that counts something stands: LiteLLM and others write zeros into the other.
    else if (!holds(fields.get(keyPath)?.value)) fields.set(keyPath, { name: keyName, value })
    if (fields.size > MOST_FIELDS) throw tooManyFields(keyName)
  }
}

function tooManyFields(name: string): DomainError {
  const message = `The usage object has more than ${MOST_FIELDS} fields, and "${name.slice(0, LONGEST_NAMED)}" is the first that would not be read. Send the usage object alone, as it came with the answer.`
  return new DomainError('usage-invalid', message, [{ pointer: '/usage', detail: `has more than ${MOST_FIELDS} fields` }])
}

/** A path in snake_case. */
function foldedPath(path: string): string {
  return /[A-Z]/.test(path) ? path.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase() : path
}

/** False of what says nothing: null, zero, false, an empty text, and lists and objects of these. What lies too deep says something. */
export function holds(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null)
    return value !== null && value !== undefined && value !== 0 && value !== false && value !== ''
  return depth > DEEPEST || Object.values(value).some((inner) => holds(inner, depth + 1))
}
