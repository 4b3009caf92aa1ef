import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { Citation } from '../schemas/citation.js'
import type { GridBasis } from '../schemas/grid-basis.js'
import { type Cell, CELL_SUMS } from '../schemas/ledger-cell.js'
import type { LedgerReport, LedgerReportRequest } from '../schemas/ledger-report.js'
import { type CellEstimate, citationsOfCell, estimateCell } from './cell-estimate.js'
import { type Period, periodOf, startReport } from './report.js'

/** So many cells take some milliseconds; other requests are served between. */
const CELLS_AT_ONCE = 32
const YEAR_LETTERS = '2026'.length

/** A cell, and the id of its key. */
export type StoredCell = Cell & { readonly keyId: string }
export type ReportAround = {
  readonly catalog: Catalog
  readonly keptFrom: string
  /** The cells of a period, always in the same order. */
  readonly cells: (period: Period) => Promise<AsyncIterable<readonly StoredCell[]>>
  /** What `compute` gives for a name, from memory where it was computed before. */
  readonly remembered: <Result extends object>(name: string, compute: () => Result) => Result
  readonly digestOf: (report: object) => string
  readonly breathe: () => Promise<unknown>
}

/** The report over a period of the ledger. What a cell costs is computed once; after that a report only adds up. */
export async function makeReport(asked: LedgerReportRequest, around: ReportAround): Promise<LedgerReport> {
  const { catalog, keptFrom, remembered } = around
  const basis = basisOf(asked)
  const period = checkedPeriod(asked)
  const byKind = new Map<string, readonly Citation[]>()
  const report = startReport(asked, catalog, {
    estimate: (cell) => remembered(nameOf(cell, basis), (): CellEstimate => estimateCell(cell, catalog, basis)),
    citations: (cell) => {
      const kind = kindOf(cell)
      let citations = byKind.get(kind)
      if (!citations)
        byKind.set(kind, (citations = remembered(`sources ${nameOf(cell, basis)}`, () => citationsOfCell(cell, catalog, basis))))
      return citations
    },
  })
  let cells = 0
  for await (const page of await around.cells(period)) {
    for (const cell of page) {
      report.add(cell)
      if (++cells % CELLS_AT_ONCE === 0) await around.breathe()
    }
  }
  const made = report.end(keptFrom)
  return { ...made, digest: around.digestOf(made) }
}

/** To tell scope 2 from what is upstream of it, an operator's electricity is counted on one basis. */
function basisOf({ basis, role }: LedgerReportRequest): GridBasis | undefined {
  return basis ?? (role === 'operator' ? 'lifecycle' : undefined)
}

function checkedPeriod(asked: LedgerReportRequest): Period {
  const period = periodOf(asked)
  if (period.from < period.to) return period
  throw new DomainError(
    'invalid-request',
    `The period from ${asked.from} to ${asked.to} has no hour: to is where it ends, and is no part of it.`,
    [{ pointer: '/to', detail: 'must be later than from' }],
  )
}

/** Two cells of one name have one estimate. */
function nameOf(cell: Cell, basis: string | undefined): string {
  return `${basis ?? ''} ${(cell as StoredCell).keyId} ${cell.hour} ${CELL_SUMS.map((name) => cell.sums[name]).join(' ')}`
}

/** Cells of one kind rest on the same sources: of one model, place and setting, in one year. */
function kindOf({ key: { model, work, operator, region, zone, settings }, hour }: Cell): string {
  return JSON.stringify([model, work, operator, region, zone, settings, hour.slice(0, YEAR_LETTERS)])
}
