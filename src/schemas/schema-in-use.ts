import { z } from 'zod'

/** Compiling takes as long as some hundreds of readings: only what is read often is worth it. */
const READINGS_BEFORE_COMPILING = 1000
/** A client sends the same fields each time; whoever sends others each time makes none faster. */
const MOST_FORMS = 100

/** Values of a schema that have the same fields: how many have come, and what they are read with once they were many. */
type Form = { readonly fields: readonly string[]; readings: number; compiled: z.ZodType | undefined }
type Forms = { readonly shape: Readonly<Record<string, z.ZodType>>; readonly byFields: Map<string, Form>; last: Form | undefined }

/** What is known of each schema: its forms, or of one that is no plain object a single one. */
const known = new WeakMap<z.ZodType, Forms | Form>()

/**
 * What the schema makes of a value, or undefined: where it does not fit, which the schema itself then says why, and as long as few
 * values of its form have come. Of the many fields of a request most are absent, and change nothing by that, but take most of the
 * time: for values that have the same fields, a schema of these alone is compiled, which makes the same of them.
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

/** Undefined where a field is none of the schema: such values are refused, whatever else they say. */
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

/** Whether a value has these fields and no others, in this order. */
function hasFields(value: object, fields: readonly string[]): boolean {
  let place = 0
  for (const field in value) if (fields[place++] !== field) return false
  return place === fields.length
}

/** Fields that a value inherits would be read as well: only what JSON and literals make has none. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** An object of these fields and no others, without rules over several of them. */
function isNarrowable(schema: z.ZodType): schema is z.ZodObject<Record<string, z.ZodType>> {
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever && (schema.def.checks ?? []).length === 0
}

/** The schema without those of its optional fields that are not among these. */
function narrowed(schema: z.ZodType, fields: readonly string[]): z.ZodType {
  if (!isNarrowable(schema)) return schema
  const kept = Object.entries(schema.shape).filter(([name, field]) => fields.includes(name) || !isNothingWhenAbsent(field))
  return z.strictObject(Object.fromEntries(kept))
}

/** Whether a field may be absent, and stands for nothing then: one with a default does not. */
function isNothingWhenAbsent({ _zod: { optin, optout } }: z.core.$ZodType): boolean {
  return optin === 'optional' && optout === 'optional'
}
