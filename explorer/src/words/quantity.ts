import type { Quantity } from '../api/client'
import { boundInWords, digitsOf, numberInWords } from './number'

type Scale = readonly (readonly [size: number, unit: string])[]

/** Units that people use, for quantities of at least one of them. Their sizes are definitions of the SI. */
const SCALES: Readonly<Record<string, Scale>> = {
  kWh: [
    [1e9, 'TWh'],
    [1e6, 'GWh'],
    [1e3, 'MWh'],
    [1, 'kWh'],
    [1e-5, 'Wh'],
    [1e-9, 'mWh'],
  ],
  gCO2e: [
    [1e6, 't CO₂e'],
    [1e3, 'kg CO₂e'],
    [1e-1, 'g CO₂e'],
    [1e-6, 'mg CO₂e'],
  ],
  L: [
    [1e3, 'm³'],
    [1, 'L'],
    [1e-6, 'mL'],
  ],
}
/** The size of a unit of the table in the base unit. It differs from its threshold if the unit is used below one of itself. */
const SIZES: Readonly<Record<string, number>> = { Wh: 1e-3, mWh: 1e-6, 'g CO₂e': 1, 'mg CO₂e': 1e-3, mL: 1e-3 }
const SHOWN_UNITS: Readonly<Record<string, string>> = {
  gCO2e: 'g CO₂e',
  'gCO2e/kWh': 'g CO₂e/kWh',
  kgCO2e: 'kg CO₂e',
  tCO2e: 't CO₂e',
  ratio: '',
  count: '',
  kgSbeq: 'kg Sb eq',
  m3: 'm³',
  mm2: 'mm²',
}

export type Shown = {
  readonly value: string
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly isExact: boolean
}

/** Returns a unit as people write it. */
export function unitInWords(unit: string): string {
  return SHOWN_UNITS[unit] ?? unit
}

/** Returns the unit that suits a size, and how many of the given unit it is. */
export function unitFor(value: number, unit: string): { readonly unit: string; readonly size: number } {
  const scale = SCALES[unit]
  if (!scale) return { unit: unitInWords(unit), size: 1 }
  const [threshold, name] = scale.find(([least]) => Math.abs(value) >= least) ?? scale.at(-1) ?? [1, unit]
  return value === 0 ? { unit: unitInWords(unit), size: 1 } : { unit: name, size: SIZES[name] ?? threshold }
}

/** Returns a quantity in words: one unit for all three numbers, and no more digits than the interval allows. */
export function shown(quantity: Quantity, inUnitOf = quantity.value): Shown {
  const { unit, size } = unitFor(inUnitOf, quantity.unit)
  const scaled = { value: quantity.value / size, low: quantity.low / size, high: quantity.high / size }
  const isExact = quantity.low === quantity.high
  const digits = digitsOf(scaled)
  return {
    value: numberInWords(scaled.value, digits, isExact ? 1 : digits),
    low: boundInWords(scaled.low, scaled),
    high: boundInWords(scaled.high, scaled),
    unit,
    isExact,
  }
}

/** Returns a quantity as one text: 0.20 Wh (0.034 to 1.1). */
export function inWords(quantity: Quantity): string {
  const { value, low, high, unit, isExact } = shown(quantity)
  const amount = unit === '' ? value : `${value} ${unit}`
  return isExact ? amount : `${amount} (${low} to ${high})`
}
