import { z } from 'zod'

/**
 * Every unit in which a figure may be printed, with its dimension and its size in the unit of that dimension. These are definitions, not
 * measurements.
 */
const UNITS = {
  ratio: ['ratio', 1],
  '%': ['ratio', 0.01],
  count: ['count', 1],
  parameters: ['parameters', 1],
  'M parameters': ['parameters', 1e6],
  'B parameters': ['parameters', 1e9],
  'T parameters': ['parameters', 1e12],
  tokens: ['tokens', 1],
  'M tokens': ['tokens', 1e6],
  'B tokens': ['tokens', 1e9],
  'T tokens': ['tokens', 1e12],
  'tokens/s': ['token rate', 1],
  'words/token': ['words per token', 1],
  J: ['energy', 1],
  kJ: ['energy', 1e3],
  MJ: ['energy', 1e6],
  GJ: ['energy', 1e9],
  Wh: ['energy', 3600],
  kWh: ['energy', 3.6e6],
  MWh: ['energy', 3.6e9],
  GWh: ['energy', 3.6e12],
  TWh: ['energy', 3.6e15],
  'J/token': ['energy per token', 1],
  'kWh/1k tokens': ['energy per token', 3600],
  'Wh/token': ['energy per token', 3600],
  mW: ['power', 1e-3],
  W: ['power', 1],
  kW: ['power', 1e3],
  MW: ['power', 1e6],
  GW: ['power', 1e9],
  µs: ['time', 1e-6],
  ms: ['time', 1e-3],
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  d: ['time', 86_400],
  years: ['time', 31_536_000],
  'accelerator-h': ['accelerator time', 1],
  'k accelerator-h': ['accelerator time', 1e3],
  'M accelerator-h': ['accelerator time', 1e6],
  FLOP: ['compute', 1],
  EFLOP: ['compute', 1e18],
  ZFLOP: ['compute', 1e21],
  YFLOP: ['compute', 1e24],
  'FLOP/s': ['compute rate', 1],
  'GFLOP/s': ['compute rate', 1e9],
  'TFLOP/s': ['compute rate', 1e12],
  'PFLOP/s': ['compute rate', 1e15],
  bits: ['information', 1],
  byte: ['information', 8],
  kB: ['information', 8e3],
  MB: ['information', 8e6],
  GB: ['information', 8e9],
  TB: ['information', 8e12],
  'byte/token': ['information per token', 1],
  'kB/token': ['information per token', 1e3],
  'GB/s': ['bandwidth', 1],
  'TB/s': ['bandwidth', 1e3],
  mm2: ['area', 1],
  nm: ['length', 1e-9],
  km: ['length', 1e3],
  kg: ['mass', 1],
  'kg/h': ['fuel rate', 1],
  gCO2e: ['carbon', 1],
  kgCO2e: ['carbon', 1e3],
  tCO2e: ['carbon', 1e6],
  'gCO2e/EFLOP': ['carbon per compute', 1],
  'pJ/FLOP': ['energy per compute', 1e-12],
  'gCO2e/kWh': ['carbon intensity', 1],
  'kgCO2e/kWh': ['carbon intensity', 1e3],
  'kgCO2e/MWh': ['carbon intensity', 1],
  'tCO2e/MWh': ['carbon intensity', 1e3],
  'lbCO2e/MWh': ['carbon intensity', 0.453_592_37],
  mL: ['water', 1e-3],
  L: ['water', 1],
  m3: ['water', 1e3],
  'L/kWh': ['water intensity', 1],
  'm3/MWh': ['water intensity', 1],
  'gal/kWh': ['water intensity', 3.785_411_784],
  'm3worldeq/m3': ['water scarcity', 1],
  'MJ/kg': ['heat of combustion', 1],
  'MJ/kWh': ['primary energy intensity', 1],
  kgSbeq: ['abiotic depletion', 1],
  'kgSbeq/kWh': ['abiotic depletion intensity', 1],
  'bytes/parameter': ['information per parameter', 1],
  'km/h': ['speed', 1],
  USD: ['money', 1],
  'USD/M tokens': ['money per token', 1e-6],
  'kWh/USD': ['energy per money', 3.6e6],
  'kJ/USD': ['energy per money', 1e3],
} as const satisfies Record<string, readonly [dimension: string, size: number]>

export const Unit = z
  .enum(Object.keys(UNITS) as [keyof typeof UNITS, ...(keyof typeof UNITS)[]])
  .describe('The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …')
export type Unit = z.infer<typeof Unit>

export const JOULES_PER_KWH = UNITS.kWh[1]
export const MEGAJOULES_PER_KWH = UNITS.kWh[1] / UNITS.MJ[1]
export const SECONDS_PER_HOUR = UNITS.h[1]
export const HOURS_PER_YEAR = UNITS.years[1] / UNITS.h[1]

type Dimension = (typeof UNITS)[Unit][0]

/** The dimension of a unit. */
export function dimensionOf(unit: Unit): Dimension {
  return UNITS[unit][0]
}

/** The units with the dimension of `unit`, including itself. */
export function unitsLike(unit: Unit): [Unit, ...Unit[]] {
  const [dimension] = UNITS[unit]
  const others = (Object.keys(UNITS) as Unit[]).filter((other) => other !== unit && UNITS[other][0] === dimension)
  return [unit, ...others]
}

