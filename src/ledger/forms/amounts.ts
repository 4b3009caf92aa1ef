import type { FormAmount, FormQuality } from '../../schemas/ledger-forms.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'
import type { Quantity } from '../../schemas/unit.js'

const KILO = 1000
const GRAMS_PER_TONNE = 1e6
const METERED = 'metered-1'

/** Returns an energy in kWh as MWh. */
export function megawattHours(quantity: Quantity): FormAmount {
  return over(quantity, KILO, 'MWh')
}

/** Returns a mass in gCO2e as tonnes. */
export function tonnes(quantity: Quantity): FormAmount {
  return over(quantity, GRAMS_PER_TONNE, 'tCO2e')
}

/** Returns litres as cubic metres. */
export function cubicMetres(quantity: Quantity): FormAmount {
  return over(quantity, KILO, 'm3')
}

/** Returns the sum of masses in tCO2e, without those that are null. Lows are added to lows and highs to highs, as shared uncertainty. */
export function sumOf(...amounts: readonly (FormAmount | null)[]): FormAmount {
  const none = { value: 0, low: 0, high: 0, unit: 'tCO2e' as const }
  return amounts.reduce<FormAmount>(
    (sum, one) => (one ? { ...one, value: sum.value + one.value, low: sum.low + one.low, high: sum.high + one.high } : sum),
    none,
  )
}

/** Returns the statements that every form makes about the quality of its figures. */
export function qualityOf(report: LedgerReport): FormQuality {
  const { withoutEstimate, evidence, methods, citations, catalogRevision, digest } = report
  const shareOf = (parts: readonly { readonly shareOfEnergy: number }[]): number =>
    Math.min(
      parts.reduce((sum, { shareOfEnergy }) => sum + shareOfEnergy, 0),
      1,
    )
  return {
    modelledShare: 1 - withoutEstimate.shareOfCalls,
    secondaryDataShare: shareOf(evidence.filter(({ evidence: how }) => how !== 'primary')),
    meteredShare: shareOf(methods.filter(({ id }) => id === METERED)),
    methods: methods.map(({ id, version }) => `${id} ${version}`),
    catalogRevision,
    factorSources: [...new Set(citations.map(({ title, publisher }) => `${title}, ${publisher}`))],
    reportDigest: digest,
  }
}

/** Returns a sentence that says what the figures include and exclude. */
export function boundaryOf({ scopes: { role } }: LedgerReport): string {
  return role === 'customer'
    ? 'Answers bought from providers of models: the electricity of their facilities over its life cycle and the manufacture of their hardware. Training, networks and the devices of users are excluded.'
    : 'Models run by the reporting company: the electricity of its facilities, what is upstream of it, and the manufacture of the hardware. Training, networks and the devices of users are excluded.'
}

function over({ value, low, high }: Quantity, by: number, unit: FormAmount['unit']): FormAmount {
  return { value: value / by, low: low / by, high: high / by, unit }
}

const PURCHASED_SERVICES = 1
const CAPITAL_GOODS = 2
const FUEL_AND_ENERGY = 3

/** Returns the categories of scope 3 for which a report has figures, in tCO2e. */
export function scope3Of({ scopes }: LedgerReport): { category: number; name: string; emissions: FormAmount }[] {
  const { scope3Category1, scope3Category2, scope3Category3 } = scopes
  const categories = [
    [PURCHASED_SERVICES, 'Purchased goods and services', scope3Category1],
    [CAPITAL_GOODS, 'Capital goods', scope3Category2],
    [FUEL_AND_ENERGY, 'Fuel- and energy-related activities', scope3Category3],
  ] as const
  return categories.flatMap(([category, name, emissions]) => (emissions ? [{ category, name, emissions: tonnes(emissions) }] : []))
}
