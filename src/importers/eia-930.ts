import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { GridZone } from '../schemas/grid-zone.js'
import { MINUTES_OF_HOUR, utcMinute } from '../schemas/time.js'
import { cellNumber, checkColumns, csvTable, notInFormat, type Row, type Table } from './csv-table.js'
import { type Fuel, type Generation, generationReading, megawattsIn } from './generation-series.js'
import { type FileOrigin, type Importer, type Reading, type Skipped, sourceCard } from './importer.js'
import { zoneFinder } from './zone-records.js'

const TITLE = 'EIA-930, hourly balance by balancing authority'
const AUTHORITY = 'Balancing Authority'
const END = 'UTC Time at End of Hour'
const LIMITS = { mostRows: 500_000, mostBytes: 64 * 1024 * 1024 }

/** EIA's names of the sources of net generation. The output of a battery is storage, because it was counted when it was generated. */
const FUELS: Readonly<Record<string, Fuel | 'storage'>> = {
  'All Petroleum Products': 'oil',
  'Battery Storage': 'storage',
  Coal: 'coal',
  Geothermal: 'geothermal',
  'Hydropower Excluding Pumped Storage': 'hydro',
  'Hydropower and Pumped Storage': 'hydro',
  'Natural Gas': 'gas',
  Nuclear: 'nuclear',
  'Other Energy Storage': 'storage',
  'Other Fuel Sources': 'unknown',
  'Pumped Storage': 'storage',
  Solar: 'solar',
  'Solar with Integrated Battery Storage': 'solar',
  'Solar without Integrated Battery Storage': 'solar',
  'Unknown Energy Storage': 'storage',
  'Unknown Fuel Sources': 'unknown',
  Wind: 'wind',
  'Wind with Integrated Battery Storage': 'wind',
  'Wind without Integrated Battery Storage': 'wind',
}
/** Sources that newer files list in parts beside their total: if the first part has a value, the total is not added. */
const TOTALS: Readonly<Record<string, readonly [string, string]>> = {
  Solar: ['Solar without Integrated Battery Storage', 'Solar with Integrated Battery Storage'],
  Wind: ['Wind without Integrated Battery Storage', 'Wind with Integrated Battery Storage'],
  'Hydropower and Pumped Storage': ['Hydropower Excluding Pumped Storage', 'Pumped Storage'],
}
const NET = /^Net Generation \(MW\) from (.+?)(?: \((Adjusted|Imputed)\))?$/
/** A header of EIA shortens this word in one of its columns. */
const SHORTENED = /^(Solar|Wind) witho (?=Integrated)/
const TIME = /^(\d\d)\/(\d\d)\/(\d{4}) (\d{1,2}):00:00 ([AP])M$/
const MAIN_TITLES = [AUTHORITY, END]

/** EIA-930: net generation by source, as series of intensity. */
export const eia930: Importer = {
  id: 'eia-930',
  title: TITLE,
  file: 'EIA930_BALANCE_2024_Jan_Jun.csv and its like',
  download: 'https://www.eia.gov/electricity/gridmonitor/',
  licenceNote: 'Public domain: name the U.S. Energy Information Administration; the intensities are computed from it by Wattprint.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, LIMITS)
    checkColumns(table, TITLE, { required: MAIN_TITLES })
    return yield* readTable(table, catalog, origin)
  },
}

/** A source with its columns: the one that EIA has corrected comes before the one as reported. */
type Column = { readonly name: string; readonly fuel: Fuel | 'storage'; readonly columns: readonly string[] }

