import { setImmediate } from 'node:timers/promises'
import { buildCatalog, type Catalog } from '../../catalog/catalog.js'
import { readConfig } from '../../config.js'
import type { Database } from '../../database/connect.js'
import { contentDigest } from '../../database/content-digest.js'
import { firstMonthKept } from '../../database/ledger/first-month-kept.js'
import { keepCalls } from '../../database/ledger/keep-calls.js'
import { keptCatalog } from '../../database/ledger/kept-catalogs.js'
import { readPeriod } from '../../database/ledger/read-period.js'
import { loadBundledRecords } from '../../database/load-bundled-records.js'
import { migrate } from '../../database/migrate.js'
import { reaching } from '../../database/reaching.js'
import { readRecords } from '../../database/read-records.js'
import { DomainError } from '../../errors.js'
import type { Adding } from '../../ledger/adding.js'
import type { ReadCells } from '../../ledger/make-report.js'
import type { KeptCall } from '../../schemas/ledger-cell.js'
import { connected } from '../connected.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Who runs it here may wait: the bound is that of memory. */
const MOST_CELLS = 1e9
const IN_USE = 'If that is the service, ask it: say --url with its address and --key with a key of the scope ledger:write or ledger:read.'

/** Lends the ledger of a workspace in the configured database. */
export async function withOwnLedger<Result>(
  environment: Environment,
  workspace: string,
  work: (ledger: Awaited<ReturnType<typeof ledgerIn>>) => Promise<Result>,
): Promise<Result> {
  const database = await connected(environment, IN_USE)
  try {
    await migrate(database)
    await loadBundledRecords(database)
    return await work(await ledgerIn(database, environment, workspace))
  } finally {
    await database.close()
  }
}

async function ledgerIn(database: Database, environment: Environment, workspace: string) {
  const { tags, mostTagValues, retentionMonths } = readConfig(environment).ledger
  const catalog = buildCatalog(await readRecords(database))
  return {
    catalog,
    /** The catalog of a revision: the newest where none is asked for, or one by which a report was issued. */
    catalogAt: async (revision: string | undefined): Promise<Catalog> => {
      if (revision === undefined || revision === catalog.revision) return catalog
      const kept = await keptCatalog(database, revision)
      if (kept) return buildCatalog(kept)
      const detail = `The catalog of revision "${revision}" is not kept: one is kept when a report is issued by it.`
      throw new DomainError('unknown-revision', detail)
    },
    tags,
    keptFrom: firstMonthKept(new Date(), retentionMonths),
    keep: (calls: readonly KeptCall[]) => reaching(() => keepCalls(database, { workspace, calls, mostTagValues })),
    cells: async (period: { readonly from: string; readonly to: string }, adding: Adding): Promise<ReadCells> => {
      const read = await reaching(() =>
        readPeriod(database, { workspace, ...period }, { ...adding, isKnown: () => false, most: MOST_CELLS }),
      )
      return 'isTooLarge' in read ? { cells: [] } : { cells: read.cells }
    },
    remembered: <One extends object>(_name: string, compute: () => One): One => compute(),
    digestOf: contentDigest,
    breathe: () => setImmediate(),
  }
}
