import type { LedgerReport, LedgerReportRequest, LedgerTotals } from '../schemas/ledger-report.js'
import type {
  FrozenReport,
  LedgerCause,
  LedgerEffect,
  LedgerMove,
  LedgerRestatement,
  RestatedFigure,
} from '../schemas/ledger-restatement.js'
import type { Quantity } from '../schemas/unit.js'
import { addingFor } from './adding.js'
import type { StoredCell } from './alike-cells.js'
import { type CauseSearch, type Held, kindsOfCalls, mostMoved, recordCauses } from './causes.js'
import { makeReport, type ReadCells, type ReportAround } from './make-report.js'

/** Causes are looked for among the kinds of calls that move most, up to this many. */
const MOST_KINDS = 1000
const MOST_GROUPS_SHOWN = 100

type Around = Omit<ReportAround, 'catalog' | 'remembered' | 'reports'> &
  Pick<CauseSearch, 'before' | 'after' | 'build'> & {
    readonly rememberedOf: (held: Held) => ReportAround['remembered']
    readonly softwareVersion: string
    /** The issued report, if one is compared. */
    readonly issued: FrozenReport | undefined
  }

/**
 * Compares the report of a period with today's: the earlier one is either computed with an earlier catalog or was issued. Returns
 * which totals and groups move, and which changed records cause it. The causes are computed for the 1,000 kinds of calls that move
 * most. Throws what `makeReport` throws.
 */
export async function makeRestatement(asked: LedgerReportRequest, around: Around): Promise<LedgerRestatement> {
  const { before, after, issued, basis, softwareVersion } = { ...around, basis: asked.basis }
  // Cells are added up only where neither catalog has different figures for them.
  const adding = addingFor(asked, [before.catalog, after.catalog])
  let read: ReadCells | undefined
  const reportBy = (held: Held): Promise<LedgerReport> =>
    makeReport(asked, {
      ...around,
      catalog: held.catalog,
      remembered: around.rememberedOf(held),
      cells: async (period) => {
        const { cells, otherValues } = read ?? (await around.cells(period, adding, () => false))
        return (read = { cells, otherValues })
      },
    })
  const first = await reportBy(after)
  const earlier = before === after ? first : await reportBy(before)
  const was = issued?.report ?? earlier
  const kinds = kindsOfCalls(read?.cells ?? [])
  const examined = await mostMoved(kinds, MOST_KINDS, { ...around, basis })
  const { causes, recordsChanged } = await recordCauses({ ...around, kinds: examined.kinds, basis })
  const all: LedgerCause[] = [
    ...causes.map((cause) => ({ cause: 'records' as const, ...cause, records: [...cause.records] })),
    ...causesSince(issued, earlier, softwareVersion),
  ].sort((one, other) => Math.abs(other.carbonGco2e) - Math.abs(one.carbonGco2e))
  return {
    ...comparison(was, first),
    report: issued?.id ?? null,
    before: {
      catalogRevision: before.catalog.revision,
      softwareVersion: issued?.softwareVersion ?? null,
      issuedAt: issued?.issuedAt ?? null,
    },
    after: { catalogRevision: after.catalog.revision, softwareVersion, issuedAt: null },
    causes: all,
    ...explanation(effectOf(was.totals, first.totals), all),
    recordsChanged,
    examinedShareOfRequests: share(requestsOf(kinds) - examined.requestsLeftOut, requestsOf(kinds)),
  }
}

/**
 * What moves besides the records: new calls, or another version of the software. The ledger only adds calls or forgets whole hours,
 * so that the calls are the same where their number and their tokens are.
 */
function causesSince(issued: FrozenReport | undefined, earlier: LedgerReport, softwareVersion: string): LedgerCause[] {
  if (!issued) return []
  const effect = effectOf(issued.report.totals, earlier.totals)
  const haveCallsMoved = callsOf(issued.report) !== callsOf(earlier)
  const hasSoftwareMoved = issued.softwareVersion !== softwareVersion
  if (!haveCallsMoved && Object.values(effect).every((moved) => moved === 0)) return []
  const cause = !haveCallsMoved ? 'software' : hasSoftwareMoved ? 'calls_and_software' : 'calls'
  return [{ cause, records: [], ...effect }]
}

function callsOf({ cells, totals: { calls, requests, tokens } }: LedgerReport): string {
  return JSON.stringify([cells, calls, requests, tokens])
}

type Compared = Pick<
  LedgerRestatement,
  'from' | 'to' | 'timeZone' | 'basis' | 'isUnchanged' | 'calls' | 'callsWithoutEstimate' | 'figures' | 'groups' | 'groupsMoved'
>

