import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Figure, GridBasis } from '../schemas/figure.js'
import type { GridSeries } from '../schemas/grid-series.js'
import type { GridZone } from '../schemas/grid-zone.js'
import type { Source } from '../schemas/source.js'
import { minutePeriod, MINUTES_OF_HOUR } from '../schemas/time.js'
import { convert } from '../schemas/unit.js'
import type { Row } from './csv-table.js'
import type { OfferedRecord, Reading, Skipped } from './importer.js'
import { mergedSeries } from './merged-figure.js'

/** The kinds of plant that have factors of their own in the catalog, under generation/. */
export type Fuel = 'biomass' | 'coal' | 'gas' | 'geothermal' | 'hydro' | 'nuclear' | 'oil' | 'solar' | 'unknown' | 'wind'

/** The generation of a zone's plants in one slot, by fuel, in MW, without the output of storage, which was counted before. */
export type Generation = {
  readonly line: number
  readonly zone: GridZone
  /** When the slot begins, in whole minutes since 1970 in UTC. */
  readonly minute: number
  readonly slotMinutes: number
  readonly megawatts: ReadonlyMap<Fuel, number>
  readonly place: string
}

type Terms = { readonly catalog: Catalog; readonly source: Source; readonly dataset: string; readonly fileName: string }
type Offers = { readonly records: OfferedRecord[]; readonly alike: number }

const RESOLUTIONS: Readonly<Record<number, GridSeries['resolution']>> = { 60: 'hour', 30: 'half_hour', 15: 'quarter_hour' }
const YEAR_LETTERS = 4
const DECIMALS = 3

/** Reads the rows of a publisher's table as series; `generationIn` reads one row. */
export function* generationReading(
  rows: Iterable<Row>,
  generationIn: (row: Row) => Generation | undefined,
  terms: Terms,
  skipped: Skipped[],
): Steps<Reading> {
  const generations: Generation[] = []
  for (const row of rows) {
    yield
    const generation = generationIn(row)
    if (generation) generations.push(generation)
  }
  const { records, alike } = yield* generationSeries(generations, terms, skipped)
  return { source: records.length > 0 ? terms.source : null, records, alike, skipped }
}

/**
 * Returns the megawatts of each fuel in a row. `powers` are numbers, messages for cells with anything else, and undefined for empty
 * cells. A row with a faulty cell, or without any number, is reported and left out.
 */
export function megawattsIn(
  { line }: Row,
  powers: Iterable<readonly [Fuel, number | string | undefined]>,
  skipped: Skipped[],
  noneTold: string,
): ReadonlyMap<Fuel, number> | undefined {
  const megawatts = new Map<Fuel, number>()
  for (const [fuel, power] of powers) {
    if (power === undefined) continue
    if (typeof power === 'string') {
      skipped.push({ line, reason: power })
      return undefined
    }
    // A plant that consumes power does not feed the grid.
    megawatts.set(fuel, (megawatts.get(fuel) ?? 0) + Math.max(power, 0))
  }
  if (megawatts.size > 0) return megawatts
  skipped.push({ line, reason: noneTold })
  return undefined
}

/**
 * Series of a zone's intensity computed from its generation: Σ MW × factor of the fuel / Σ MW, lifecycle and direct, one for each
 * zone and year. The factors are those of the catalog (docs/methodology.md, section 4). The result is ours, not the publisher's,
 * and electricity from other zones is left out.
 */
function* generationSeries(rows: readonly Generation[], terms: Terms, skipped: Skipped[]): Steps<Offers> {
  const records: OfferedRecord[] = []
  let alike = 0
  for (const ofSeries of grouped(rows, skipped).values()) {
    yield
    const [first] = ofSeries
    if (!first) continue
    const made = (['lifecycle', 'direct'] as const).map((basis) => seriesOf(ofSeries, first, basis, terms))
    const changed = made.flatMap((series) => mergedSeries(terms.catalog, series) ?? [])
    alike += (made.length - changed.length) * ofSeries.length
    const isNew = recordNamed(terms.catalog, 'gridZone', first.zone.id) === undefined
    const hasZone = records.some(({ kind, record }) => kind === 'gridZone' && record.id === first.zone.id)
    if (isNew && !hasZone && changed.length > 0) records.push({ kind: 'gridZone', record: first.zone, line: first.line })
    records.push(...changed.map((record) => ({ kind: 'gridSeries' as const, record, line: first.line })))
  }
  return { records, alike }
}

