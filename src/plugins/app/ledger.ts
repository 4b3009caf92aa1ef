import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import type { Catalog } from '../../catalog/catalog.js'
import { contentDigest } from '../../content-digest.js'
import type { Database } from '../../database/connect.js'
import type { Once } from '../../database/idempotent-writes.js'
import { firstMonthKept, forgetBefore, forgetWorkspace } from '../../database/ledger/forget.js'
import { keepCalls } from '../../database/ledger/keep-calls.js'
import { readPeriod } from '../../database/ledger/read-period.js'
import { reaching } from '../../database/reaching.js'
import { DomainError } from '../../errors.js'
import type { ReportAround } from '../../ledger/make-report.js'
import { DEFAULT_WORKSPACE } from '../../schemas/api-key.js'
import type { LedgerBudgets } from '../../schemas/ledger-budgets.js'
import type { KeptCall, KeptNow } from '../../schemas/ledger-call.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'
import { issuedCatalogs } from '../../services/ledger-catalogs.js'
import { type LedgerReports, ledgerReports } from '../../services/ledger-reports.js'
import { nextTurn } from '../event-loop-turns.js'
import type { KeyHolder } from './authentication.js'
import { budgetsOf } from './ledger/budgets.js'
import { type LedgerBudget, type LedgerMonth, monthOf, runningMonth, thisMonth } from './ledger/month.js'

export type LedgerSettings = {
  /** The tags of calls that are stored. */
  readonly tags: readonly string[]
  /** The number of distinct values of one tag. */
  readonly mostTagValues: number
  readonly retentionMonths: number
  /** Cells that one report may add up. */
  readonly mostCells: number
  readonly budgets: readonly LedgerBudget[]
}

/** The ledger of a workspace, for one request, which has one catalog. */
type OwnLedger = LedgerReports & {
  readonly catalog: Catalog
  readonly tags: readonly string[]
  /** The first hour of the retention period, as an ISO time. */
  readonly keptFrom: string
  /** Values of a tag that are kept apart. */
  readonly mostTagValues: number
  /** Counts calls once. */
  readonly keep: (calls: readonly KeptCall[]) => Promise<KeptNow>
  /** How much of the budgets of the current month is used. */
  readonly budgets: () => Promise<LedgerBudgets>
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly ledger: {
      /** Cells that one report may add up. */
      readonly mostCells: number
      /** The ledger of the workspace of a key. */
      of: (holder: KeyHolder | null, catalog: Catalog) => OwnLedger
      /** Deletes a workspace; returns the number of its cells. */
      forget: (workspace: string, once: Once<number> | undefined) => Promise<number>
      /** The cost of the calls of the current month, for each workspace. */
      runningMonth: () => Promise<LedgerMonth[]>
    }
  }
}

/** At most some hundred megabytes; a ledger of few models uses little of it. */
const MOST_REMEMBERED = 100_000
/** Of whole reports that are remembered, together: some tens of megabytes. */
const MOST_GROUPS_HELD = 20_000
const HOUR_MS = 3_600_000

/** The usage ledger: calls are added to cells in the database, and reports read the cells. */
export const ledger = fp<{ database: Database; settings: LedgerSettings; softwareVersion: string }>(
  (app, { database, settings, softwareVersion }, done) => {
    const { tags, mostTagValues, mostCells } = settings
    const keptFrom = () => firstMonthKept(new Date(), settings.retentionMonths)
    const reportsOf = reportsOfWorkspaces(app, { database, settings, softwareVersion, keptFrom })

    app.decorate('ledger', {
      mostCells,
      of: (holder, catalog) => {
        const { workspace = DEFAULT_WORKSPACE, owner = '' } = holder ?? {}
        const reports = reportsOf(workspace, owner, catalog)
        return {
          catalog,
          tags,
          mostTagValues,
          keptFrom: keptFrom(),
          keep: (calls) => reaching(() => keepCalls(database, { workspace, calls, mostTagValues })),
          budgets: async () => budgetsOf(await monthOf(workspace, tags, reports.report), thisMonth(), settings.budgets),
          ...reports,
        }
      },
      runningMonth: () => runningMonth(database, tags, (workspace, asked) => reportsOf(workspace, '', app.catalog).report(asked)),
      forget: (workspace, once) => reaching(() => forgetWorkspace(database, workspace, once)),
    })

    everyHour(app, () => forgetBefore(database, keptFrom()))
    done()
  },
  { name: 'ledger', dependencies: ['authentication', 'catalog'], fastify: '5.x' },
)

