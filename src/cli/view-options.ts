import type { z } from 'zod'
import { DomainError } from '../errors.js'
import type { EstimateView } from '../schemas/detail.js'
import type { CommonOptions } from './common-options.js'
import { requestFrom } from './request-words.js'

type Fields = Readonly<Record<string, unknown>>

/** How much of the answer is wanted, where the words say it, and the rest. Whoever wants less of it is a program, which gets JSON. */
export function splitView(
  fields: Fields,
  schema: z.ZodType<EstimateView>,
  { cite }: CommonOptions,
): { view: EstimateView | undefined; rest: Record<string, unknown> } {
  const { detail, fields: wanted, ...rest } = fields
  if (cite && (detail ?? wanted) !== undefined) {
    throw new DomainError(
      'command-invalid',
      '--cite prints the sources in place of the answer, of which --detail and --fields say how much. Leave one out.',
    )
  }
  const view = requestFrom(schema, { ...(detail !== undefined && { detail }), ...(wanted !== undefined && { fields: wanted }) })
  return { view: Object.keys(view).length > 0 ? view : undefined, rest }
}
