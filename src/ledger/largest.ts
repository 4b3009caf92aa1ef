import type { Totals } from '../estimation/answer.js'
import { addTo, startSums, totalsOf } from '../estimation/batch/footprint-sums.js'
import type { Cell } from '../schemas/ledger-call.js'
import type { LedgerReport, LedgerTotals } from '../schemas/ledger-report.js'

const MOST_SHOWN = 10
/** At most this many models and tags are held. The ledger limits the values of each tag, but not how many tags there are. */
const MOST_HELD = 10_000

type All = Pick<LedgerTotals, 'energy' | 'carbon'>
type Sum = {
  calls: number
  readonly sums: ReturnType<typeof startSums>
  /** The cell with the most energy. It stands for all of the calls when reductions are computed. */
  heaviest: { readonly cell: Cell; readonly energyKwh: number }
}
/** A model as a report shows it, with its cell of most energy. */
export type LargestModel = LedgerReport['largest']['models'][number] & { readonly heaviest: Cell }

/** Returns empty sums by model and by value of a tag, from which the ten with the most energy can be read. */
export function startLargest() {
  const models = new Map<string, Sum>()
  const tags = new Map<string, Sum>()
  return {
    addModel: (cell: Cell, model: string | null, totals: Totals): void =>
      addOne(models, model ?? cell.key.model ?? 'customModel', cell, totals),
    /** Adds a cell to each of its tags; `share` is its part of the estimate `totals`. */
    addTags: (cell: Cell, totals: Totals, share: number): void => {
      for (const [tag, value] of Object.entries(cell.key.tags)) addOne(tags, `${tag}=${value}`, cell, totals, share)
    },
    models: (all: All): LargestModel[] => largestOf(models, all),
    tags: (all: All): LedgerReport['largest']['tags'] => largestOf(tags, all).map(shownOf),
  }
}

function addOne(held: Map<string, Sum>, name: string, cell: Cell, totals: Totals, share = 1): void {
  const energyKwh = totals.energy.value * share
  let sum = held.get(name)
  if (!sum) {
    if (held.size >= MOST_HELD) return
    held.set(name, (sum = { calls: 0, sums: startSums(), heaviest: { cell, energyKwh } }))
  }
  sum.calls += cell.sums.calls
  addTo(sum.sums, totals, cell.sums.requests, share)
  if (energyKwh > sum.heaviest.energyKwh) sum.heaviest = { cell, energyKwh }
}

/** Returns a model or tag with the fields that a report shows. */
export function shownOf({
  name,
  calls,
  energy,
  carbon,
  shareOfEnergy,
  shareOfCarbon,
}: LargestModel): LedgerReport['largest']['models'][number] {
  return { name, calls, energy, carbon, shareOfEnergy, shareOfCarbon }
}

function largestOf(held: ReadonlyMap<string, Sum>, all: All): LargestModel[] {
  return [...held]
    .map(([name, sum]) => {
      const { energy, carbon } = totalsOf(sum.sums)
      const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(part / whole, 1))
      return {
        name,
        heaviest: sum.heaviest.cell,
        calls: sum.calls,
        energy,
        carbon: carbon.total,
        shareOfEnergy: shareOf(energy.value, all.energy.value),
        shareOfCarbon: shareOf(carbon.total.value, all.carbon.total.value),
      }
    })
    .sort((one, other) => other.energy.value - one.energy.value || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_SHOWN)
}
