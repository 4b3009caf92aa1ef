import { z } from 'zod'

export const Readiness = z
  .strictObject({
    status: z
      .enum(['ready', 'degraded'])
      .describe('degraded: estimates go on from memory, but the database is away and writes are refused.'),
    catalogRevision: z.string(),
    database: z.strictObject({
      kind: z.enum(['embedded', 'postgresql']),
      reachable: z.boolean(),
      reason: z.string().nullable().describe('Why it cannot be reached.'),
    }),
  })
  .describe('Whether the service can answer, and on what.')
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof Readiness>

export const Liveness = z
  .strictObject({ status: z.literal('alive') })
  .describe('The process answers.')
  .meta({ id: 'Liveness' })
export type Liveness = z.infer<typeof Liveness>
