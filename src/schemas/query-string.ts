import { z } from 'zod'
import { withoutWrappers } from './parse-request.js'

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/**
 * The fields that a query string spells, typed as `schema` wants them: numbers, booleans, lists by comma or repetition,
 * fields of an object by a dot. What cannot be read is left as it stands, for the schema to refuse.
 */
export function fieldsFromQuery(schema: z.ZodObject, query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // Without a prototype, so that a parameter called __proto__ is a field like any other, and refused.
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

/** `schema` as one flat list of parameters, objects taken apart by a dot: how the documentation shows it. */
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

/** A list of objects as JSON, one of them, or each as a parameter of its own. */
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
