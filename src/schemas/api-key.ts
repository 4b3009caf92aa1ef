import { z } from 'zod'
import { Line } from './text.js'

export const KeyScope = z
  .enum(['read', 'write', 'admin', 'ledger:write', 'ledger:read'])
  .describe(
    'read: who reads is known by name; write: may change records too; admin: may make and revoke keys too, and write and read the ledger. ledger:write: may add calls to the ledger of its workspace, and nothing else; ledger:read: may read what they cost.',
  )
  .meta({ id: 'KeyScope' })
export type KeyScope = z.infer<typeof KeyScope>

/** The workspace of keys that are made without one, so that a key that writes and a key that reads share it. */
export const DEFAULT_WORKSPACE = 'default'

export const NewApiKey = z
  .strictObject({
    owner: Line.trim().min(1).max(200).describe('Who holds it: the name that the list of changes shows.'),
    scope: KeyScope,
    workspace: Line.trim().min(1).max(200).optional().describe('Whose ledger it writes and reads: default when absent.'),
  })
  .describe('A key to make.')
  .meta({ id: 'NewApiKey' })
export type NewApiKey = z.infer<typeof NewApiKey>

export const ApiKey = z
  .strictObject({
    id: z.string().describe('Id of the key. It gives no access.'),
    ...NewApiKey.shape,
    workspace: z.string().describe('Whose ledger it writes and reads.'),
    createdAt: z.iso.datetime().describe('When it was made, in UTC.'),
    revokedAt: z.iso.datetime().nullable().describe('When it was revoked; null while it is valid.'),
  })
  .describe('A key without its secret, which is shown once, when the key is made.')
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

export const CreatedApiKey = z
  .strictObject({
    ...ApiKey.shape,
    key: z.string().describe('Send it as Authorization: Bearer …; it is not kept and cannot be shown again.'),
  })
  .describe('A key that was just made.')
  .meta({ id: 'CreatedApiKey' })
export type CreatedApiKey = z.infer<typeof CreatedApiKey>
