import type { Catalog } from '../catalog/catalog.js'
import type { GridZone } from '../schemas/grid-zone.js'
import { checkColumns, csvTable, type Table } from './csv-table.js'
import { COLUMN, columnNamed } from './electricity-maps/columns.js'
import { hourlySeries } from './electricity-maps/hourly-series.js'
import { resolutionOf, type TimedRow, timedRows } from './electricity-maps/resolution.js'
import { zoneFigures } from './electricity-maps/zone-figures.js'
import type { FileOrigin, Importer, Reading, Skipped } from './importer.js'
import { sourceCard } from './source-card.js'
import { zoneFinder } from './zone-of-row.js'
import { zoneRecords } from './zone-records.js'

const TITLE = 'a file of Electricity Maps'
const ROUNDING = 1e-9

/** Electricity Maps: yearly and monthly files as figures of zones, hourly ones as grid series. */
export const electricityMaps: Importer = {
  id: 'electricity-maps',
  title: 'Electricity Maps, carbon intensity by year, month or hour',
  file: '<zone>_<year>_yearly.csv, …_monthly.csv or …_hourly.csv, under the name of the download',
  download: 'https://app.electricitymaps.com/datasets',
  licenceNote:
    'Open Database License 1.0: the file stays yours to use; whoever publishes a database made from it does so under the same licence and names Electricity Maps. What comes with Wattprint holds none of it.',
  content: 'csv',
  read: (text, catalog, origin) => {
    const table = csvTable(text, columnNamed)
    checkColumns(table, TITLE, { required: [COLUMN.time, COLUMN.zone, COLUMN.direct, COLUMN.lifecycle], known: Object.values(COLUMN) })
    return readTable(table, catalog, origin)
  },
}

function readTable({ rows }: Table, catalog: Catalog, origin: FileOrigin): Reading {
  const source = sourceCard('electricity-maps', origin, {
    title: 'Electricity Maps, carbon intensity of electricity consumed',
    publisher: 'Electricity Maps',
    url: 'https://app.electricitymaps.com/datasets',
    licence: 'ODbL-1.0 (share-alike)',
    evidence: 'primary',
    note: 'Traced along the flows between zones: what is consumed, not what is generated.',
  })
  const skipped: Skipped[] = []
  const ofZones = rowsByZone(timedRows(rows, skipped), catalog, skipped)
  if (ofZones.length === 0) return { source: null, records: [], alike: 0, skipped }
  const resolution = resolutionOf(
    ofZones.map(([, timed]) => timed),
    origin.fileName,
  )
  const { records, alike } =
    resolution === 'hourly'
      ? joined(ofZones.map(([zone, timed]) => hourlySeries(zone, timed, { catalog, source, fileName: origin.fileName }, skipped)))
      : zoneRecords(
          ofZones.flatMap(([zone, timed]) => timed.flatMap((one) => zoneFigures(zone, one, resolution, skipped))),
          { catalog, source, onTie: 'file', tolerance: ROUNDING },
          skipped,
        )
  return { source: records.length > 0 ? source : null, records, alike, skipped }
}

function rowsByZone(timed: readonly TimedRow[], catalog: Catalog, skipped: Skipped[]): (readonly [GridZone, TimedRow[]])[] {
  const zoneOf = zoneFinder(catalog, [COLUMN.zone], skipped)
  const byId = new Map<string, readonly [GridZone, TimedRow[]]>()
  for (const one of timed) {
    const zone = zoneOf(one.row)
    if (!zone) continue
    const ofZone = byId.get(zone.id)
    if (ofZone) ofZone[1].push(one)
    else byId.set(zone.id, [zone, [one]])
  }
  return [...byId.values()]
}

function joined(offers: readonly Pick<Reading, 'records' | 'alike'>[]): Pick<Reading, 'records' | 'alike'> {
  return { records: offers.flatMap(({ records }) => records), alike: offers.reduce((sum, { alike }) => sum + alike, 0) }
}