function comparison(was: LedgerReport, is: LedgerReport): Compared {
  const figures = movesOf(was.totals, is.totals)
  const groups = movedGroups(was, is)
  const { from, to, timeZone, basis } = is
  const callsWithoutEstimate = { before: was.totals.callsWithoutEstimate, after: is.totals.callsWithoutEstimate }
  const isSame = figures.every(
    ({ before, after }) => before.value === after.value && before.low === after.low && before.high === after.high,
  )
  return {
    from,
    to,
    timeZone,
    basis,
    isUnchanged:
      isSame && groups.length === 0 && callsOf(was) === callsOf(is) && callsWithoutEstimate.before === callsWithoutEstimate.after,
    calls: { before: was.totals.calls, after: is.totals.calls },
    callsWithoutEstimate,
    figures,
    groups: groups.slice(0, MOST_GROUPS_SHOWN),
    groupsMoved: groups.length,
  }
}

const SHOWN_OF_GROUPS: readonly RestatedFigure[] = ['energy', 'carbonTotal', 'water']

function movedGroups(was: LedgerReport, is: LedgerReport): LedgerRestatement['groups'] {
  const earlier = new Map(was.groups.map((group) => [JSON.stringify(group.key), group]))
  const later = new Map(is.groups.map((group) => [JSON.stringify(group.key), group]))
  const moved = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((name) => {
    const [before, after] = [earlier.get(name), later.get(name)]
    const figures = movesOf(before?.totals, after?.totals).filter(({ figure }) => SHOWN_OF_GROUPS.includes(figure))
    const calls = { before: before?.totals.calls ?? 0, after: after?.totals.calls ?? 0 }
    if (figures.every(({ change }) => change === 0) && calls.before === calls.after) return []
    return [{ key: (after ?? before)?.key ?? [], calls, figures }]
  })
  const carbonOf = ({ figures }: (typeof moved)[number]): number =>
    Math.abs(figures.find(({ figure }) => figure === 'carbonTotal')?.change ?? 0)
  return moved.sort((one, other) => carbonOf(other) - carbonOf(one))
}

const FIGURES: readonly (readonly [RestatedFigure, (totals: LedgerTotals) => Quantity])[] = [
  ['energy', ({ energy }) => energy],
  ['carbonTotal', ({ carbon }) => carbon.total],
  ['carbonLocationBased', ({ carbon }) => carbon.operationalLocationBased],
  ['carbonMarketBased', ({ carbon }) => carbon.operationalMarketBased],
  ['carbonEmbodied', ({ carbon }) => carbon.embodied],
  ['water', ({ water }) => water.total],
  ['primaryEnergy', ({ primaryEnergy }) => primaryEnergy],
  ['abioticDepletion', ({ abioticDepletion }) => abioticDepletion],
]

function movesOf(was: LedgerTotals | undefined, is: LedgerTotals | undefined): LedgerMove[] {
  return FIGURES.flatMap(([figure, read]) => {
    const known = (is ?? was) && read((is ?? was) as LedgerTotals)
    if (!known) return []
    const none = { value: 0, low: 0, high: 0, unit: known.unit }
    const [before, after] = [was ? read(was) : none, is ? read(is) : none]
    const change = after.value - before.value
    return [{ figure, before, after, change, changeShare: before.value === 0 ? null : change / before.value }]
  })
}

function effectOf(was: LedgerTotals, is: LedgerTotals): LedgerEffect {
  return {
    energyKwh: is.energy.value - was.energy.value,
    carbonGco2e: is.carbon.total.value - was.carbon.total.value,
    waterLitres: is.water.total.value - was.water.total.value,
  }
}

function less(sum: LedgerEffect, cause: LedgerEffect): LedgerEffect {
  return {
    energyKwh: sum.energyKwh - cause.energyKwh,
    carbonGco2e: sum.carbonGco2e - cause.carbonGco2e,
    waterLitres: sum.waterLitres - cause.waterLitres,
  }
}

function requestsOf(kinds: readonly StoredCellSums[]): number {
  return kinds.reduce((sum, { sums }) => sum + sums.requests, 0)
}
type StoredCellSums = Pick<StoredCell, 'sums'>

/** The part of the change that the causes do not add up to, and the share that they explain. */
function explanation(change: LedgerEffect, causes: readonly LedgerCause[]): Pick<LedgerRestatement, 'unexplained' | 'explainedShare'> {
  const unexplained = causes.reduce(less, change)
  return {
    unexplained,
    explainedShare: {
      energy: explained(change.energyKwh, unexplained.energyKwh),
      carbon: explained(change.carbonGco2e, unexplained.carbonGco2e),
      water: explained(change.waterLitres, unexplained.waterLitres),
    },
  }
}

/** The share of a change that is explained, from 0 to 1; null if nothing changes. */
function explained(change: number, unexplained: number): number | null {
  return change === 0 ? null : Math.max(0, 1 - Math.abs(unexplained / change))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.min(part / whole, 1)
}
