import { z } from 'zod'

/** What stays in an object whatever else is left out. */
export const ALWAYS_SHOWN = 'id'

const partials = new WeakMap<z.core.$ZodType, z.ZodObject>()

/** The schema of what is left of an object where only some fields, of it or of what is in it, were asked for. */
export function partialOf(schema: z.ZodObject): z.ZodObject {
  let partial = partials.get(schema)
  if (!partial) partials.set(schema, (partial = madePartial(schema)))
  return partial
}

function madePartial(schema: z.ZodObject): z.ZodObject {
  const fields = Object.entries(schema.shape as z.core.$ZodShape).map(([key, field]): [string, z.ZodType] => {
    const inner = partialField(field)
    return [key, key === ALWAYS_SHOWN ? inner : inner.optional()]
  })
  const { id, description = '' } = schema.meta() ?? {}
  const partial = z.strictObject(Object.fromEntries(fields)).describe(`${description} Only the fields that were asked for.`)
  return id === undefined ? partial : partial.meta({ id: `Partial${id}` })
}

function partialField(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return partialField(schema.unwrap())
  if (schema instanceof z.ZodNullable) return partialField(schema.unwrap()).nullable()
  if (schema instanceof z.ZodPipe) return partialField(schema.out)
  if (schema instanceof z.ZodArray) return z.array(partialField(schema.element))
  return schema instanceof z.ZodObject ? partialOf(schema) : (schema as z.ZodType)
}

/** The object in a field, whether it may be missing or stands in a list; undefined where there is none. */
export function objectIn(schema: z.core.$ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return objectIn(schema.unwrap())
  if (schema instanceof z.ZodPipe) return objectIn(schema.out)
  if (schema instanceof z.ZodArray) return objectIn(schema.element)
  return schema instanceof z.ZodObject ? schema : undefined
}
