import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import { eachInSteps, type Steps } from '../catalog/steps.js'
import type { GridZone } from '../schemas/grid-zone.js'
import { checkColumns, csvTable, intensityIn, shareIn, type Table } from './csv-table.js'
import { COLUMN, columnNamed, hourlySeries, periodAt, resolutionOf, type TimedRow, timedRows } from './electricity-maps-hours.js'
import { type FileOrigin, type Importer, type OfferedRecord, type Reading, type Skipped, sourceCard } from './importer.js'
import { partOfCountry, type ZoneFigure, zoneFinder, zoneRecords } from './zone-records.js'

const SHARES = [
  ['carbonFreeShare', COLUMN.carbonFree],
  ['renewableShare', COLUMN.renewable],
] as const

/** The figures of a yearly or monthly row: the intensity on both bases and, for a year, the shares of the electricity. */
function zoneFigures(zone: GridZone, { row, minute }: TimedRow, resolution: 'yearly' | 'monthly', skipped: Skipped[]): ZoneFigure[] {
  const period = periodAt(minute, resolution)
  if (period === undefined) {
    skipped.push({
      line: row.line,
      reason: `"${row.cell(COLUMN.time)}" is not where a ${resolution === 'yearly' ? 'year' : 'month'} begins`,
    })
    return []
  }
  const isEstimated = row.cell(COLUMN.estimated).toLowerCase() === 'true'
  const estimatedBy = isEstimated ? row.cell(COLUMN.method) || 'it does not say how' : undefined
  const common = { line: row.line, zone, period, estimatedBy }
  const place = (column: string): string => `Zone id ${row.cell(COLUMN.zone)}, ${row.cell(COLUMN.time)}, column ${column}`
  const points = (['lifecycle', 'direct'] as const).flatMap((basis): ZoneFigure[] => {
    const value = intensityIn(row, COLUMN[basis], basis, skipped)
    return value === undefined ? [] : [{ ...common, field: 'carbonIntensity', basis, value, locator: place(COLUMN[basis]) }]
  })
  if (resolution === 'monthly') return points
  const shares = SHARES.flatMap(([field, column]): ZoneFigure[] => {
    const value = shareIn(row, column, skipped)
    return value === undefined ? [] : [{ ...common, field, value, locator: place(column) }]
  })
  return [...points, ...shares]
}

const TITLE = 'a file of Electricity Maps'
const ROUNDING = 1e-9
/** Enough for twenty years of hours. All rows are in memory at once. */
const LIMITS = { mostRows: 200_000, mostBytes: 20 * 1024 * 1024 }

/** Electricity Maps: yearly and monthly files as figures of zones, hourly ones as grid series. */
export const electricityMaps: Importer = {
  id: 'electricity-maps',
  title: 'Electricity Maps, carbon intensity by year, month or hour',
  file: '<zone>_<year>_yearly.csv, …_monthly.csv or …_hourly.csv, under the name of the download',
  download: 'https://app.electricitymaps.com/datasets',
  licenceNote:
    'Open Database License 1.0: you may use the file; whoever publishes a database made from it does so under the same licence and names Electricity Maps. Wattprint itself contains none of it.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, { nameOf: columnNamed, ...LIMITS })
    checkColumns(table, TITLE, { required: [COLUMN.time, COLUMN.zone, COLUMN.direct, COLUMN.lifecycle], known: Object.values(COLUMN) })
    return yield* readTable(table, catalog, origin)
  },
}

function* readTable({ rows }: Table, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const source = sourceCard('electricity-maps', origin, {
    title: 'Electricity Maps, carbon intensity of electricity consumed',
    publisher: 'Electricity Maps',
    url: 'https://app.electricitymaps.com/datasets',
    licence: 'ODbL-1.0 (share-alike)',
    evidence: 'primary',
    standing: 'third_party',
    note: 'Traced along the flows between zones: what is consumed, not what is generated.',
  })
  const skipped: Skipped[] = []
  const timed = yield* timedRows(rows, skipped)
  const ofZones = yield* rowsByZone(timed, catalog, skipped)
  if (ofZones.length === 0) return { source: null, records: [], alike: 0, skipped }
  const resolution = resolutionOf(
    ofZones.map(([, ofZone]) => ofZone),
    origin.fileName,
  )
  yield
  const { records, alike, warnings } = yield* typeof resolution === 'number'
    ? seriesOfZones(ofZones, { catalog, source, fileName: origin.fileName, slot: resolution }, skipped)
    : figuresOfZones(ofZones, resolution, { catalog, source, onTie: 'file', tolerance: ROUNDING }, skipped)
  return { source: records.length > 0 ? source : null, records, alike, skipped, warnings }
}

type OfZone = readonly [GridZone, TimedRow[]]
type Offers = Pick<Reading, 'records' | 'alike' | 'warnings'>

function* rowsByZone(timed: readonly TimedRow[], catalog: Catalog, skipped: Skipped[]): Steps<OfZone[]> {
  const made = new Map<string, GridZone | undefined>()
  const zoneOf = zoneFinder(catalog, [COLUMN.zone], skipped, (row) => {
    const id = row.cell(COLUMN.zone)
    if (!made.has(id)) made.set(id, partOfCountry(catalog, { id, name: row.cell(COLUMN.zoneName) }))
    return made.get(id)
  })
  const byId = new Map<string, OfZone>()
  yield* eachInSteps(timed, (one) => {
    const zone = zoneOf(one.row)
    if (!zone) return
    const ofZone = byId.get(zone.id)
    if (ofZone) ofZone[1].push(one)
    else byId.set(zone.id, [zone, [one]])
  })
  return [...byId.values()]
}

function* seriesOfZones(ofZones: readonly OfZone[], terms: Parameters<typeof hourlySeries>[2], skipped: Skipped[]): Steps<Offers> {
  const records: OfferedRecord[] = []
  let alike = 0
  for (const [zone, timed] of ofZones) {
    const offers = yield* hourlySeries(zone, timed, terms, skipped)
    const isNew = recordNamed(terms.catalog, 'gridZone', zone.id) === undefined
    if (isNew && offers.records.length > 0) records.push({ kind: 'gridZone', record: zone, line: timed[0]?.row.line ?? 1 })
    records.push(...offers.records)
    alike += offers.alike
  }
  return { records, alike, warnings: [] }
}

function* figuresOfZones(
  ofZones: readonly OfZone[],
  resolution: 'yearly' | 'monthly',
  terms: Parameters<typeof zoneRecords>[1],
  skipped: Skipped[],
): Steps<Offers> {
  const figures: ZoneFigure[] = []
  for (const [zone, timed] of ofZones) yield* eachInSteps(timed, (one) => figures.push(...zoneFigures(zone, one, resolution, skipped)))
  return yield* zoneRecords(figures, terms, skipped)
}
