import type { Catalog, CatalogInput } from '../catalog/catalog.js'
import type { GridBasis } from '../schemas/figure.js'
import type { Cell } from '../schemas/ledger-call.js'
import type { ChangedRecord, LedgerEffect } from '../schemas/ledger-restatement.js'
import { RECORD_KINDS, type RecordKind } from '../schemas/record.js'
import { estimateCell } from './cell-estimate.js'
import { added } from './cell-of-call.js'

/** At most this many catalogs with a part of the changes are built. Changes that are not told apart by then are shown together. */
const MOST_TRIALS = 60

/** The content of a catalog and the catalog built from it. */
export type Held = { readonly input: CatalogInput; readonly catalog: Catalog }
type RecordCause = LedgerEffect & { readonly records: readonly ChangedRecord[] }
type Stored = CatalogInput['records'][RecordKind][number]
type Change = { readonly kind: RecordKind; readonly id: string; readonly before: Stored | undefined; readonly after: Stored | undefined }
type Costs = { readonly state: string; readonly effect: LedgerEffect }
/** What a search for causes compares, and how it builds catalogs. */
export type CauseSearch = {
  readonly kinds: readonly KindOfCalls[]
  readonly before: Held
  readonly after: Held
  readonly basis: GridBasis | undefined
  /** Builds a catalog that differs little from `former`. */
  readonly build: (input: CatalogInput, former: Held) => Promise<Catalog>
  readonly yieldTurn: () => Promise<unknown>
}

const NO_EFFECT: LedgerEffect = { energyKwh: 0, carbonGco2e: 0, waterLitres: 0 }

/**
 * Finds the changed records that move what kinds of calls cost, and how much each of them moves it alone. The search halves the
 * changes: a half that moves nothing is not searched further. Changes that move something only in combination are one cause.
 */
export async function recordCauses(search: CauseSearch): Promise<{ readonly causes: RecordCause[]; readonly recordsChanged: number }> {
  const changes = await changesBetween(search.before.input, search.after.input, search.yieldTurn)
  const base = new Map<KindOfCalls, Costs>()
  for (const kind of search.kinds) {
    base.set(kind, costsOf(kind, search.before.catalog, search.basis))
    await search.yieldTurn()
  }
  const trials = { left: MOST_TRIALS, search, base }
  const causes = changes.length === 0 ? [] : await causesAmong(changes, search.kinds, trials)
  return { causes, recordsChanged: changes.length }
}

/** At most this many kinds of calls are estimated with both catalogs; causes are looked for among the kinds that move most. */
const MOST_COMPARED = 20_000

type Compared = {
  /** The kinds for which causes are looked for, in their original order. */
  readonly kinds: readonly KindOfCalls[]
  /** How many requests are in kinds that move but are not chosen, or that were not compared. */
  readonly requestsLeftOut: number
}

/**
 * Chooses the `most` kinds of calls whose carbon, or else energy, differs most between two catalogs. Kinds that do not move are left
 * out, because they have no cause. If there are no more than `most`, all of them are returned without a comparison.
 */
export async function mostMoved(
  kinds: readonly KindOfCalls[],
  most: number,
  { before, after, basis, yieldTurn }: Omit<CauseSearch, 'kinds' | 'build'>,
): Promise<Compared> {
  if (kinds.length <= most) return { kinds, requestsLeftOut: 0 }
  const moved: { readonly kind: KindOfCalls; readonly place: number; readonly by: LedgerEffect }[] = []
  for (const [place, kind] of kinds.slice(0, MOST_COMPARED).entries()) {
    const [was, is] = [costsOf(kind, before.catalog, basis), costsOf(kind, after.catalog, basis)]
    if (was.state !== is.state) moved.push({ kind, place, by: plus(NO_EFFECT, is.effect, was.effect) })
    await yieldTurn()
  }
  moved.sort(
    (one, other) =>
      Math.abs(other.by.carbonGco2e) - Math.abs(one.by.carbonGco2e) || Math.abs(other.by.energyKwh) - Math.abs(one.by.energyKwh),
  )
  const chosen = moved.slice(0, most).sort((one, other) => one.place - other.place)
  const leftOut = [...moved.slice(most).map(({ kind }) => kind), ...kinds.slice(MOST_COMPARED)]
  return { kinds: chosen.map(({ kind }) => kind), requestsLeftOut: leftOut.reduce((sum, { sums }) => sum + sums.requests, 0) }
}

type Trials = { left: number; readonly search: CauseSearch; readonly base: ReadonlyMap<KindOfCalls, Costs> }

async function causesAmong(changes: readonly Change[], kinds: readonly KindOfCalls[], trials: Trials): Promise<RecordCause[]> {
  trials.left -= 1
  const { moved, effect } = await tried(changes, kinds, trials)
  if (moved.length === 0) return []
  const together = [{ ...effect, records: changes.map(recordOf) }]
  const middle = Math.ceil(changes.length / 2)
  if (changes.length === 1 || trials.left < 2) return together
  const halves = [changes.slice(0, middle), changes.slice(middle)]
  const found: RecordCause[] = []
  for (const half of halves) found.push(...(await causesAmong(half, moved, trials)))
  return found.length === 0 ? together : found
}

