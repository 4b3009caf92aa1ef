import type { FormAmount } from '../../schemas/ledger-forms.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'
import { tonnes } from './amounts.js'

const PURCHASED_SERVICES = 1
const CAPITAL_GOODS = 2
const FUEL_AND_ENERGY = 3

/** The categories of scope 3 that a report has figures of. */
export function scope3Of({ scopes }: LedgerReport): { category: number; name: string; emissions: FormAmount }[] {
  const { scope3Category1, scope3Category2, scope3Category3 } = scopes
  const categories = [
    [PURCHASED_SERVICES, 'Purchased goods and services', scope3Category1],
    [CAPITAL_GOODS, 'Capital goods', scope3Category2],
    [FUEL_AND_ENERGY, 'Fuel- and energy-related activities', scope3Category3],
  ] as const
  return categories.flatMap(([category, name, emissions]) => (emissions ? [{ category, name, emissions: tonnes(emissions) }] : []))
}
