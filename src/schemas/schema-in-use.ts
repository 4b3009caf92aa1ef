import { z } from 'zod'

/** Values of one form after which a schema is compiled for it. Compiling takes as long as parsing some hundreds of values. */
const READINGS_BEFORE_COMPILING = 1000
/** Forms that are remembered for each schema. A client sends the same few forms; one that sends new forms each time gains nothing. */
const MOST_FORMS = 100

/** Values of a schema that have the same fields: their number so far, and the compiled schema once there were many. */
type Form = { readonly fields: readonly string[]; readings: number; compiled: z.ZodType | undefined }
type Forms = { readonly shape: Readonly<Record<string, z.ZodType>>; readonly byFields: Map<string, Form>; last: Form | undefined }

/** The forms of each schema. A schema that is not a plain object has a single form. */
const known = new WeakMap<z.ZodType, Forms | Form>()

/**
 * Parses a value with a compiled schema; undefined where it does not fit, and while few values of its form have come: the caller then
 * parses with the schema itself, which gives the faults. Most fields of a request are absent but take most of the time of parsing, so
 * that a schema with only the present fields is compiled for each form. It gives the same result.
 */
export function readQuickly<Schema extends z.ZodType>(schema: Schema, value: unknown): { readonly data: z.output<Schema> } | undefined {
  const form = formOf(schema, value)
  if (!form) return undefined
  if (!form.compiled) {
    if (++form.readings > READINGS_BEFORE_COMPILING) form.compiled = z.compile(narrowed(schema, form.fields))
    return undefined
  }
  const read = form.compiled.safeParse(value)
  return read.success ? { data: read.data as z.output<Schema> } : undefined
}

function formOf(schema: z.ZodType, value: unknown): Form | undefined {
  let forms = known.get(schema)
  if (!forms)
    known.set(schema, (forms = isNarrowable(schema) ? { shape: schema.shape, byFields: new Map(), last: undefined } : newForm([])))
  if (!('byFields' in forms)) return forms
  if (!isPlainObject(value)) return undefined
  if (forms.last && hasFields(value, forms.last.fields)) return forms.last
  return (forms.last = formWith(Object.keys(value), forms))
}

/** The form of a value; undefined where it has a field that the schema lacks, because such values are refused anyway. */
function formWith(fields: readonly string[], { shape, byFields }: Forms): Form | undefined {
  if (!fields.every((field) => Object.hasOwn(shape, field))) return undefined
  const name = fields.join(' ')
  let form = byFields.get(name)
  if (!form) {
    if (byFields.size >= MOST_FORMS) byFields.clear()
    byFields.set(name, (form = newForm(fields)))
  }
  return form
}

function newForm(fields: readonly string[]): Form {
  return { fields, readings: 0, compiled: undefined }
}

/** True if a value has exactly these fields, in this order. */
function hasFields(value: object, fields: readonly string[]): boolean {
  let place = 0
  for (const field in value) if (fields[place++] !== field) return false
  return place === fields.length
}

/** True for a plain object, as JSON and literals make: zod would also read fields that a value inherits. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** True for a strict object schema without rules over several fields. */
function isNarrowable(schema: z.ZodType): schema is z.ZodObject<Record<string, z.ZodType>> {
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever && (schema.def.checks ?? []).length === 0
}

/** The schema without the optional fields that are not in `fields`. */
function narrowed(schema: z.ZodType, fields: readonly string[]): z.ZodType {
  if (!isNarrowable(schema)) return schema
  const kept = Object.entries(schema.shape).filter(([name, field]) => fields.includes(name) || !isNothingWhenAbsent(field))
  return z.strictObject(Object.fromEntries(kept))
}

/** True if a field may be absent without a default. */
function isNothingWhenAbsent({ _zod: { optin, optout } }: z.core.$ZodType): boolean {
  return optin === 'optional' && optout === 'optional'
}
