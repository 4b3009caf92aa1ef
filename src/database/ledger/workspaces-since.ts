import type { Database } from '../connect.js'

/** The workspaces that have calls of a time or later, by name. */
export async function workspacesSince({ prisma }: Database, from: Date, most: number): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ workspace: string }[]>`
    SELECT DISTINCT "workspace" FROM "LedgerCell" WHERE "hour" >= ${from} ORDER BY "workspace" LIMIT ${most}`
  return rows.map(({ workspace }) => workspace)
}
