import type { Job as Row } from '../../generated/prisma/client.js'
import { Job, JobEnd, JobOverview, type JobStatus } from '../../schemas/job.js'
import type { Database } from '../connect.js'

export type StoredJob = Row

/** A job whose upload is complete; only a job of that key unless `keyId` is undefined. */
export function findJob({ prisma }: Database, id: string, keyId: string | undefined): Promise<StoredJob | null> {
  return prisma.job.findFirst({ where: { id, status: { not: 'uploading' }, ...(keyId !== undefined && { keyId }) } })
}

type Filter = { readonly keyId: string | undefined; readonly status: JobStatus | undefined }

/** The jobs, newest first, that came before the one of number `before`, and how many there are in all. */
export async function readJobs(
  { prisma }: Database,
  { keyId, status }: Filter,
  page: { readonly first: number; readonly before?: number },
) {
  const where = { status: status ?? { not: 'uploading' as const }, ...(keyId !== undefined && { keyId }) }
  const older = page.before === undefined ? where : { ...where, number: { lt: page.before } }
  const totalCount = await prisma.job.count({ where })
  const rows = await prisma.job.findMany({ where: older, orderBy: { number: 'desc' }, take: page.first, omit: { end: true } })
  return { totalCount, numbered: rows.map((row) => ({ number: row.number, job: overviewOf(row) })) }
}

/** A job as the API shows it. */
export function shownJob(row: StoredJob): Job {
  const end = row.end === null ? undefined : JobEnd.parse(JSON.parse(row.end))
  const { totals = null, groups = null, otherGroups = null } = end ?? {}
  return Job.parse({ ...overviewOf(row), totals, groups, otherGroups })
}

function overviewOf(row: Omit<StoredJob, 'end'>): JobOverview {
  const { id, status, owner, detail, groupBy, lines, catalogRevisions, failure } = row
  const { chunks, chunksDone, linesDone, estimates, problems, createdAt, startedAt, endedAt, expiresAt } = row
  return JobOverview.parse({
    ...{ id, status, owner, detail, groupBy, lines, bytes: Number(row.bytes), catalogRevisions, failure },
    progress: { chunks, chunksDone, linesDone, estimates, problems },
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  })
}
