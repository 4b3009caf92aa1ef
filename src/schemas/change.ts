import { z } from 'zod'
import { PageRequest } from './page.js'
import { RECORD_KINDS, type RecordKind } from './record.js'

export type ChangedKind = 'source' | RecordKind
export const ChangedKind = z
  .enum(['source', ...RECORD_KINDS])
  .describe('A source, or a kind of record.')
  .meta({ id: 'ChangedKind' })

export const ChangeRequest = z.strictObject({
  first: PageRequest.shape.first,
  after: PageRequest.shape.after,
  kind: ChangedKind.optional().describe('Changes of this kind only.'),
  id: z.string().min(1).max(200).optional().describe('Changes of the record of this id only.'),
})
export type ChangeRequest = z.infer<typeof ChangeRequest>

const anyRecord = z.record(z.string(), z.unknown()).nullable()
const digest = z.string().nullable()

export const Change = z
  .strictObject({
    revision: z.int().describe('How often the catalog had changed with this; the changes of one import share it.'),
    at: z.iso.datetime().describe('When, in UTC.'),
    action: z
      .enum(['put', 'delete', 'import', 'load'])
      .describe('load: a new version of Wattprint brought other bundled records.')
      .meta({ id: 'ChangeAction' })
      .describe('What was done.'),
    owner: z.string().describe('Who holds the key that it was done with.'),
    kind: ChangedKind,
    id: z.string().describe('Id of the record.'),
    digestBefore: digest.describe('Null where the record was new.'),
    digestAfter: digest.describe('Null where the record was deleted.'),
    before: anyRecord.describe('The record as it was; null where it was new, and of bundled records.'),
    after: anyRecord.describe('The record as it became; null where it was deleted, and of bundled records.'),
  })
  .describe('One record that was changed: when, by whom, from what to what.')
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>
