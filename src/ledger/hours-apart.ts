import type { Totals } from '../estimation/answer.js'
import { type Cell, CELL_SUMS, type CellSums } from '../schemas/ledger-call.js'
import type { Quantity } from '../schemas/unit.js'
import type { CellEstimate } from './cell-estimate.js'
import type { EstimatedCells } from './report.js'

type Estimated = Extract<CellEstimate, { totals: unknown }>
type Carbon = Totals['carbon']

/** The parts of a footprint that change with the hour: what the grid emits. The rest is the same at all hours for one kind of calls. */
const BY_HOUR = ['operationalLocationBased', 'operationalMarketBased', 'operationalMarginal', 'direct', 'upstream'] as const

/** Estimates at an hour: `ofPlace` of one request that stands for every request of the place, `ofCell` of a given cell. */
export type AtHours = { readonly ofPlace: (hour: string) => CellEstimate; readonly ofCell: (cell: Cell) => CellEstimate }

/**
 * Splits the estimate of cells of one kind, made for the hour of the first, into one estimate for each hour. Energy, water and
 * hardware are split by the shares of the cells. Carbon is also multiplied by the ratio between this hour and the first, which is
 * taken from estimates of the place. An hour for which that ratio is unknown is estimated by itself.
 */
export function hoursApart(together: EstimatedCells, { ofPlace, ofCell }: AtHours): EstimatedCells[] {
  const { whole, parts, estimated, citations } = together
  const first = ofPlace(whole.hour)
  if (parts.length === 1 || !('totals' in estimated) || !('totals' in first)) return [together]
  const shares = together.shares()
  const places = new Map<string, number[]>()
  for (const [place, { hour }] of parts.entries()) {
    const known = places.get(hour)
    if (known) known.push(place)
    else places.set(hour, [place])
  }
  return Array.from(places, ([hour, own]) => {
    const cell = { key: whole.key, hour, sums: addedUp(own.map((place) => (parts[place] as Cell).sums)) }
    const ofHour = Float64Array.from(own, (place) => shares[place] ?? 0)
    const share = ofHour.reduce((sum, one) => sum + one, 0)
    return {
      whole: cell,
      parts: own.map((place) => parts[place] as Cell),
      estimated: atHour(estimated, share, { first, there: ofPlace(hour) }) ?? ofCell(cell),
      citations,
      shares: () => (share > 0 ? ofHour.map((one) => one / share) : ofHour.map(() => 1 / own.length)),
    }
  })
}

function addedUp(all: readonly CellSums[]): CellSums {
  const sums = Object.fromEntries(CELL_SUMS.map((name) => [name, 0])) as Record<keyof CellSums, number>
  for (const one of all) for (const name of CELL_SUMS) sums[name] += one[name]
  return sums
}

type OfPlace = { readonly first: Estimated; readonly there: CellEstimate }

/** Undefined where the place has no estimate at this hour, or other figures on record than at the first hour. */
function atHour(estimated: Estimated, share: number, { first, there }: OfPlace): Estimated | undefined {
  if (!('totals' in there)) return undefined
  if (BY_HOUR.some((name) => (first.totals.carbon[name] === null) !== (there.totals.carbon[name] === null))) return undefined
  const { energyParts, carbon, water, ...totals } = estimated.totals
  return {
    ...estimated,
    warnings: [
      ...estimated.warnings.filter((code) => !first.warnings.includes(code) || there.warnings.includes(code)),
      ...there.warnings.filter((code) => !first.warnings.includes(code) && !estimated.warnings.includes(code)),
    ],
    totals: {
      energy: times(totals.energy, share),
      energyParts: {
        ...energyParts,
        accelerators: times(energyParts.accelerators, share),
        host: times(energyParts.host, share),
        facility: times(energyParts.facility, share),
      },
      carbon: carbonAt(carbon, share, { first: first.totals.carbon, there: there.totals.carbon }),
      water: {
        onSite: times(water.onSite, share),
        electricity: times(water.electricity, share),
        total: times(water.total, share),
        scarcity: water.scarcity && times(water.scarcity, share),
      },
      primaryEnergy: times(totals.primaryEnergy, share),
      abioticDepletion: times(totals.abioticDepletion, share),
    },
  }
}

function carbonAt(carbon: Carbon, share: number, { first, there }: { readonly first: Carbon; readonly there: Carbon }): Carbon {
  const moved = Object.fromEntries(BY_HOUR.map((name) => [name, movedBy(carbon[name], first[name], there[name], share)])) as Pick<
    Carbon,
    (typeof BY_HOUR)[number]
  >
  const [before, after] = [times(carbon.operationalLocationBased, share), moved.operationalLocationBased]
  const total = times(carbon.total, share)
  return {
    ...carbon,
    ...moved,
    embodied: times(carbon.embodied, share),
    // The embodied carbon does not change with the hour, so that the total changes only by what the grid emits.
    total: {
      ...total,
      value: total.value + after.value - before.value,
      low: total.low + after.low - before.low,
      high: total.high + after.high - before.high,
    },
  }
}

function movedBy(quantity: Quantity | null, first: Quantity | null, there: Quantity | null, share: number): Quantity | null {
  if (!quantity || !first || !there) return quantity && times(quantity, share)
  const by = (end: 'value' | 'low' | 'high'): number =>
    first[end] > 0 ? (quantity[end] * share * there[end]) / first[end] : quantity[end] * share
  return { ...quantity, value: by('value'), low: by('low'), high: by('high') }
}

function times(quantity: Quantity, by: number): Quantity {
  return { ...quantity, value: quantity.value * by, low: quantity.low * by, high: quantity.high * by }
}
