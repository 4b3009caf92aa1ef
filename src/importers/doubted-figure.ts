import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import type { GridBasis } from '../schemas/figure.js'
import type { GridZone } from '../schemas/grid-zone.js'
import { convert, type Unit } from '../schemas/unit.js'

/** One carbon intensity (gCO2e/kWh) of a file, or one share (%) of its zone's electricity. */
export type ZoneFigure = {
  readonly line: number
  readonly zone: GridZone
  readonly field: 'carbonIntensity' | 'carbonFreeShare' | 'renewableShare'
  /** YYYY or YYYY-MM. */
  readonly period: string
  /** Of carbon intensities. */
  readonly basis?: GridBasis
  readonly value: number
  readonly locator: string
  /** How the publisher says that it was estimated, where it does. */
  readonly estimatedBy?: string | undefined
}

/** How many years on either side are neighbours, and how many of them make a range. */
const NEIGHBOURS = 3
const YEAR = /^\d{4}$/

/**
 * Why a figure of a file is doubted, as the beginning of a sentence; undefined where it is not. A lifecycle intensity is below that of
 * the cleanest kind of plant, or an intensity of a year leaves the range of the years around it by more than any on record does.
 * Publishers took one month for a year, and gaps for zero.
 */
export function doubtOf(figure: ZoneFigure, given: readonly ZoneFigure[], catalog: Catalog): string | undefined {
  const { field, value, basis, zone, period } = figure
  if (field !== 'carbonIntensity') return undefined
  const what = `${value} gCO2e/kWh for ${period} of ${zone.id} is doubted`
  const cleanest = limitIn(catalog, 'grid/cleanest-plant', 'gCO2e/kWh')
  if (basis === 'lifecycle' && value < cleanest) {
    return `${what}: it is less than the cleanest kind of plant emits over its life (${cleanest} g)`
  }
  const range = rangeAround(figure, given)
  const most = limitIn(catalog, 'grid/neighbouring-years', 'ratio')
  if (!range || (value * most >= range.least && value <= range.most * most)) return undefined
  return `${what}: the years around it are between ${range.least} and ${range.most}, and no year on record is ${most} times off`
}

/** Of the chosen figures that are held, and of years that are not held those of the file. */
function rangeAround(
  { zone, basis, period, field }: ZoneFigure,
  given: readonly ZoneFigure[],
): { least: number; most: number } | undefined {
  if (!YEAR.test(period)) return undefined
  const year = Number(period)
  const byYear = new Map<string, number>()
  const offered = given.filter((one) => one.field === field)
  for (const one of [...offered, ...zone.carbonIntensity]) {
    if (one.basis === basis && one.period !== undefined && YEAR.test(one.period) && one.value > 0) byYear.set(one.period, one.value)
  }
  const around = [...byYear].filter(([other]) => other !== period && Math.abs(Number(other) - year) <= NEIGHBOURS).map(([, value]) => value)
  if (around.length < NEIGHBOURS) return undefined
  return { least: Math.min(...around), most: Math.max(...around) }
}

function limitIn(catalog: Catalog, id: string, unit: Unit): number {
  const figure = catalog.records.factor.byName.get(foldName(id))?.figure
  if (!figure) throw new Error(`The catalog lacks factor "${id}".`)
  return convert(figure.value, figure.unit, unit)
}
