import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Totals } from '../estimation/answer.js'
import { addTo, startSums, totalsOf } from '../estimation/batch/footprint-sums.js'
import type { Cell } from '../schemas/ledger-call.js'
import type { LedgerReport, LedgerReportRequest, LedgerTotals } from '../schemas/ledger-report.js'
import type { Citation } from '../schemas/source.js'
import { startOfDay, utcTime } from '../schemas/time.js'
import { addCell, type CallSums, callTotals, startCallSums } from './call-sums.js'
import type { CellEstimate } from './cell-estimate.js'
import { type Dimensions, dimensionsOf } from './dimensions.js'
import { shownOf, startLargest } from './largest.js'
import { reductionsOf } from './reductions.js'
import { addShare, endOfShares, type Shares, startEnergyMix, startScopes, startShares } from './shares.js'

/** At most this many groups are kept apart, so that memory does not grow with the ledger; the rest are added up together. */
const MOST_GROUPS = 10_000
const MOST_MODELS = 10
const MOST_ZONES = 50
const DAY_LETTERS = '2026-11-01'.length

type Refusal = { readonly example: string; calls: number; requests: number; readonly models: Map<string, number> }
type Group = { readonly values: readonly (string | null)[]; readonly sums: CallSums }
/** Cells that share one estimate. */
export type EstimatedCells = {
  /** All of the cells added up to one. */
  readonly whole: Cell
  readonly estimated: CellEstimate
  /** The sources of the estimate; none where there is no estimate. */
  readonly citations: readonly Citation[]
  readonly parts: readonly Cell[]
  /** The share of each part in the estimate. It is read only where the parts are in different groups or have tags. */
  readonly shares: () => Float64Array
}

/** A period as ISO times, which are whole hours; `to` is exclusive. */
export type Period = { readonly from: string; readonly to: string }

/** Returns the period of a request. A day begins and ends at midnight of the time zone of the request. */
export function periodOf({ from, to, timeZone }: LedgerReportRequest): Period {
  const instantOf = (text: string): string => (text.length === DAY_LETTERS ? startOfDay(text, timeZone) : utcTime(text))
  return { from: instantOf(from), to: instantOf(to) }
}

/** Starts an empty report, to which cells are added. Adding them in the same order gives the same report to the last digit. */
export function startReport(asked: LedgerReportRequest, catalog: Catalog) {
  const report: Sums = {
    all: startCallSums(),
    groups: new Map(),
    otherGroups: undefined,
    refusals: new Map(),
    guess: { calls: 0, sums: startSums() },
    shares: startShares(),
    scopes: startScopes(asked.role),
    energyMix: startEnergyMix(catalog),
    largest: startLargest(),
    zones: new Set(),
  }
  const dimensions = dimensionsOf(asked, catalog)
  const developerOf = developers(catalog)
  return {
    add: (cells: EstimatedCells): void => {
      const { whole, estimated, citations } = cells
      addCell(report.all, whole.sums, 'totals' in estimated ? estimated.totals : undefined)
      addParts(report, dimensions, cells)
      if (!('totals' in estimated)) return addRefusal(report, whole, estimated)
      addShare(report.shares, whole, estimated, citations)
      report.scopes.add(whole.sums.calls, estimated.totals)
      report.energyMix.add(whole.key, developerOf(estimated.model), estimated.totals.energy)
      report.largest.addModel(whole, estimated.model, estimated.totals)
      if (whole.key.zone !== null && report.zones.size < MOST_ZONES) report.zones.add(whole.key.zone)
    },
    end: (cells: number, keptFrom: string): Omit<LedgerReport, 'digest'> => ({
      ...endOf(report, asked, { dimensions, catalog, keptFrom }),
      cells,
    }),
  }
}

type Sums = {
  readonly all: CallSums
  readonly groups: Map<string, Group>
  otherGroups: CallSums | undefined
  readonly refusals: Map<string, Refusal>
  readonly guess: { calls: number; readonly sums: ReturnType<typeof startSums> }
  readonly shares: Shares
  readonly scopes: ReturnType<typeof startScopes>
  readonly energyMix: ReturnType<typeof startEnergyMix>
  readonly largest: ReturnType<typeof startLargest>
  /** The zones that calls name. */
  readonly zones: Set<string>
}

/** Returns the developer of a model by its id; each is looked up once. */
function developers(catalog: Catalog): (model: string | null) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (model) => {
    if (model === null) return undefined
    if (!known.has(model)) known.set(model, recordNamed(catalog, 'model', model)?.developer)
    return known.get(model)
  }
}

