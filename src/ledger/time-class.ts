import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { recordNamed } from '../catalog/find-record.js'
import { type Field, seriesOnRecord } from '../catalog/hourly-index.js'
import { resolveModel } from '../catalog/names/resolve-model.js'
import type { Figure } from '../schemas/figure.js'
import type { GridZone } from '../schemas/grid-zone.js'
import type { CellKey } from '../schemas/ledger-call.js'

/**
 * How long figures on record stay the same at a place: over a year, over a month, or only for an hour. With `series` they are the
 * same over a month except for what the grid emits, which an hourly series gives.
 */
export type TimeClass = 'year' | 'month' | 'series' | 'hour'

const FIELDS: readonly Field[] = ['carbonIntensity', 'marginalIntensity', 'residualMix']
const BASES = ['lifecycle', 'direct'] as const
const LETTERS = { year: '2026'.length, month: '2026-11'.length, series: '2026-11'.length, hour: '2026-11-01T12:00:00Z'.length }
const WORLD = 'WORLD'

/** Returns the time class of the calls of a key. It is looked up once for each place and model. */
export function timeClasses(catalog: Catalog): (key: CellKey) => TimeClass {
  const known = new Map<string, TimeClass>()
  return ({ model, resolved, operator, region, zone }) => {
    const name = JSON.stringify([zone, region, operator, model, resolved])
    let found = known.get(name)
    if (!found) known.set(name, (found = classOf({ model, resolved, operator, region, zone }, catalog)))
    return found
  }
}

/** Returns the beginning of the stretch that an hour shares with the other hours of its class, as an ISO time. */
export function startOfClass(hour: string, timeClass: TimeClass): string {
  return `${hour.slice(0, LETTERS[timeClass])}${'2026-01-01T00:00:00Z'.slice(LETTERS[timeClass])}`
}

type Said = Pick<CellKey, 'model' | 'resolved' | 'operator' | 'region' | 'zone'>

/** The finest class of all figures that an estimate may use: of the place, its operator, the developer of the model and stand-ins. */
function classOf({ model, resolved, operator, region, zone }: Said, catalog: Catalog): TimeClass {
  const ofRegion = region === null ? undefined : recordNamed(catalog, 'cloudRegion', region)
  const made = [resolved, model].map((name) => (name === null ? undefined : resolveModel(catalog, name)?.record.developer))
  const operators = [
    operator === null ? undefined : recordNamed(catalog, 'operator', operator),
    ofRegion && recordNamed(catalog, 'operator', ofRegion.provider),
    ...made.map((developer) => (developer === undefined ? undefined : catalog.operatorByDeveloper.get(developer))),
  ].filter((one) => one !== undefined)
  const zones = zonesOf(zone === null ? [ofRegion?.zone, ...operators.map(({ usualZone }) => usualZone?.text)] : [zone], catalog)
  const figures = [
    ...zones.flatMap(({ carbonIntensity, residualMix, marginalIntensity }) => [...carbonIntensity, ...residualMix, ...marginalIntensity]),
    ...operators.flatMap(({ pue, wue, marketBasedIntensity }) => [...pue, ...wue, ...marketBasedIntensity]),
    ...(ofRegion ? [...ofRegion.pue, ...ofRegion.wue] : []),
  ]
  const longest = figures.reduce((most, { period = '' }: Figure) => Math.max(most, period.length), 0)
  if (longest > LETTERS.month) return 'hour'
  if (zones.some((one) => hasSeries(one, catalog))) return 'series'
  return longest > LETTERS.year ? 'month' : 'year'
}

/** The zones of these names, and the zones that may stand in for them. */
function zonesOf(names: readonly (string | undefined)[], { records }: Catalog): GridZone[] {
  const named = (name: string | null | undefined): GridZone[] =>
    typeof name === 'string' ? [records.gridZone.byName.get(foldName(name)) ?? []].flat() : []
  const own = [...names, WORLD].flatMap(named)
  return [...own, ...own.flatMap(({ serves, country }) => [...serves, country].flatMap(named))]
}

function hasSeries({ id }: GridZone, { hourlyIndex }: Catalog): boolean {
  return FIELDS.some((field) => BASES.some((basis) => seriesOnRecord(hourlyIndex, id, field, basis).length > 0))
}
