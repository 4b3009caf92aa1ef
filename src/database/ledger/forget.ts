import type { Prisma } from '../../generated/prisma/client.js'
import type { Database } from '../connect.js'
import { doneOnce, type Once } from '../idempotent-writes.js'
import { forgetUnusedCatalogs } from './frozen-reports.js'

const FORGOTTEN_AT_ONCE = 10_000

/**
 * Deletes the ledger's data of hours before `keptFrom`, the first of a month: cells, the ids of their calls, and keys without
 * cells.
 */
export async function forgetBefore({ prisma }: Database, keptFrom: string): Promise<void> {
  const before = new Date(keptFrom)
  const some = FORGOTTEN_AT_ONCE
  await untilNone(
    () => prisma.$executeRaw`
    DELETE FROM "LedgerCell" WHERE ctid = ANY(ARRAY(SELECT ctid FROM "LedgerCell" WHERE "hour" < ${before} LIMIT ${some}))`,
  )
  await untilNone(
    () => prisma.$executeRaw`
    DELETE FROM "LedgerSeen" WHERE ctid = ANY(ARRAY(SELECT ctid FROM "LedgerSeen" WHERE "month" < ${before}::date LIMIT ${some}))`,
  )
  await prisma.$executeRaw`DELETE FROM "LedgerOtherValue" WHERE "hour" < ${before}`
  await prisma.$executeRaw`
    DELETE FROM "LedgerKey" WHERE "createdAt" < ${before} AND NOT EXISTS (SELECT FROM "LedgerCell" WHERE "keyId" = "LedgerKey"."id")`
}

/** Deletes the ledger of a workspace; returns the number of its cells. */
export function forgetWorkspace({ prisma }: Database, workspace: string, once?: Once<number>): Promise<number> {
  const work = async (transaction: Prisma.TransactionClient): Promise<number> => {
    const where = { where: { workspace } }
    const { count } = await transaction.ledgerCell.deleteMany(where)
    await transaction.ledgerKey.deleteMany(where)
    await transaction.ledgerSeen.deleteMany(where)
    await transaction.ledgerTagValue.deleteMany(where)
    await transaction.ledgerOtherValue.deleteMany(where)
    await transaction.ledgerFrozenReport.deleteMany(where)
    await forgetUnusedCatalogs(transaction)
    return count
  }
  return prisma.$transaction(doneOnce(once, work))
}

async function untilNone(forget: () => Promise<number>): Promise<void> {
  while ((await forget()) === FORGOTTEN_AT_ONCE);
}

/** The first day of the ledger's retention, as an ISO time: this many whole months, and the current one. */
export function firstMonthKept(now: Date, months: number): string {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months))
  return `${first.toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`
}

/** The workspaces that have calls of a time or later, by name. */
export async function workspacesSince({ prisma }: Database, from: Date, most: number): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ workspace: string }[]>`
    SELECT DISTINCT "workspace" FROM "LedgerCell" WHERE "hour" >= ${from} ORDER BY "workspace" LIMIT ${most}`
  return rows.map(({ workspace }) => workspace)
}
