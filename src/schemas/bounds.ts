import { z } from 'zod'
import { LEAST_AMOUNT, MOST_FLOP, MOST_GCO2E_PER_KWH, MOST_HOURS, MOST_PARAMETERS } from './limits.js'
import { convert, type Dimension, dimensionOf, type Unit } from './unit.js'

/** The least and the most that a number may be, in `unit`. Beyond them it is a slip of the keyboard, or no such thing exists. */
export type Bounds = { readonly unit: Unit; readonly least: number; readonly most: number }

/** Of every dimension, for whatever is written in a unit of it and has no narrower bounds below. */
const DIMENSIONS: Readonly<Record<Dimension, Bounds>> = {
  ratio: { unit: 'ratio', least: 0, most: 1e6 },
  count: { unit: 'count', least: 0, most: 1e9 },
  parameters: { unit: 'parameters', least: 1, most: MOST_PARAMETERS },
  tokens: { unit: 'tokens', least: 1, most: 1e18 },
  'token rate': { unit: 'tokens/s', least: LEAST_AMOUNT, most: 1e6 },
  'words per token': { unit: 'words/token', least: 1e-3, most: 1e3 },
  energy: { unit: 'kWh', least: 0, most: 1e15 },
  'energy per token': { unit: 'J/token', least: 0, most: 1e9 },
  power: { unit: 'W', least: 0, most: 1e12 },
  time: { unit: 'years', least: 0, most: 1e9 },
  'accelerator time': { unit: 'accelerator-h', least: LEAST_AMOUNT, most: MOST_HOURS },
  compute: { unit: 'FLOP', least: 1, most: MOST_FLOP },
  'compute rate': { unit: 'TFLOP/s', least: LEAST_AMOUNT, most: 1e9 },
  information: { unit: 'GB', least: 1e-12, most: 1e12 },
  'information per token': { unit: 'byte/token', least: LEAST_AMOUNT, most: 1e9 },
  'information per parameter': { unit: 'bytes/parameter', least: 1e-3, most: 64 },
  bandwidth: { unit: 'GB/s', least: LEAST_AMOUNT, most: 1e9 },
  area: { unit: 'mm2', least: LEAST_AMOUNT, most: 1e7 },
  length: { unit: 'km', least: 0, most: 1e9 },
  mass: { unit: 'kg', least: 0, most: 1e15 },
  'fuel rate': { unit: 'kg/h', least: 0, most: 1e9 },
  carbon: { unit: 'tCO2e', least: 0, most: 1e12 },
  'energy per compute': { unit: 'pJ/FLOP', least: 0, most: 1e9 },
  'carbon per compute': { unit: 'gCO2e/EFLOP', least: 0, most: 1e9 },
  'carbon intensity': { unit: 'gCO2e/kWh', least: 0, most: MOST_GCO2E_PER_KWH },
  water: { unit: 'L', least: 0, most: 1e18 },
  'water intensity': { unit: 'L/kWh', least: 0, most: 1e3 },
  'heat of combustion': { unit: 'MJ/kg', least: 0, most: 1e3 },
  'primary energy intensity': { unit: 'MJ/kWh', least: 0, most: 1e3 },
  'abiotic depletion': { unit: 'kgSbeq', least: 0, most: 1e9 },
  'abiotic depletion intensity': { unit: 'kgSbeq/kWh', least: 0, most: 1 },
  speed: { unit: 'km/h', least: 0, most: 1e6 },
  money: { unit: 'USD', least: 0, most: 1e15 },
  'money per token': { unit: 'USD/M tokens', least: LEAST_AMOUNT, most: 1e6 },
  'energy per money': { unit: 'kWh/USD', least: 0, most: 1e6 },
}

/** Narrower ones, of what is meant more closely than its unit says; the names are words of the contract. */
export const BOUNDS = {
  pue: { unit: 'ratio', least: 1, most: 5 },
  trainingPue: { unit: 'ratio', least: 1, most: 3 },
  share: { unit: 'ratio', least: 0, most: 1 },
  shareAboveZero: { unit: 'ratio', least: LEAST_AMOUNT, most: 1 },
  serverOverAccelerators: { unit: 'ratio', least: 1, most: 100 },
  gridIntensity: DIMENSIONS['carbon intensity'],
  waterUse: { unit: 'L/kWh', least: 0, most: 50 },
  acceleratorPower: { unit: 'W', least: LEAST_AMOUNT, most: 1e5 },
  idlePower: { unit: 'W', least: 0, most: 1e5 },
  serverPower: { unit: 'W', least: LEAST_AMOUNT, most: 1e8 },
  streamSpeed: DIMENSIONS['token rate'],
  requestEnergy: { unit: 'kWh', least: 1e-12, most: 1e9 },
  runEnergy: { unit: 'kWh', least: LEAST_AMOUNT, most: 1e15 },
  runHours: { unit: 'h', least: LEAST_AMOUNT, most: MOST_HOURS },
  lifetime: { unit: 'years', least: 0.01, most: 1000 },
  countFromOne: { unit: 'count', least: 1, most: 1e9 },
  weightBits: { unit: 'bits', least: LEAST_AMOUNT, most: 64 },
  memory: { unit: 'GB', least: LEAST_AMOUNT, most: 1e9 },
  processNode: { unit: 'nm', least: 0.01, most: 1e6 },
  kvBytes: DIMENSIONS['information per token'],
} as const satisfies Record<string, Bounds>
export type BoundsName = keyof typeof BOUNDS

/** The bounds of whatever is written in `unit`. */
export function boundsOf(unit: Unit): Bounds {
  return DIMENSIONS[dimensionOf(unit)]
}

/** A number of a request or a record, whose field names its unit, within its bounds. */
export function numberWithin({ least, most }: Bounds) {
  return z.number().min(least).max(most)
}

/** What is wrong with `number` in `unit`, in a sentence; undefined where it is within bounds. */
export function faultOfBounds(number: number, unit: Unit, bounds: Bounds): string | undefined {
  const size = convert(number, unit, bounds.unit)
  return size >= bounds.least && size <= bounds.most
    ? undefined
    : `${number} ${unit} is not between ${bounds.least} and ${bounds.most} ${bounds.unit}`
}