/**
 * Groups by zone and year, each in the order of time; a repeated time is reported and left out. A zone that changed from hours to
 * quarters within a year has quarters throughout: an hourly value applies to each of its quarters.
 */
function grouped(rows: readonly Generation[], skipped: Skipped[]): Map<string, Generation[]> {
  const keyOf = ({ zone, minute }: Generation): string => JSON.stringify([zone.id, minutePeriod(minute).slice(0, YEAR_LETTERS)])
  const shortest = new Map<string, number>()
  for (const one of rows) shortest.set(keyOf(one), Math.min(one.slotMinutes, shortest.get(keyOf(one)) ?? Infinity))
  const groups = new Map<string, Map<number, Generation>>()
  for (const one of rows) {
    const key = keyOf(one)
    const slotMinutes = shortest.get(key) ?? one.slotMinutes
    const group = groups.get(key) ?? new Map<number, Generation>()
    const former = group.get(one.minute)
    if (former)
      skipped.push({ line: one.line, reason: `repeats ${minutePeriod(one.minute)} of ${one.zone.id}, which line ${former.line} has` })
    for (let minute = one.minute; minute < one.minute + one.slotMinutes; minute += slotMinutes) {
      if (!group.has(minute)) group.set(minute, { ...one, minute, slotMinutes })
    }
    groups.set(key, group)
  }
  return new Map([...groups].map(([key, group]) => [key, [...group.values()].sort((one, other) => one.minute - other.minute)]))
}

function seriesOf(rows: readonly Generation[], first: Generation, basis: GridBasis, terms: Terms): GridSeries {
  const { zone, minute, slotMinutes, place } = first
  const last = rows.at(-1)?.minute ?? minute
  const values: (number | null)[] = Array.from({ length: (last - minute) / slotMinutes + 1 }, () => null)
  for (const row of rows) values[(row.minute - minute) / slotMinutes] = intensityOf(row, basis, terms.catalog)
  const start = minutePeriod(minute)
  const missing = values.filter((one) => one === null).length
  return {
    id: `${terms.dataset}/${zone.id}/${start.slice(0, YEAR_LETTERS)}/${basis}`,
    zone: zone.id,
    field: 'carbonIntensity',
    basis,
    startsAt: minute % MINUTES_OF_HOUR === 0 ? `${start}:00:00Z` : `${start}:00Z`,
    resolution: RESOLUTIONS[slotMinutes] ?? 'hour',
    unit: 'gCO2e/kWh',
    values,
    source: terms.source.id,
    locator: `${terms.fileName}, ${place}, generation by fuel`,
    notes: [
      `Computed by Wattprint: generation by fuel × the ${basis} factors of the catalog (generation/…). Imports between zones and storage are left out.`,
      ...(missing > 0 ? [`${missing} of ${values.length} values are missing.`] : []),
    ],
  }
}

function intensityOf({ megawatts }: Generation, basis: GridBasis, catalog: Catalog): number | null {
  let [total, grams] = [0, 0]
  for (const [fuel, power] of megawatts) {
    total += power
    grams += power * factorOf(catalog, fuel, basis)
  }
  return total > 0 ? Number((grams / total).toFixed(DECIMALS)) : null
}

/** The intensity of the plants of a fuel, in gCO2e/kWh. Throws if the catalog lacks the factor. */
function factorOf(catalog: Catalog, fuel: Fuel, basis: GridBasis): number {
  const figure: Figure | undefined = catalog.records.factor.byName.get(foldName(`generation/${fuel}/${basis}`))?.figure
  if (!figure) throw new Error(`The catalog lacks factor "generation/${fuel}/${basis}".`)
  return convert(figure.value, figure.unit, 'gCO2e/kWh')
}
