import { z } from 'zod'

/** What stays in an object whatever else is left out. */
export const ALWAYS_SHOWN = 'id'

/** What is left of an object where only some of its fields, or of the fields of what is in it, were asked for. */
export const SelectedFields = z
  .looseObject({ [ALWAYS_SHOWN]: z.string().optional().describe('Its id, where it has one.') })
  .describe('Those fields of the whole answer that the parameter fields names, as they stand in it; id is always there.')
  .meta({ id: 'SelectedFields' })

/** The object in a field, whether it may be missing or stands in a list; undefined where there is none. */
export function objectIn(schema: z.core.$ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return objectIn(schema.unwrap())
  if (schema instanceof z.ZodPipe) return objectIn(schema.out)
  if (schema instanceof z.ZodArray) return objectIn(schema.element)
  return schema instanceof z.ZodObject ? schema : undefined
}
