import type { Catalog } from '../catalog/catalog.js'
import type { GridBasis } from '../schemas/figure.js'
import { type Cell, CELL_SUMS, type CellKey, type CellSums } from '../schemas/ledger-call.js'
import { amountIn, meanAmounts, requestOfCell, withAmount } from './amounts.js'
import { energyOf } from './cell-estimate.js'
import { startOfClass, type TimeClass, timeClasses } from './time-class.js'

/** Up to this many cells of the ledger are estimated one by one. Of more, similar cells are estimated together. */
export const MOST_CELLS_ALONE = 1000
/** The share by which an amount is changed to measure how the energy follows it: about as far as calls of an octave lie from their mean. */
const MOVED_BY = 0.25

/** A cell, or several cells of one key added up, with the id of that key. */
export type StoredCell = Cell & {
  readonly keyId: string
  /** How many cells of the ledger were added up; one if absent. */
  readonly cells?: number
}
/** Cells of one kind of calls at hours with the same figures, so that one estimate covers all of them. */
export type AlikeCells = {
  readonly name: string
  /** All of the cells added up to one. */
  readonly whole: Cell
  readonly parts: readonly StoredCell[]
  /** If an hourly series of the zone tells the hours of the cells apart, the name of the place; `whole` then has the hour of the first part. */
  readonly place?: string
}

/** Whether so few cells are each estimated alone. */
function isEachAlone(cells: readonly StoredCell[]): boolean {
  return countOf(cells) <= MOST_CELLS_ALONE
}

/** Returns how many cells of the ledger these are, counting each cell that was added up. */
export function countOf(cells: readonly StoredCell[]): number {
  return cells.reduce((sum, { cells: added = 1 }) => sum + added, 0)
}

/**
 * Groups the cells of a report for estimation. Up to `MOST_CELLS_ALONE` cells are each a group. Of more, cells of one kind are a
 * group, whatever their tags, if the figures on record are the same for their hours. Throws where the catalog lacks a record.
 */
export function alikeCells(cells: readonly StoredCell[], catalog: Catalog): AlikeCells[] {
  if (isEachAlone(cells))
    return cells.map((cell) => ({ name: `${cell.keyId} ${cell.hour} ${sumsTold(cell.sums)}`, whole: cell, parts: [cell] }))
  const kindOf = kindsOfKeys(catalog)
  const found = new Map<string, { kind: Kind; hour: string; sums: Record<keyof CellSums, number>; parts: StoredCell[] }>()
  for (const cell of cells) {
    const kind = kindOf(cell)
    const hour = startOfClass(cell.hour, kind.timeClass)
    const place = `${hour} ${kind.index}`
    const alike = found.get(place)
    if (alike) {
      alike.parts.push(cell)
      for (const sum of CELL_SUMS) alike.sums[sum] += cell.sums[sum]
    } else found.set(place, { kind, hour, sums: { ...cell.sums }, parts: [cell] })
  }
  return Array.from(found.values(), ({ kind: { name, timeClass }, hour: start, sums, parts }) => {
    const { key, hour: firstHour } = parts[0] as StoredCell
    const hour = timeClass === 'series' ? firstHour : start
    const whole = { key, hour, sums }
    return { name: `${hour} ${name} ${sumsTold(sums)}`, whole, parts, ...(timeClass === 'series' && { place: placeOf(key) }) }
  })
}

/** A text that is the same for two keys exactly when the same figures of grids apply to their calls. */
function placeOf({ model, resolved, zone, region, operator, settings }: CellKey): string {
  return JSON.stringify([zone, region, operator, zone === null ? [model, resolved] : null, settings])
}

type Kind = { readonly name: string; readonly index: number; readonly timeClass: TimeClass }

/** Returns the kind of a cell: its key without the tags and without the resolved model. The result is kept for each key. */
function kindsOfKeys(catalog: Catalog): (cell: StoredCell) => Kind {
  const classOf = timeClasses(catalog)
  const byKey = new Map<CellKey, Kind>()
  const byName = new Map<string, Kind>()
  return ({ key }) => {
    let kind = byKey.get(key)
    if (kind) return kind
    const { model, work, operator, region, zone, settings, amounts, octaves } = key
    const timeClass = classOf(key)
    const name = JSON.stringify([model, work, operator, region, zone, settings, amounts, octaves])
    const nameOfClass = `${timeClass} ${name}`
    kind = byName.get(nameOfClass) ?? { name, index: byName.size, timeClass }
    byName.set(nameOfClass, kind)
    byKey.set(key, kind)
    return kind
  }
}

function sumsTold(sums: CellSums): string {
  return CELL_SUMS.map((name) => sums[name]).join(' ')
}

/** The energy of the mean request of a group of cells, in kWh, and how many kWh one more of each of its amounts adds. */
export type Slopes = { readonly energyKwh: number; readonly slopes: readonly number[] }

/** Measures the slopes of a group of cells that uses `wholeKwh` in all. A slope is 0 where no changed request has an estimate. */
export function slopesOf({ whole }: AlikeCells, wholeKwh: number, catalog: Catalog, basis: GridBasis | undefined): Slopes {
  const request = { ...requestOfCell(whole), requests: 1 }
  const energyKwh = wholeKwh / whole.sums.requests
  const slopes = whole.key.amounts.map((name) => {
    const amount = amountIn(request, name)
    for (const moved of name === 'cachedInputTokens' ? [-MOVED_BY, MOVED_BY] : [MOVED_BY, -MOVED_BY]) {
      const change = amount * moved
      // A context longer than the model's is refused; then a change in the other direction still has an answer.
      const there = change === 0 ? undefined : energyOf(withAmount(request, name, amount + change), catalog, basis)
      if (there !== undefined) return (there - energyKwh) / change
    }
    return 0
  })
  return { energyKwh, slopes }
}

/**
 * Returns the share of each part in what a group of cells costs. It follows the number of its requests and, by the slopes, how far
 * its mean request lies from the mean of the group. The shares add up to 1; between parts of equal calls they follow the requests.
 */
export function sharesOf({ whole, parts }: AlikeCells, slopes: () => Slopes): Float64Array {
  if (parts.length === 1) return Float64Array.of(1)
  const { energyKwh, slopes: along } = slopes()
  const means = meanAmounts(whole)
  const shares = Float64Array.from(parts, (part) => {
    const own = meanAmounts(part)
    const each = own.reduce((sum, amount, index) => sum + (along[index] ?? 0) * (amount - (means[index] ?? 0)), energyKwh)
    return Math.max(each, 0) * part.sums.requests
  })
  const all = shares.reduce((sum, share) => sum + share, 0)
  return all > 0 ? shares.map((share) => share / all) : Float64Array.from(parts, ({ sums }) => sums.requests / whole.sums.requests)
}
