import { z } from 'zod'
import { ChangedKind } from './change.js'

export const ImportRequest = z.strictObject({
  kind: ChangedKind.optional().describe('The kind of every record. Without it each line of NDJSON is {"kind": …, "record": …}.'),
  dryRun: z.boolean().default(false).describe('True to write nothing and to be told what would change.'),
})
export type ImportRequest = z.infer<typeof ImportRequest>

const Named = z.strictObject({ kind: ChangedKind, id: z.string() }).describe('A record by its kind and id.').meta({ id: 'NamedRecord' })

export const ImportAnswer = z
  .strictObject({
    dryRun: z.boolean(),
    counts: z.strictObject({ added: z.int(), changed: z.int(), unchanged: z.int() }),
    added: z.array(Named),
    changed: z.array(z.strictObject({ ...Named.shape, fields: z.array(z.string()).describe('What differs.') })),
    unchanged: z.array(Named),
  })
  .describe('What an import changed, or would change.')
  .meta({ id: 'ImportAnswer' })
export type ImportAnswer = z.infer<typeof ImportAnswer>