async function tried(changes: readonly Change[], kinds: readonly KindOfCalls[], { search, base }: Trials) {
  const { before, after, basis, build, yieldTurn } = search
  const input = withChanges(before.input, after.input, changes)
  const catalog = await build(input, before)
  const moved: KindOfCalls[] = []
  let effect = NO_EFFECT
  for (const kind of kinds) {
    const [was, is] = [base.get(kind), costsOf(kind, catalog, basis)]
    if (was && was.state !== is.state) {
      moved.push(kind)
      effect = plus(effect, is.effect, was.effect)
    }
    await yieldTurn()
  }
  return { moved, effect }
}

/** What a kind of calls costs. Without an estimate it is zero, and `state` is the code of the error. */
function costsOf(kind: KindOfCalls, catalog: Catalog, basis: GridBasis | undefined): Costs {
  try {
    const estimated = estimateCell(kind, catalog, basis)
    if (!('totals' in estimated)) return { state: estimated.code, effect: NO_EFFECT }
    const { energy, carbon, water } = estimated.totals
    const effect = { energyKwh: energy.value, carbonGco2e: carbon.total.value, waterLitres: water.total.value }
    return { state: JSON.stringify([energy, carbon, water]), effect }
  } catch {
    // With only some of the changes, a catalog may lack records that an estimate needs.
    return { state: 'incomplete', effect: NO_EFFECT }
  }
}

function plus(sum: LedgerEffect, after: LedgerEffect, before: LedgerEffect): LedgerEffect {
  return {
    energyKwh: sum.energyKwh + after.energyKwh - before.energyKwh,
    carbonGco2e: sum.carbonGco2e + after.carbonGco2e - before.carbonGco2e,
    waterLitres: sum.waterLitres + after.waterLitres - before.waterLitres,
  }
}

async function changesBetween(before: CatalogInput, after: CatalogInput, yieldTurn: () => Promise<unknown>): Promise<Change[]> {
  const changes: Change[] = []
  for (const kind of RECORD_KINDS) {
    if (before.records[kind] === after.records[kind]) continue
    await yieldTurn()
    const [were, are] = [standing(before, kind), standing(after, kind)]
    for (const id of new Set([...were.keys(), ...are.keys()])) {
      const [was, is] = [were.get(id), are.get(id)]
      if (was === is || JSON.stringify(was) === JSON.stringify(is)) continue
      changes.push({ kind, id, before: was, after: is })
    }
  }
  return changes
}

/** The records of a kind by id. A user's record replaces the bundled one with the same id. */
function standing({ records }: CatalogInput, kind: RecordKind): Map<string, Stored> {
  const byId = new Map<string, Stored>()
  for (const stored of records[kind]) if (stored.origin === 'user' || !byId.has(stored.record.id)) byId.set(stored.record.id, stored)
  return byId
}

/** The earlier catalog with some of the changes. It has the sources of both catalogs, because sources change no number. */
function withChanges(before: CatalogInput, after: CatalogInput, changes: readonly Change[]): CatalogInput {
  const records: Partial<Record<RecordKind, readonly Stored[]>> = { ...before.records }
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const byId = standing(before, kind)
    for (const { id, after: is } of changes.filter((change) => change.kind === kind)) {
      if (is) byId.set(id, is)
      else byId.delete(id)
    }
    records[kind] = [...byId.values()]
  }
  const known = new Map([...before.sources, ...after.sources].map((source) => [source.id, source]))
  return { revision: before.revision, sources: [...known.values()], records: records as CatalogInput['records'] }
}

function recordOf({ kind, id, before, after }: Change): ChangedRecord {
  if (!before) return { kind, id, change: 'added', fields: [] }
  if (!after) return { kind, id, change: 'removed', fields: [] }
  const [was, is] = [before.record, after.record] as unknown as readonly [Record<string, unknown>, Record<string, unknown>]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return { kind, id, change: 'changed', fields: names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name])) }
}

const MONTH_LETTERS = '2026-11'.length

/** Cells that differ only in day, hour and tags, added up to one. */
type KindOfCalls = Cell

/** Returns the kinds of calls of a period, ordered by their requests, the most first. */
export function kindsOfCalls(cells: Iterable<Cell>): KindOfCalls[] {
  const kinds = new Map<string, Cell>()
  for (const cell of cells) {
    const { key, hour, sums } = cell
    const name = JSON.stringify([{ ...key, tags: {}, resolved: null }, hour.slice(0, MONTH_LETTERS)])
    const known = kinds.get(name)
    kinds.set(name, known ? { ...known, sums: added(known.sums, sums) } : cell)
  }
  return [...kinds.values()].sort((one, other) => other.sums.requests - one.sums.requests)
}
