import { z } from 'zod'
import { BatchEnd, BatchGroup } from './batch.js'
import { Detail } from './detail.js'
import { PageRequest } from './page.js'

export const JobStatus = z
  .enum(['queued', 'running', 'done', 'failed', 'cancelled'])
  .describe('queued: no line is answered yet; failed: why is in failure; cancelled: its lines and answers are gone.')
  .meta({ id: 'JobStatus' })
export type JobStatus = z.infer<typeof JobStatus>

const count = z.int().min(0)
const instant = z.iso.datetime()

const JobProgress = z
  .strictObject({
    chunks: count.describe('Parts in which the lines are answered, each of them whole or not at all.'),
    chunksDone: count.describe('Parts that are answered.'),
    linesDone: count.describe('Lines that are answered.'),
    estimates: count.describe('Lines that were estimated.'),
    problems: count.describe('Lines that got a problem.'),
  })
  .describe('How far a job is.')
  .meta({ id: 'JobProgress' })

export const JobOverview = z
  .strictObject({
    id: z.string().describe('What the job is asked for by.'),
    status: JobStatus,
    owner: z.string().describe('Who holds the key that it was uploaded with.'),
    detail: Detail,
    groupBy: z.array(BatchGroup).describe('What its totals are split by.'),
    lines: count.describe('Lines that were uploaded, blank ones included.'),
    bytes: count.describe('Bytes that were uploaded.'),
    progress: JobProgress,
    createdAt: instant.describe('When it was sent, in UTC.'),
    startedAt: instant.nullable().describe('When the first line was answered; null before.'),
    endedAt: instant.nullable().describe('When it ended; null before.'),
    expiresAt: instant.describe('From then on its lines and answers are gone.'),
    catalogRevisions: z
      .array(z.string())
      .describe('Of the catalogs that its chunks were answered from, in their order: several where the catalog changed meanwhile.'),
    failure: z.string().nullable().describe('Why it failed.'),
  })
  .describe('A file of requests that is estimated in chunks, and how far that is.')
  .meta({ id: 'JobOverview' })
export type JobOverview = z.infer<typeof JobOverview>

const { totals, groups, otherGroups } = BatchEnd.shape

export const Job = JobOverview.extend({
  totals: totals.nullable().describe('Null until it is done.'),
  groups: groups.nullable().describe('Null until it is done; empty without groupBy.'),
  otherGroups,
})
  .describe('A job with its totals.')
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>

export const JobEnd = BatchEnd.extend({
  catalogRevision: z.string().nullable().describe('Null where the catalog changed meanwhile: then each line names its own.'),
})
  .describe('The last line of the answers of a job.')
  .meta({ id: 'JobEnd' })
export type JobEnd = z.infer<typeof JobEnd>

export const JobRequest = z.strictObject({
  first: PageRequest.shape.first,
  after: PageRequest.shape.after,
  status: JobStatus.optional().describe('Jobs in this state only.'),
})
export type JobRequest = z.infer<typeof JobRequest>