type Around = {
  readonly database: Database
  readonly settings: LedgerSettings
  readonly softwareVersion: string
  readonly keptFrom: () => string
}
type ReportsOf = (workspace: string, issuedBy: string, catalog: Catalog) => LedgerReports

/** Returns the reports of a workspace, computed with the given catalog or with that of an issued report, and cached for each catalog. */
function reportsOfWorkspaces(app: FastifyInstance, { database, settings, softwareVersion, keptFrom }: Around): ReportsOf {
  const { mostTagValues, mostCells } = settings
  const memoryOf = memories()
  const heldAt = issuedCatalogs(database, (catalog) => app.catalogInputOf(catalog))
  return (workspace, issuedBy, catalog) =>
    ledgerReports({
      database,
      workspace,
      softwareVersion,
      issuedBy,
      mostTagValues,
      keptFrom: keptFrom(),
      heldAt: (revision) => heldAt(catalog, revision),
      cells: boundedCells(database, { workspace, keptFrom: keptFrom(), most: mostCells }),
      rememberedOf: (held) => memoryOf(held.catalog).remembered,
      reportsOf: (held) => memoryOf(held.catalog).reports(workspace),
      digestOf: contentDigest,
      yieldTurn: nextTurn,
    })
}

type Bounds = { readonly workspace: string; readonly keptFrom: string; readonly most: number }

/** The cells of periods, as far as they are kept; throws where one has more than a report may add up. */
function boundedCells(database: Database, { workspace, keptFrom, most }: Bounds): ReportAround['cells'] {
  return async ({ from, to }, adding, isKnown) => {
    const period = { workspace, from: from < keptFrom ? keptFrom : from, to }
    const read = await reaching(() => readPeriod(database, period, { ...adding, isKnown, most }))
    if ('isTooLarge' in read) throw tooLarge(most)
    return read
  }
}

/** Removes data older than the retention when the service starts and every hour after. */
function everyHour(app: FastifyInstance, forget: () => Promise<void>): void {
  const forgetOld = (): Promise<void> =>
    forget().catch((error: unknown) => app.log.warn({ err: error }, 'Old calls of the ledger were not forgotten.'))
  const timer = setInterval(() => void forgetOld(), HOUR_MS).unref()
  app.addHook('onListen', () => void forgetOld())
  app.addHook('onClose', () => clearInterval(timer))
}

type Memory = {
  readonly remembered: ReportAround['remembered']
  readonly reports: (workspace: string) => NonNullable<ReportAround['reports']>
}

/** One cache of computed results for each catalog, for as long as the catalog is in use. */
function memories(): (catalog: Catalog) => Memory {
  const known = new WeakMap<Catalog, Memory>()
  return (catalog) => {
    const memory = known.get(catalog) ?? startMemory()
    known.set(catalog, memory)
    return memory
  }
}

function startMemory(): Memory {
  // Without `max`, for which the cache would allocate memory at once, with every catalog.
  const parts = new LRUCache<string, object>({ maxSize: MOST_REMEMBERED, sizeCalculation: () => 1 })
  const whole = new LRUCache<string, LedgerReport>({ maxSize: MOST_GROUPS_HELD, sizeCalculation: ({ groups }) => 1 + groups.length })
  return {
    remembered: (name, compute) => {
      let found = parts.get(name)
      if (!found) parts.set(name, (found = compute()))
      return found as ReturnType<typeof compute>
    },
    reports: (workspace) => ({
      get: (name) => whole.get(`${workspace} ${name}`),
      set: (name, report) => whole.set(`${workspace} ${name}`, report),
    }),
  }
}

function tooLarge(mostCells: number): DomainError {
  return new DomainError(
    'report-too-large',
    `The period has more than the ${mostCells} cells that one report adds up. Ask for a shorter period, a month in place of a year; the limit is LEDGER_REPORT_CELLS.`,
  )
}
