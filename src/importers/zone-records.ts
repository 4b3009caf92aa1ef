import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { recordNamed } from '../catalog/find-record.js'
import { eachInSteps, type Steps } from '../catalog/steps.js'
import type { GridBasis } from '../schemas/figure.js'
import { GridZone } from '../schemas/grid-zone.js'
import { convert, type Unit } from '../schemas/unit.js'
import { notInFormat, type Row } from './csv-table.js'
import type { OfferedRecord, Skipped } from './importer.js'
import { besideHeld, mergedFigure, type Terms } from './merged-figure.js'

/** The most figures in a file, which are all in memory at once. The largest published files have some 20,000. */
const MOST_FIGURES = 100_000

type Offers = { readonly records: OfferedRecord[]; readonly alike: number; readonly warnings: Skipped[] }

/** Returns the figures of all rows, with a step after each row, because a row may be as long as a line may be. */
export function* figuresOfRows(rows: Iterable<Row>, figuresOf: (row: Row) => readonly ZoneFigure[]): Steps<ZoneFigure[]> {
  const figures: ZoneFigure[] = []
  for (const row of rows) {
    figures.push(...figuresOf(row))
    if (figures.length > MOST_FIGURES) throw notInFormat(row.line, `the file has more than ${MOST_FIGURES} figures of grid zones: split it`)
    yield
  }
  return figures
}

/** Returns whole zones whose figures differ from those in a file, with the file's figures merged. Repeated figures are skipped. */
export function* zoneRecords(figures: readonly ZoneFigure[], terms: Terms, skipped: Skipped[]): Steps<Offers> {
  const byZone = new Map<string, ZoneFigure[]>()
  const lines = new Map<string, ZoneFigure>()
  yield* eachInSteps(figures, (figure) => {
    const { zone, field, period, basis, line, value } = figure
    const place = JSON.stringify([zone.id, field, period, basis])
    const first = lines.get(place)
    if (first) {
      skipped.push({ line, reason: `repeats ${period} of ${zone.id}: line ${first.line} has ${first.value}, this line ${value}` })
      return
    }
    lines.set(place, figure)
    const ofZone = byZone.get(zone.id)
    if (ofZone) ofZone.push(figure)
    else byZone.set(zone.id, [figure])
  })
  const records: OfferedRecord[] = []
  const warnings: Skipped[] = []
  let alike = 0
  for (const ofZone of byZone.values()) {
    const zone = changedZone(ofZone, terms)
    records.push(...zone.records)
    warnings.push(...zone.warnings)
    alike += zone.alike
    yield
  }
  return { records, alike, warnings }
}

function changedZone(given: readonly ZoneFigure[], terms: Terms): Offers {
  const [first] = given
  if (!first) return { records: [], alike: 0, warnings: [] }
  const { figures, doubted, warnings } = withoutDoubted(given, terms)
  const points = figures.filter(({ field }) => field === 'carbonIntensity')
  const series = changedSeries(first.zone, points, doubted, terms)
  const shares = changedShares(first.zone, figures, terms)
  const alike = series.alike + shares.alike
  if (!series.changed && Object.keys(shares.changed).length === 0) return { records: [], alike, warnings }
  const record = { ...first.zone, ...shares.changed, ...(series.changed && { carbonIntensity: series.changed }) }
  return { records: [{ kind: 'gridZone', record, line: first.line }], alike, warnings }
}

/** The evidence and the note of a figure that its publisher has estimated. */
function estimated({ estimatedBy }: ZoneFigure, { source }: Terms) {
  if (estimatedBy === undefined) return {}
  return { evidence: 'secondary', note: `${source.publisher} marks it as estimated: ${estimatedBy}.` } as const
}

/**
 * The figures without those of doubtful rows. A doubtful intensity is left out if the catalog has none for its period, and otherwise
 * stored beside it; the rest of its row is left out. Estimated figures are reported.
 */
function withoutDoubted(given: readonly ZoneFigure[], terms: Terms) {
  const warnings: Skipped[] = []
  const doubts = new Map<number, string>()
  for (const one of given) {
    const doubt = doubtOf(one, given, terms.catalog)
    if (doubt !== undefined && !doubts.has(one.line)) doubts.set(one.line, doubt)
  }
  const doubted = given.filter(({ line, field, ...figure }) => doubts.has(line) && field === 'carbonIntensity' && isHeld(figure))
  for (const [line, doubt] of doubts) {
    const kept = doubted.some((one) => one.line === line)
    const outcome = kept
      ? 'It is stored as an alternative beside the existing figure'
      : 'It is left out, because there is no figure beside which to store it'
    warnings.push({ line, reason: `${doubt}. ${outcome}; the rest of the row is left out` })
  }
  const told = new Set<number>()
  for (const { line, zone, period, estimatedBy } of given) {
    if (estimatedBy === undefined || told.has(line) || doubts.has(line)) continue
    told.add(line)
    const reason = `the publisher marks ${period} of ${zone.id} as estimated (${estimatedBy}): it is stored as secondary evidence, with that note`
    warnings.push({ line, reason })
  }
  return { figures: given.filter(({ line }) => !doubts.has(line)), doubted, warnings }
}

function isHeld({ zone, period, basis }: Pick<ZoneFigure, 'zone' | 'period' | 'basis'>): boolean {
  return zone.carbonIntensity.some((held) => held.period === period && held.basis === basis)
}