/** Adds the parts to their groups and tags, each with its share of what all of them cost. */
function addParts(report: Sums, dimensions: Dimensions, { estimated, parts, shares }: EstimatedCells): void {
  const totals = 'totals' in estimated ? estimated.totals : undefined
  const [isGrouped, hasTags] = [dimensions.names.length > 0, parts.some(({ key }) => Object.keys(key.tags).length > 0)]
  if (!isGrouped && !hasTags) return
  const share = totals ? shares() : undefined
  for (const [index, part] of parts.entries()) {
    const ofPart = share?.[index] ?? 1
    const group = isGrouped
      ? groupOf(report, dimensions.valuesOf(part, totals && 'model' in estimated ? estimated.model : null))
      : undefined
    if (group) addCell(group, part.sums, totals, ofPart)
    if (totals && hasTags) report.largest.addTags(part, totals, ofPart)
  }
}

function groupOf(report: Sums, values: Group['values']): CallSums {
  const name = JSON.stringify(values)
  const known = report.groups.get(name)
  if (known) return known.sums
  if (report.groups.size >= MOST_GROUPS) return (report.otherGroups ??= startCallSums())
  const group = { values, sums: startCallSums() }
  report.groups.set(name, group)
  return group.sums
}

function addRefusal({ refusals, guess }: Sums, { key, sums }: Cell, refused: Exclude<CellEstimate, { totals: Totals }>): void {
  const { code, message } = refused
  let refusal = refusals.get(code)
  if (!refusal) refusals.set(code, (refusal = { example: message, calls: 0, requests: 0, models: new Map() }))
  refusal.calls += sums.calls
  refusal.requests += sums.requests
  const model = key.model ?? 'customModel'
  if (refusal.models.has(model) || refusal.models.size < MOST_GROUPS)
    refusal.models.set(model, (refusal.models.get(model) ?? 0) + sums.calls)
  if (!refused.guess) return
  guess.calls += sums.calls
  addTo(guess.sums, refused.guess, sums.requests)
}

type Around = { readonly dimensions: Dimensions; readonly catalog: Catalog; readonly keptFrom: string }

function endOf(
  report: Sums,
  asked: LedgerReportRequest,
  { dimensions, catalog, keptFrom }: Around,
): Omit<LedgerReport, 'digest' | 'cells'> {
  const { from, to } = periodOf(asked)
  const groups = [...report.groups.values()].sort((one, other) => compared(one.values, other.values))
  const totals = callTotals(report.all)
  return {
    from,
    to,
    timeZone: asked.timeZone,
    basis: asked.basis ?? null,
    keptFrom,
    isCut: from < keptFrom,
    totals,
    ...breakdownOf(report, asked, catalog, totals),
    groups: groups.map(({ values, sums }) => ({
      key: dimensions.names.map((by, index) => ({ by, value: values[index] ?? null })),
      totals: callTotals(sums),
    })),
    otherGroups: report.otherGroups ? callTotals(report.otherGroups) : null,
    withoutEstimate: withoutEstimate(report),
    ...endOfShares(report.shares),
    catalogRevision: catalog.revision,
  }
}

function breakdownOf(
  { scopes, energyMix, largest, zones }: Sums,
  { basis }: LedgerReportRequest,
  catalog: Catalog,
  totals: LedgerTotals,
): Pick<LedgerReport, 'scopes' | 'energyMix' | 'largest' | 'reductions'> {
  const models = largest.models(totals)
  return {
    scopes: scopes.end(totals),
    energyMix: energyMix.end(),
    largest: { models: models.map(shownOf), tags: largest.tags(totals) },
    reductions: reductionsOf(models, [...zones].sort(), catalog, basis),
  }
}

function withoutEstimate({ all, refusals, guess }: Sums): LedgerReport['withoutEstimate'] {
  const reasons = [...refusals].map(([code, { example, calls, requests, models }]) => ({
    code,
    example,
    calls,
    requests,
    models: [...models]
      .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
      .slice(0, MOST_MODELS)
      .map(([model]) => model),
  }))
  const { energy, carbon, water } = totalsOf(guess.sums)
  return {
    calls: all.callsWithoutEstimate,
    shareOfCalls: all.calls === 0 ? 0 : all.callsWithoutEstimate / all.calls,
    reasons: reasons.sort((one, other) => other.calls - one.calls || (one.code < other.code ? -1 : 1)),
    guess: guess.calls === 0 ? null : { calls: guess.calls, energy, carbon: carbon.total, water },
  }
}

/** Compares the values of two groups one after another. Groups without a value come last. */
function compared(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? null
    if (value === against) continue
    if (value === null) return 1
    if (against === null) return -1
    return value < against ? -1 : 1
  }
  return 0
}
