import type { LedgerBudgets } from '../../../schemas/ledger-budgets.js'
import type { LedgerTotals } from '../../../schemas/ledger-report.js'
import type { Quantity } from '../../../schemas/unit.js'
import type { LedgerBudget, LedgerMonth } from './month.js'

const GRAMS_PER_KILOGRAM = 1000

/** How much of the budgets of a workspace its month has used. */
export function budgetsOf(
  { workspace, byTags, tags }: LedgerMonth,
  { from, to }: { readonly from: string; readonly to: string },
  budgets: readonly LedgerBudget[],
): LedgerBudgets {
  const own = budgets.filter((budget) => budget.workspace === workspace)
  return {
    from,
    to,
    items: own.map((budget) => {
      const { tag, value, amount, unit } = budget
      const used = byTags && (tag === null || tags.includes(tag)) ? quantityUsed(budget, partsOf(budget, byTags)) : null
      return { tag, value, amount, unit, used, usedShare: used ? used.value / (amount * sizeOf(unit)) : null }
    }),
  }
}

/** How much of the unit of a budget is used; NaN where it is not known. */
export function usedOf(budget: LedgerBudget, months: readonly LedgerMonth[]): number {
  const found = months.find((one) => one.workspace === budget.workspace)
  if (!found) return 0
  // An unknown amount is not zero.
  if (!found.byTags) return NaN
  return quantityUsed(budget, partsOf(budget, found.byTags)).value / sizeOf(budget.unit)
}

type Part = { readonly totals: LedgerTotals }
type Month = NonNullable<LedgerMonth['byTags']>

function partsOf({ tag, value }: LedgerBudget, month: Month): readonly Part[] {
  if (tag === null) return [month]
  return month.groups.filter(({ key }) => key.some((one) => one.by === `tag:${tag}` && one.value === value))
}

function quantityUsed({ unit }: LedgerBudget, parts: readonly Part[]): Quantity {
  const quantities = parts.map(({ totals: { energy, carbon, water } }) =>
    unit === 'kWh' ? energy : unit === 'L' ? water.total : carbon.total,
  )
  const sum = (end: 'value' | 'low' | 'high') => quantities.reduce((all, quantity) => all + quantity[end], 0)
  return { value: sum('value'), low: sum('low'), high: sum('high'), unit: unit === 'kgCO2e' ? 'gCO2e' : unit }
}

/** How many of the unit that quantities have are one of a budget's. */
function sizeOf(unit: LedgerBudget['unit']): number {
  return unit === 'kgCO2e' ? GRAMS_PER_KILOGRAM : 1
}