function changedSeries(zone: GridZone, points: readonly ZoneFigure[], doubted: readonly ZoneFigure[], terms: Terms) {
  const series = new Map(zone.carbonIntensity.map((figure) => [JSON.stringify([figure.period, figure.basis]), figure]))
  let alike = 0
  for (const point of [...points, ...doubted]) {
    const { period, basis, value, locator } = point
    const place = JSON.stringify([period, basis])
    const said = { ...(basis && { basis }), ...estimated(point, terms) }
    const offered = { value, unit: 'gCO2e/kWh', source: terms.source.id, locator, period, ...said } as const
    const held = series.get(place)
    const merged = held && doubted.includes(point) ? besideHeld(held, offered, terms) : mergedFigure(held, offered, terms)
    if (merged) series.set(place, merged)
    else alike += 1
  }
  return { alike, changed: alike < points.length + doubted.length ? [...series.values()] : undefined }
}

/** The changed shares of a zone, which has one figure for each: that of the newest year. */
function changedShares(zone: GridZone, figures: readonly ZoneFigure[], terms: Terms) {
  const changed: Partial<GridZone> = {}
  let alike = 0
  for (const field of ['carbonFreeShare', 'renewableShare'] as const) {
    const newest = figures.filter((figure) => figure.field === field).sort((one, other) => (one.period < other.period ? 1 : -1))[0]
    const held = zone[field]
    if (!newest || (held?.period ?? '') > newest.period) continue
    const { value, period, locator } = newest
    const offered = { value, unit: '%', source: terms.source.id, locator, period, ...estimated(newest, terms) } as const
    const merged = mergedFigure(held, offered, terms)
    if (merged) changed[field] = merged
    else alike += 1
  }
  return { alike, changed }
}

/**
 * Returns a finder of the zone that a row names, in the first of `columns` that is filled. A zone that the catalog does not have is
 * reported once for each name. `partOf` may make a zone of it.
 */
export function zoneFinder(
  catalog: Catalog,
  columns: readonly string[],
  skipped: Skipped[],
  partOf: (row: Row) => GridZone | undefined = () => undefined,
) {
  const told = new Set<string>()
  return (row: Row): GridZone | undefined => {
    const names = columns.map(row.cell).filter((text) => text !== '')
    const [name = ''] = names
    const known = names.map((one) => recordNamed(catalog, 'gridZone', one)).find((one) => one !== undefined)
    const zone = known ?? partOf(row)
    if (!zone && !told.has(name)) {
      const why = name === '' ? 'the row names no zone' : `no grid zone of the catalog has the name or alias "${name}"`
      told.add(name)
      skipped.push({ line: row.line, reason: `${why}; all its rows are left out` })
    }
    return zone
  }
}

/** SE-SE3, IT-SO, US-CAR-SC: the code of a country, and of a part of it. */
const PART = /^([A-Z]{2})-[A-Z0-9]+(-[A-Z0-9]+)*$/

/**
 * Returns a new zone if the id says that it is a part of a country on record: a bidding zone, a balancing authority or an island. It has
 * no figures, so that its country stands in for it.
 */
export function partOfCountry(catalog: Catalog, { id, name }: { readonly id: string; readonly name: string }): GridZone | undefined {
  const [, code] = PART.exec(id) ?? []
  const country = code === undefined ? undefined : recordNamed(catalog, 'gridZone', code)
  if (country?.kind !== 'country') return undefined
  const isTaken = name === '' || recordNamed(catalog, 'gridZone', name) !== undefined
  const zone = GridZone.safeParse({ id, name: isTaken ? id : name, kind: 'grid_zone', country: country.id })
  return zone.success ? zone.data : undefined
}

/** One carbon intensity (gCO2e/kWh) of a file, or one share (%) of its zone's electricity. */
export type ZoneFigure = {
  readonly line: number
  readonly zone: GridZone
  readonly field: 'carbonIntensity' | 'carbonFreeShare' | 'renewableShare'
  /** YYYY or YYYY-MM, as the publisher gives it. */
  readonly period: string
  /** The basis of a carbon intensity; absent for shares. */
  readonly basis?: GridBasis
  readonly value: number
  readonly locator: string
  /** How the publisher has estimated the figure; absent if it does not say that it has. */
  readonly estimatedBy?: string | undefined
}

/** How many years before and after a figure are compared with it, and the fewest of them that make a range. */
const NEIGHBOURS = 3
const YEAR = /^\d{4}$/

/**
 * Returns why a figure of a file is doubtful, as the beginning of a sentence; undefined if it is not. A lifecycle intensity is doubtful
 * if it is below that of the cleanest kind of plant, and a yearly intensity if it leaves the range of the years around it by more than
 * any on record does. Publishers have mistaken one month for a year, and gaps for zero.
 */
function doubtOf(figure: ZoneFigure, given: readonly ZoneFigure[], catalog: Catalog): string | undefined {
  const { field, value, basis, zone, period } = figure
  if (field !== 'carbonIntensity') return undefined
  const what = `${value} gCO2e/kWh for ${period} of ${zone.id} is doubtful`
  const cleanest = limitIn(catalog, 'grid/cleanest-plant', 'gCO2e/kWh')
  if (basis === 'lifecycle' && value < cleanest) {
    return `${what}: it is less than the cleanest kind of plant emits over its life (${cleanest} g)`
  }
  const range = rangeAround(figure, given)
  const most = limitIn(catalog, 'grid/neighbouring-years', 'ratio')
  if (!range || (value * most >= range.least && value <= range.most * most)) return undefined
  return `${what}: the years around it are between ${range.least} and ${range.most}, and no year on record differs from its neighbours by a factor of ${most}`
}

/** The range of the chosen figures on record and, for years that are not on record, of those in the file. */
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
