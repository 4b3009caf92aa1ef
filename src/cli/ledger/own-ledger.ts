import { setImmediate } from 'node:timers/promises'
import { buildCatalog } from '../../catalog/catalog.js'
import { readConfig } from '../../config.js'
import { contentDigest } from '../../content-digest.js'
import type { Database } from '../../database/connect.js'
import { firstMonthKept } from '../../database/ledger/forget.js'
import { keepCalls } from '../../database/ledger/keep-calls.js'
import { readPeriod } from '../../database/ledger/read-period.js'
import { loadBundledRecords } from '../../database/load-bundled-records.js'
import { migrate } from '../../database/migrate.js'
import { reaching } from '../../database/reaching.js'
import { readRecords } from '../../database/read-records.js'
import type { KeptCall } from '../../schemas/ledger-call.js'
import { issuedCatalogs } from '../../services/ledger-catalogs.js'
import { ledgerReports } from '../../services/ledger-reports.js'
import { connected } from '../connected.js'
import { version } from '../options.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Who runs it here may wait: the bound is that of memory. */
const MOST_CELLS = 1e9
const ISSUED_BY = 'command line'
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
  const input = await readRecords(database)
  const catalog = buildCatalog(input)
  const heldAt = issuedCatalogs(database, () => input)
  const keptFrom = firstMonthKept(new Date(), retentionMonths)
  const reports = ledgerReports({
    database,
    workspace,
    issuedBy: ISSUED_BY,
    softwareVersion: await version(),
    keptFrom,
    mostTagValues,
    heldAt: (revision) => heldAt(catalog, revision),
    cells: async (period, adding) => {
      const read = await reaching(() =>
        readPeriod(database, { workspace, ...period }, { ...adding, isKnown: () => false, most: MOST_CELLS }),
      )
      return 'cells' in read ? read : { cells: [], otherValues: [] }
    },
    rememberedOf: () => (_name, compute) => compute(),
    reportsOf: () => undefined,
    digestOf: contentDigest,
    yieldTurn: () => setImmediate(),
  })
  return {
    catalog,
    tags,
    mostTagValues,
    keptFrom,
    keep: (calls: readonly KeptCall[]) => reaching(() => keepCalls(database, { workspace, calls, mostTagValues })),
    reports,
  }
}
