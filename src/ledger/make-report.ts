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

/** So many estimates take some milliseconds; other requests are served between. */
const ESTIMATES_AT_ONCE = 32
const YEAR_LETTERS = '2026'.length

export type ReadCells = {
  /** Of the same cells the same text, and of no others; absent where nobody keeps reports by it. */
  readonly version?: string
  /** Always in the same order. */
  readonly cells: readonly StoredCell[]
  /** How many of their calls count under `other`, by tag. */
  readonly otherValues: readonly OtherValues[]
}
export type ReportAround = {
  readonly catalog: Catalog
  readonly keptFrom: string
  /** Values of a tag that the ledger keeps apart. */
  readonly mostTagValues: number
  /** The cells of a period; none where `isKnown` says that the report over this version of them is known. */
  readonly cells: (period: Period, adding: Adding, isKnown: (version: string) => boolean) => Promise<ReadCells>
  /** What `compute` gives for a name, from memory where it was computed before. */
  readonly remembered: <Result extends object>(name: string, compute: () => Result) => Result
  /** Whole reports by what was asked and of which cells. */
  readonly reports?: {
    readonly get: (name: string) => LedgerReport | undefined
    readonly set: (name: string, report: LedgerReport) => unknown
  }
  readonly digestOf: (report: object) => string
  readonly yieldTurn: () => Promise<unknown>
}

/** The report over a period of the ledger. What cells cost is computed once; after that a report only adds up. */
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

/** The estimates at the hours of a place: those of the first kind of calls there stand for all. */
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

/** To tell scope 2 from what is upstream of it, an operator's electricity is counted on one basis. */
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

/** Cells of one kind rest on the same sources: of one model, place and setting, in one year. */
function kindOf({ key: { model, work, operator, region, zone, settings }, hour }: Cell): string {
  return JSON.stringify([model, work, operator, region, zone, settings, hour.slice(0, YEAR_LETTERS)])
}
