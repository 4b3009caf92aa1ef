import type { Database } from '../connect.js'

const FORGOTTEN_AT_ONCE = 10_000

/** Forgets what the ledger holds of hours before `keptFrom`, the first of a month: cells, the ids of their calls, and keys of no cell. */
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
  await prisma.$executeRaw`
    DELETE FROM "LedgerKey" WHERE "createdAt" < ${before} AND NOT EXISTS (SELECT FROM "LedgerCell" WHERE "keyId" = "LedgerKey"."id")`
}

/** Forgets all that the ledger of a workspace holds; says how many cells that were. */
export async function forgetWorkspace({ prisma }: Database, workspace: string): Promise<number> {
  const where = { where: { workspace } }
  const [cells] = await prisma.$transaction([
    prisma.ledgerCell.deleteMany(where),
    prisma.ledgerKey.deleteMany(where),
    prisma.ledgerSeen.deleteMany(where),
    prisma.ledgerTagValue.deleteMany(where),
  ])
  return cells.count
}

async function untilNone(forget: () => Promise<number>): Promise<void> {
  while ((await forget()) === FORGOTTEN_AT_ONCE);
}
