import type { EquivalentAmount, Estimate } from '../schemas/estimate.js'
import type { Unit } from '../schemas/unit.js'
import { convert } from '../schemas/unit.js'
import { citeIn, type Trace } from './trace/trace.js'

type Totals = Pick<Estimate, 'energy' | 'carbon' | 'water'>

/** The totals in everyday things, each with its source; only equivalences that have a sentence. */
export function equivalencesOf(trace: Trace, totals: Totals): EquivalentAmount[] {
  return trace.catalog.records.equivalence.items.flatMap(({ id, quantity, per, sentence, figure }) => {
    const total = totalOf(totals, quantity)
    if (!sentence || !total) return []
    const amount = total.value / convert(figure.value, figure.unit, total.unit)
    const spoken = sentence.replace('{amount}', String(Number(amount.toPrecision(3))))
    return [{ id, amount, unit: per, sentence: spoken, citations: [citeIn(trace, figure)] }]
  })
}

function totalOf({ energy, carbon, water }: Totals, quantity: string): { readonly value: number; readonly unit: Unit } | undefined {
  if (quantity === 'energy') return energy
  if (quantity === 'carbon') return carbon.total
  return quantity === 'water' ? water.total : undefined
}
