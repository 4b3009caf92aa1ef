import type { Quantity, Unit } from '../schemas/unit.js'

const DIGITS = 3
const COUNT = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS })

/** The name of a unit, its size in the quantity's own unit, and the least value in that own unit which is written in it. */
type Scale = readonly [name: string, size: number, from: number]

/** The units that each unit of an estimate is written in, largest first. Energy and carbon keep a unit somewhat below one of it. */
const SCALES: { readonly [Name in Unit]?: readonly Scale[] } = {
  kWh: [
    ['TWh', 1e9, 1e9],
    ['GWh', 1e6, 1e6],
    ['MWh', 1e3, 1e3],
    ['kWh', 1, 1],
    ['Wh', 1e-3, 1e-5],
    ['mWh', 1e-6, 1e-8],
    ['µWh', 1e-9, 0],
  ],
  gCO2e: [
    ['Mt CO2e', 1e12, 1e12],
    ['kt CO2e', 1e9, 1e9],
    ['t CO2e', 1e6, 1e6],
    ['kg CO2e', 1e3, 1e3],
    ['g CO2e', 1, 1e-1],
    ['mg CO2e', 1e-3, 1e-4],
    ['µg CO2e', 1e-6, 0],
  ],
  L: [
    ['m³', 1e3, 1e4],
    ['L', 1, 1],
    ['mL', 1e-3, 1e-4],
    ['µL', 1e-6, 0],
  ],
  MJ: [
    ['TJ', 1e6, 1e6],
    ['GJ', 1e3, 1e3],
    ['MJ', 1, 1],
    ['kJ', 1e-3, 1e-3],
    ['J', 1e-6, 0],
  ],
  kgSbeq: [
    ['kg Sb eq', 1, 1],
    ['g Sb eq', 1e-3, 1e-3],
    ['mg Sb eq', 1e-6, 1e-6],
    ['µg Sb eq', 1e-9, 0],
  ],
}

/** A quantity as text, in a unit that suits its value: `value` "0.202 Wh" and `range` "0.0341 to 1.12 Wh". */
export function readable({ value, low, high, unit }: Quantity): { readonly value: string; readonly range: string } {
  const [name, size] = scaleOf(value, unit)
  return { value: `${said(value / size)} ${name}`, range: `${said(low / size)} to ${said(high / size)} ${name}` }
}

/** A number as text, with three significant digits. */
export function said(number: number): string {
  return NUMBER.format(number)
}

/** A count as text, with all of its digits. */
export function whole(count: number): string {
  return COUNT.format(count)
}

function scaleOf(value: number, unit: Unit): Scale {
  const own: Scale = [unit, 1, 0]
  if (value === 0) return own
  return SCALES[unit]?.find(([, , from]) => Math.abs(value) >= from) ?? own
}
