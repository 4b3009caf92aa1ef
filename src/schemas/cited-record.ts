import { z } from 'zod'
import { Citation } from './citation.js'
import { Origin } from './origin.js'
import { type AnyRecord, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from './record.js'

/** A record as it is shown: with where it comes from, and the citations of all its figures. */
export type CitedRecord = AnyRecord & { readonly origin: Origin; readonly citations: readonly Citation[] }

/** The shape in which each kind of record is shown. */
export const CITED_RECORD_SCHEMAS = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, cited(RECORD_SCHEMAS[kind])])) as {
  readonly [Kind in RecordKind]: z.ZodObject
}

function cited(schema: z.ZodObject): z.ZodObject {
  return z
    .strictObject({ ...schema.shape, origin: Origin, citations: z.array(Citation).describe('The sources of all figures above.') })
    .meta({ ...schema.meta() })
}
