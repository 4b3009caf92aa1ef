import type { Catalog } from '../catalog/catalog.js'
import type { GridBasis } from '../schemas/figure.js'
import { type Cell, CELL_SUMS, type CellKey, type CellSums } from '../schemas/ledger-call.js'
import { amountIn, meanAmounts, requestOfCell, withAmount } from './amounts.js'
import { energyOf } from './cell-estimate.js'
import { startOfClass, type TimeClass, timeClasses } from './time-class.js'

/** So many cells of the ledger are estimated each by itself. Of more, those that are alike are estimated together. */
export const MOST_CELLS_ALONE = 1000
/** How far an amount is moved to see how the energy moves with it: about as far as the calls of an octave are from their mean. */
const MOVED_BY = 0.25

/** A cell, or several of one key added up, and the id of that key. */
export type StoredCell = Cell & {
  readonly keyId: string
  /** How many cells of the ledger it adds up; one where it is absent. */
  readonly cells?: number
}
/** Cells of one kind of calls, at hours that no figure tells apart: what they cost together is one estimate. */
export type AlikeCells = {
  readonly name: string
  /** All of them as one cell. */
  readonly whole: Cell
  readonly parts: readonly StoredCell[]
  /** Where a series of the zone tells their hours apart: the name of their place, and the hour of `whole` is that of the first part. */
  readonly place?: string
}

/** Whether so many cells are estimated each by itself. */
function isEachAlone(cells: readonly StoredCell[]): boolean {
  return countOf(cells) <= MOST_CELLS_ALONE
}

export function countOf(cells: readonly StoredCell[]): number {
  return cells.reduce((sum, { cells: added = 1 }) => sum + added, 0)
}

/**
 * The cells of a report as they are estimated: each by itself, or, of many, those of one kind together, whatever their tags and
 * hours, where no figure on record tells these hours apart.
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

/** What decides which figures of grids stand for calls. */
function placeOf({ model, resolved, zone, region, operator, settings }: CellKey): string {
  return JSON.stringify([zone, region, operator, zone === null ? [model, resolved] : null, settings])
}

type Kind = { readonly name: string; readonly index: number; readonly timeClass: TimeClass }

/** What tells the kinds of calls apart: all of a key but its tags and how its model was understood. Each key is looked at once. */
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

/** How the energy of a request moves with each of its amounts, kWh for one more, at the mean request of alike cells. */
export type Slopes = { readonly energyKwh: number; readonly slopes: readonly number[] }

/** `wholeKwh` is what all of the cells use together. */
export function slopesOf({ whole }: AlikeCells, wholeKwh: number, catalog: Catalog, basis: GridBasis | undefined): Slopes {
  const request = { ...requestOfCell(whole), requests: 1 }
  const energyKwh = wholeKwh / whole.sums.requests
  const slopes = whole.key.amounts.map((name) => {
    const amount = amountIn(request, name)
    for (const moved of name === 'cachedInputTokens' ? [-MOVED_BY, MOVED_BY] : [MOVED_BY, -MOVED_BY]) {
      const change = amount * moved
      // A context that is too long is refused: the other way there is an answer.
      const there = change === 0 ? undefined : energyOf(withAmount(request, name, amount + change), catalog, basis)
      if (there !== undefined) return (there - energyKwh) / change
    }
    return 0
  })
  return { energyKwh, slopes }
}

/**
 * The share of each part in what alike cells cost together: by its requests, each as far from the mean request as its own mean is.
 * The shares add up to one, and parts of calls that are the same have shares like their requests.
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
