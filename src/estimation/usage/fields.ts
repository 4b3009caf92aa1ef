import { DomainError } from '../../errors.js'

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
export function foldedPath(path: string): string {
  return /[A-Z]/.test(path) ? path.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase() : path
}

/** False of what says nothing: null, zero, false, an empty text, and lists and objects of these. What lies too deep says something. */
export function holds(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null)
    return value !== null && value !== undefined && value !== 0 && value !== false && value !== ''
  return depth > DEEPEST || Object.values(value).some((inner) => holds(inner, depth + 1))
}