/**
 * How many base units (J, s, bit, gCO2e, litre, kgSbeq, …) one of `unit` is, so that a product of numbers in any units is a product of
 * base units: kWh × gCO2e/kWh is gCO2e. What is counted (parameters, tokens, operations, requests, accelerators) has no dimension.
 */
export function baseUnitsIn(unit: Unit): number {
  return BASE_UNITS_IN[unit]
}

/** Base units in the unit of a dimension, where the sizes in UNITS are relative to another unit than the base unit. */
const BASE_UNITS: Readonly<Partial<Record<(typeof UNITS)[Unit][0], number>>> = {
  'accelerator time': 3600,
  'information per token': 8,
  'information per parameter': 8,
  bandwidth: 8e9,
  'carbon intensity': 1 / 3.6e6,
  'carbon per compute': 1e-18,
  'water intensity': 1 / 3.6e6,
  'heat of combustion': 1e6,
  'primary energy intensity': 1 / 3.6,
  'abiotic depletion intensity': 1 / 3.6e6,
  'fuel rate': 1 / 3600,
  speed: 1 / 3.6,
  area: 1e-6,
  length: 1,
}

const BASE_UNITS_IN = Object.fromEntries(
  Object.entries(UNITS).map(([unit, [dimension, size]]) => [unit, size * (BASE_UNITS[dimension] ?? 1)]),
) as Readonly<Record<Unit, number>>

/** Converts `amount` from one unit to another. Exact where the units are equal. Throws a RangeError for different dimensions. */
export function convert(amount: number, from: Unit, to: Unit): number {
  if (from === to) return amount
  const [fromDimension, fromSize] = UNITS[from]
  const [toDimension, toSize] = UNITS[to]
  if (fromDimension !== toDimension) throw new RangeError(`${from} is a unit of ${fromDimension}, ${to} of ${toDimension}.`)
  // Dividing by the inverse keeps 370 k accelerator-h at 370000 exactly, and 57 % at 0.57.
  return fromSize >= toSize ? amount * (fromSize / toSize) : amount / (toSize / fromSize)
}

export const Quantity = z
  .strictObject({
    value: z.number().describe('The estimate itself.'),
    low: z.number().describe('Lower end of the 90 % interval.'),
    high: z.number().describe('Upper end of the 90 % interval.'),
    unit: Unit,
  })
  .describe('A number with its 90 % interval and its unit.')
  .meta({ id: 'Quantity' })
export type Quantity = z.infer<typeof Quantity>

/** Limits beyond which a number is a typing error. They are definitions, not data. */
export const LEAST_AMOUNT = 1e-6
export const LEAST_FIGURE = 1e-30
export const MOST_TOKENS = 1e12
export const MOST_REQUESTS = 1e12
const MOST_PARAMETERS = 1e16
export const MOST_ACCELERATORS = 100_000
const MOST_FLOP = 1e32
const MOST_HOURS = 1e12
export const LONGEST_NAME = 200
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2100
export const MOST_BATCH_ITEMS = 1000
export const MOST_GCO2E_PER_KWH = 3000
export const MOST_HOURS_OF_YEAR = 8784
export const MOST_YEARS_OF_RUN = 10

/** The least and the greatest value of a number, in `unit`. A number outside is a typing error. */
export type Bounds = { readonly unit: Unit; readonly least: number; readonly most: number }

/** The bounds of each dimension, for numbers without narrower bounds. */
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
  'water scarcity': { unit: 'm3worldeq/m3', least: 0, most: 100 },
  'heat of combustion': { unit: 'MJ/kg', least: 0, most: 1e3 },
  'primary energy intensity': { unit: 'MJ/kWh', least: 0, most: 1e3 },
  'abiotic depletion': { unit: 'kgSbeq', least: 0, most: 1e9 },
  'abiotic depletion intensity': { unit: 'kgSbeq/kWh', least: 0, most: 1 },
  speed: { unit: 'km/h', least: 0, most: 1e6 },
  money: { unit: 'USD', least: 0, most: 1e15 },
  'money per token': { unit: 'USD/M tokens', least: LEAST_AMOUNT, most: 1e6 },
  'energy per money': { unit: 'kWh/USD', least: 0, most: 1e6 },
}

/** Narrower bounds by the meaning of a number. Their names are part of the names of schemas in the contract. */
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

/** The bounds of the dimension of `unit`. */
export function boundsOf(unit: Unit): Bounds {
  return DIMENSIONS[dimensionOf(unit)]
}

/** The schema of a number in `unit`, for a field whose name says the unit, within the bounds. */
export function numberWithin({ least, most }: Bounds) {
  return z.number().min(least).max(most)
}

/** A sentence that says which bounds `number` in `unit` exceeds; undefined where it is within them. */
export function faultOfBounds(number: number, unit: Unit, bounds: Bounds): string | undefined {
  const size = convert(number, unit, bounds.unit)
  return size >= bounds.least && size <= bounds.most
    ? undefined
    : `${number} ${unit} is not between ${bounds.least} and ${bounds.most} ${bounds.unit}`
}
