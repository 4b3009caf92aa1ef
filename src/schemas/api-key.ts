import { z } from 'zod'
import { Line } from './text.js'

export const KeyScope = z
  .enum(['read', 'write', 'admin'])
  .describe('read: who reads is known by name; write: may change records too; admin: may make and revoke keys too.')
  .meta({ id: 'KeyScope' })
export type KeyScope = z.infer<typeof KeyScope>

export const NewApiKey = z
  .strictObject({
    owner: Line.trim().min(1).max(200).describe('Who holds it: the name that the list of changes shows.'),
    scope: KeyScope,
  })
  .describe('A key to make.')
  .meta({ id: 'NewApiKey' })
export type NewApiKey = z.infer<typeof NewApiKey>

export const ApiKey = z
  .strictObject({
    id: z.string(),
    ...NewApiKey.shape,
    createdAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .describe('A key, without what opens: that is shown once, when it is made.')
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
