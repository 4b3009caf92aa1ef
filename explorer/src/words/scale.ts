import type { Estimate, Quantity } from '../api/client'

/** The parameters of the address for how many people ask how often. */
export const SCALE_FIELDS: readonly string[] = ['people', 'perDay']
export const DAYS_OF_A_MONTH = 30
const DEFAULT_PER_DAY = 10

/** A month of use by several people; undefined for a single request. */
export type Scale = { readonly people: number; readonly perDay: number; readonly times: number }

/** Returns the use that an address gives; values that are not positive numbers are ignored. */
export function scaleIn(fields: Readonly<Record<string, string>>): Scale | undefined {
  const people = positive(fields['people'])
  if (people === undefined) return undefined
  const perDay = positive(fields['perDay']) ?? DEFAULT_PER_DAY
  return { people, perDay, times: people * perDay * DAYS_OF_A_MONTH }
}

/** Returns the estimate of one request multiplied by a number of requests. All ends scale alike, because their uncertainty is shared. */
export function scaled(estimate: Estimate, times: number): Estimate {
  const many = (quantity: Quantity): Quantity => ({
    ...quantity,
    value: quantity.value * times,
    low: quantity.low * times,
    high: quantity.high * times,
  })
  const manyOf = <Parts extends object>(parts: Parts): Parts =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]: [string, unknown]) => [name, isQuantity(part) ? many(part) : part]),
    ) as Parts
  return {
    ...estimate,
    energy: many(estimate.energy),
    energyParts: manyOf(estimate.energyParts),
    carbon: manyOf(estimate.carbon),
    water: manyOf(estimate.water),
    equivalences: estimate.equivalences.map((one) => ({ ...one, amount: one.amount * times })),
  }
}

function isQuantity(part: unknown): part is Quantity {
  return typeof part === 'object' && part !== null && 'value' in part && 'low' in part
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text?.trim() ?? '')
  return Number.isFinite(value) && value > 0 ? value : undefined
}
