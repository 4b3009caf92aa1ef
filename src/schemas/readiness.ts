import { z } from 'zod'

export const Readiness = z
  .strictObject({
    status: z
      .enum(['ready', 'degraded'])
      .describe('degraded: estimates go on from memory, but the database is away and writes are refused, or it could not be read again.'),
    catalogRevision: z.string().describe('The state of the records.'),
    catalog: z
      .strictObject({
        current: z.boolean().describe('Whether it is what the database holds, as far as is known.'),
        reason: z.string().nullable().describe('Why the catalog of before is still used.'),
      })
      .describe('The records in memory.'),
    database: z
      .strictObject({
        kind: z.enum(['embedded', 'postgresql']).describe('Which one.'),
        reachable: z.boolean().describe('Whether it answers and takes writes.'),
        reason: z.string().nullable().describe('Why it cannot be reached, or takes no writes.'),
      })
      .describe('The database.'),
  })
  .describe('Whether the service can answer, and on what.')
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof Readiness>

export const Liveness = z
  .strictObject({ status: z.literal('alive').describe('Always alive.') })
  .describe('The process answers.')
  .meta({ id: 'Liveness' })
export type Liveness = z.infer<typeof Liveness>
