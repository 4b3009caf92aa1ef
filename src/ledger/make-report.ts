import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { GridBasis } from '../schemas/figure.js'
import type { Cell, OtherValues } from '../schemas/ledger-call.js'
import type { LedgerReport, LedgerReportRequest } from '../schemas/ledger-report.js'
import type { Citation } from '../schemas/source.js'
import { type Adding, addingFor } from './adding.js'
import { type AlikeCells, alikeCells, countOf, sharesOf, type Slopes, slopesOf, type StoredCell } from './alike-cells.js'
import { type CellEstimate, citationsOfCell, computed, estimateCell } from './cell-estimate.js'
import { type AtHours, hoursApart } from './hours-apart.js'
import { type EstimatedCells, type Period, periodOf, startReport } from './report.js'
import { tagsUnderOther } from './under-other.js'

/** After this many estimates, which take some milliseconds, other requests get a turn. */
const ESTIMATES_AT_ONCE = 32
const YEAR_LETTERS = '2026'.length

/** The cells of a period. */
export type ReadCells = {
  /** Equal for equal cells and different otherwise; absent if reports are not kept by it. */
  readonly version?: string
  /** Always in the same order, so that a report is the same to the last digit. */
  readonly cells: readonly StoredCell[]
  /** How many of their calls count under `other`, for each value of a tag. */
  readonly otherValues: readonly OtherValues[]
}
/** What a report is made from. */
export type ReportAround = {
  readonly catalog: Catalog
  /** The first hour that the ledger keeps, as an ISO time. */
  readonly keptFrom: string
  /** How many values of a tag the ledger keeps apart. */
  readonly mostTagValues: number
  /** Reads the cells of a period. It may return none if `isKnown` says that the report over this version of them is known. */
  readonly cells: (period: Period, adding: Adding, isKnown: (version: string) => boolean) => Promise<ReadCells>
  /** Returns what `compute` returns, or what it returned earlier for the same name. */
  readonly remembered: <Result extends object>(name: string, compute: () => Result) => Result
  /** Finished reports, by the request and the version of the cells. */
  readonly reports?: {
    readonly get: (name: string) => LedgerReport | undefined
    readonly set: (name: string, report: LedgerReport) => unknown
  }
  readonly digestOf: (report: object) => string
  readonly yieldTurn: () => Promise<unknown>
}

/**
 * Returns the report over a period of the ledger. Each estimate of cells is computed once and remembered; later reports add them up.
 * Throws `invalid-request` if the period is empty, and `CatalogFault` if the catalog lacks what a method needs.
 */
export async function makeReport(asked: LedgerReportRequest, around: ReportAround): Promise<LedgerReport> {
  const { catalog, keptFrom, reports } = around
  const period = checkedPeriod(asked)
  const nameOf = (version: string): string => JSON.stringify([asked, keptFrom, version])
  const adding = addingFor(asked, [catalog])
  const { version, cells, otherValues } = await around.cells(period, adding, (known) => reports?.get(nameOf(known)) !== undefined)
  const known = version === undefined ? undefined : reports?.get(nameOf(version))
  if (known) return known
  const report = startReport(asked, catalog)
  const estimate = estimates(around, basisOf(asked))
  let added = 0
  for (const alike of computed(() => alikeCells(cells, catalog)))
    for (const estimated of estimate(alike)) {
      computed(() => report.add(estimated))
      if (++added % ESTIMATES_AT_ONCE === 0) await around.yieldTurn()
    }
  const underOther = tagsUnderOther(otherValues, around.mostTagValues)
  const made = { ...computed(() => report.end(countOf(cells), keptFrom)), ...(underOther.length > 0 && { tagsUnderOther: underOther }) }
  const whole = { ...made, digest: around.digestOf(made) }
  if (version !== undefined) reports?.set(nameOf(version), whole)
  return whole
}

function estimates({ catalog, remembered }: ReportAround, basis: GridBasis | undefined): (alike: AlikeCells) => Iterable<EstimatedCells> {
  const byKind = new Map<string, readonly Citation[]>()
  const atHours = hoursOfPlaces((name, cell) =>
    remembered(`${basis ?? ''} ${name}`, () => computed(() => estimateCell(cell, catalog, basis))),
  )
  return (alike) => {
    const { whole, parts } = alike
    const name = `${basis ?? ''} ${alike.name}`
    const estimated = remembered(name, (): CellEstimate => computed(() => estimateCell(whole, catalog, basis)))
    const sources = (): readonly Citation[] => remembered(`sources ${name}`, () => computed(() => citationsOfCell(whole, catalog, basis)))
    let citations: readonly Citation[] = []
    if ('totals' in estimated) {
      const kind = kindOf(whole)
      byKind.set(kind, (citations = byKind.get(kind) ?? sources()))
    }
    const wholeKwh = 'totals' in estimated ? estimated.totals.energy.value : 0
    const slopes = (): Slopes => remembered(`slopes ${name}`, () => computed(() => slopesOf(alike, wholeKwh, catalog, basis)))
    const together = { whole, parts, estimated, citations, shares: () => sharesOf(alike, slopes) }
    return alike.place === undefined ? [together] : hoursApart(together, atHours(alike, alike.place))
  }
}

type EstimateOf = (name: string, cell: Cell) => CellEstimate

/** Returns the estimates at the hours of a place. They are made for the first kind of calls there and stand for all kinds. */
function hoursOfPlaces(estimateOf: EstimateOf): (alike: AlikeCells, place: string) => AtHours {
  const firstOf = new Map<string, AlikeCells>()
  return (alike, place) => {
    const first = firstOf.get(place) ?? alike
    firstOf.set(place, first)
    return {
      ofPlace: (hour) => estimateOf(`${first.name} at ${hour}`, { ...first.whole, hour }),
      ofCell: (cell) => estimateOf(`${alike.name} of ${cell.hour} ${cell.sums.requests}`, cell),
    }
  }
}

/** An operator's report uses one basis for all calls, because its scope 2 is separated from what is upstream of it. */
function basisOf({ basis, role }: LedgerReportRequest): GridBasis | undefined {
  return basis ?? (role === 'operator' ? 'lifecycle' : undefined)
}

function checkedPeriod(asked: LedgerReportRequest): Period {
  const period = periodOf(asked)
  if (period.from < period.to) return period
  throw new DomainError(
    'invalid-request',
    `The period from ${asked.from} to ${asked.to} contains no hour: to is exclusive. Give a later to.`,
    [{ pointer: '/to', detail: 'must be later than from' }],
  )
}

/** A text that is the same for cells with the same sources: cells of one model, place and setting in one year. */
function kindOf({ key: { model, work, operator, region, zone, settings }, hour }: Cell): string {
  return JSON.stringify([model, work, operator, region, zone, settings, hour.slice(0, YEAR_LETTERS)])
}
