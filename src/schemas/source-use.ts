import { z } from 'zod'
import { RECORD_KINDS } from './record.js'

export const SourceUse = z
  .strictObject({
    kind: z
      .enum([...RECORD_KINDS, 'method'])
      .describe('What rests on it: a kind of record, or a method.')
      .meta({ id: 'UserKind' }),
    id: z.string().describe('The record or the method.'),
    name: z.string().describe('The name of the record or the method.'),
    field: z.string().describe('Where in it, as a JSON pointer; empty where it rests on the source as a whole.'),
    locator: z.string().describe('The place in the source.'),
  })
  .describe('One thing that rests on a source.')
  .meta({ id: 'SourceUse' })
export type SourceUse = z.infer<typeof SourceUse>
