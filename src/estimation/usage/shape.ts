import { DomainError } from '../../errors.js'

/**
 * What a field counts: tokens of the prompt, of tools beside it, read from a cache or written to one, of the answer or hidden reasoning;
 * their sum; or requests.
 */
export type Role = 'input' | 'toolInput' | 'cached' | 'written' | 'output' | 'reasoning' | 'total' | 'requests'
/** Counts that are included in the prompt or the answer by some providers, and stand beside them with others. */
export type Part = 'cached' | 'written' | 'reasoning'
/** The path of a field as its provider spells it. Several paths count as their sum. */
export type Counted = string | readonly string[]

/** One form of usage object, as its provider documents it. */
export interface UsageShape {
  /** The name of the form in a sentence, after "of". */
  readonly name: string
  /** The page that documents the fields. */
  readonly documentation: string
  /** An object with one of these fields has this shape, unless it has a mark of an earlier shape. */
  readonly marks: readonly string[]
  /** The fields of each role. The first that is present and not zero counts. */
  readonly counts: Readonly<Partial<Record<Role, readonly Counted[]>>>
  /** Parts that stand beside the prompt or the answer by the documentation; all others are included. A total may show otherwise. */
  readonly beside?: readonly Part[]
  /** Fields, with everything below them, that split, repeat or price other counts. */
  readonly repeats?: readonly string[]
  /** True for reports, whose counts are sums over many requests even where the number of requests is absent. */
  readonly isSum?: true
  /** The field with the seconds of sound in the prompt, whose tokens are only in the total. */
  readonly soundInTotal?: string
  /**
   * The field with the time in which the answer was generated, from which the speed is computed. `perSecond` is the number of its units in
   * a second.
   */
  readonly outputTime?: { readonly field: string; readonly perSecond: number }
  /** Gives a sentence about an ambiguity that a total does not resolve; undefined where there is none. */
  readonly doubt?: (tokens: Readonly<Record<Role, number | undefined>>) => string | undefined
}

/** A shape with its paths folded, as the reader needs it. */
export type FoldedShape = {
  readonly shape: UsageShape
  readonly marks: readonly string[]
  readonly counts: ReadonlyMap<Role, readonly (readonly string[])[]>
  /** Every path that counts or repeats a count. */
  readonly known: ReadonlySet<string>
  readonly repeats: ReadonlySet<string>
  readonly outputTime: string | undefined
}

/** The shape with folded paths. */
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

/** A field of a usage object: its name as received, and its value. A list is one field. */
type Field = { readonly name: string; readonly value: unknown }
/** The fields of a usage object, by folded path. */
export type Fields = ReadonlyMap<string, Field>

/** The depth to which nested objects are read as fields: no provider nests counts deeper. */
const DEEPEST = 4
/**
 * The most fields of a usage object: no provider has more. A larger object is refused, because a field that is not read might be a count.
 */
const MOST_FIELDS = 200
/** Characters of a name that an error repeats. */
const LONGEST_NAMED = 60

/**
 * The fields of an object by folded path. Folding makes camelCase and snake_case equal: `promptTokensDetails.cachedTokens` becomes
 * `prompt_tokens_details.cached_tokens`. A key with dots, as attributes of spans have, is a path. Null and undefined count as absent.
 * Throws usage-invalid for more than MOST_FIELDS fields.
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
    // Where a field occurs in both spellings, the first that is not zero counts: LiteLLM and others write zeros into the other one.
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

/**
 * True if a value holds information. Null, zero, false, an empty text, and lists and objects of these do not; values below the read depth
 * do.
 */
export function holds(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null)
    return value !== null && value !== undefined && value !== 0 && value !== false && value !== ''
  return depth > DEEPEST || Object.values(value).some((inner) => holds(inner, depth + 1))
}