function* readTable({ columns, rows }: Table, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const fuels = fuelsOf(columns)
  const source = sourceCard('eia-930', origin, {
    title: TITLE,
    publisher: 'U.S. Energy Information Administration',
    url: 'https://www.eia.gov/electricity/gridmonitor/',
    licence: 'Public domain',
    evidence: 'secondary',
    standing: 'third_party',
    note: 'Net generation times factors by fuel: computed by Wattprint, without interchange.',
  })
  const skipped: Skipped[] = []
  const zoneOf = zoneFinder(catalog, [AUTHORITY], skipped, ({ cell }) => recordNamed(catalog, 'gridZone', `EIA-${cell(AUTHORITY)}`))
  const terms = { catalog, source, dataset: 'eia-930', fileName: origin.fileName }
  return yield* generationReading(rows, (row) => generationIn(row, fuels, zoneOf, skipped), terms, skipped)
}

function fuelsOf(columns: readonly string[]): Column[] {
  const bySource = new Map<string, string[]>()
  for (const column of columns) {
    const [, printed, kind] = NET.exec(column) ?? []
    if (printed === undefined) continue
    const name = printed.replace(SHORTENED, '$1 with ')
    const known = bySource.get(name) ?? []
    if (kind === 'Adjusted') known.unshift(column)
    else if (kind === undefined) known.push(column)
    bySource.set(name, known)
  }
  const fuels = [...bySource].flatMap(([name, ofSource]): Column[] => {
    const fuel = FUELS[name]
    if (fuel === undefined) throw notInFormat(1, `the source "${name}" is not known: its emissions cannot be counted`)
    return [{ name, fuel, columns: ofSource }]
  })
  if (fuels.some(({ fuel }) => fuel !== 'storage')) return fuels
  throw notInFormat(1, 'no column holds what was generated: "Net Generation (MW) from …" is read')
}

function generationIn(
  row: Row,
  fuels: readonly Column[],
  zoneOf: (row: Row) => GridZone | undefined,
  skipped: Skipped[],
): Generation | undefined {
  const zone = zoneOf(row)
  if (!zone) return undefined
  const end = endIn(row)
  if (end === undefined) {
    skipped.push({ line: row.line, reason: `"${row.cell(END)}" under "${END}" is no time such as 01/01/2024 6:00:00 AM` })
    return undefined
  }
  const megawatts = megawattsIn(row, powersIn(row, fuels), skipped, 'no source has a value')
  // The time in the file is the end of the hour.
  return (
    megawatts && {
      line: row.line,
      zone,
      minute: end - MINUTES_OF_HOUR,
      slotMinutes: MINUTES_OF_HOUR,
      megawatts,
      place: row.cell(AUTHORITY),
    }
  )
}

/** The generation of each source; of a total and its parts only one counts. */
function powersIn(row: Row, fuels: readonly Column[]): (readonly [Fuel, number | string | undefined])[] {
  const withoutMarks: Row = { ...row, cell: (one) => row.cell(one).replaceAll(',', '') }
  const filled = new Map(fuels.map(({ name, columns }) => [name, columns.find((one) => row.cell(one) !== '')]))
  const isHeld = (name: string): boolean => filled.get(name) !== undefined
  const isCounted = ({ name }: Column): boolean => {
    const parts = TOTALS[name]
    if (parts) return !isHeld(parts[0])
    const [total, ofTotal] = Object.entries(TOTALS).find(([, pair]) => pair.includes(name)) ?? []
    return total === undefined || ofTotal === undefined || isHeld(ofTotal[0]) || !isHeld(total)
  }
  return fuels.filter(isCounted).flatMap(({ name, fuel }) => {
    const column = filled.get(name)
    return fuel === 'storage' ? [] : [[fuel, column === undefined ? undefined : cellNumber(withoutMarks, column)] as const]
  })
}

function endIn({ cell }: Row): number | undefined {
  const [, month = '', day = '', year = '', hour = '', half = ''] = TIME.exec(cell(END)) ?? []
  if (month === '') return undefined
  const hourOfDay = (Number(hour) % 12) + (half === 'P' ? 12 : 0)
  const minute = utcMinute(`${year}-${month}-${day}T${String(hourOfDay).padStart(2, '0')}:00:00Z`)
  return Number.isNaN(minute) ? undefined : minute
}
