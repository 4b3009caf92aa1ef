import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { GridZone } from '../schemas/grid-zone.js'
import { utcMinute } from '../schemas/time.js'
import { cellNumber, checkColumns, csvTable, notInFormat, type Row, type Table } from './csv-table.js'
import { type Fuel, type Generation, generationReading, megawattsIn } from './generation-series.js'
import { type FileOrigin, type Importer, type Reading, type Skipped, sourceCard } from './importer.js'
import { partOfCountry, zoneFinder } from './zone-records.js'

const TITLE = 'ENTSO-E, actual generation per production type'
const AREA = 'Area'
const TIME = 'MTU'
const LIMITS = { mostRows: 200_000, mostBytes: 20 * 1024 * 1024 }

/** The production types of the platform (PsrType B01 to B20). The output of pumped storage was counted when it was generated. */
const FUELS: Readonly<Record<string, Fuel | 'storage'>> = {
  biomass: 'biomass',
  'energy storage': 'storage',
  'fossil brown coal/lignite': 'coal',
  'fossil coal-derived gas': 'gas',
  'fossil gas': 'gas',
  'fossil hard coal': 'coal',
  'fossil oil': 'oil',
  'fossil oil shale': 'coal',
  'fossil peat': 'coal',
  geothermal: 'geothermal',
  'hydro pumped storage': 'storage',
  'hydro run-of-river and poundage': 'hydro',
  'hydro water reservoir': 'hydro',
  marine: 'unknown',
  nuclear: 'nuclear',
  other: 'unknown',
  'other renewable': 'unknown',
  solar: 'solar',
  waste: 'biomass',
  'wind offshore': 'wind',
  'wind onshore': 'wind',
}
const [GENERATED, CONSUMED] = ['- Actual Aggregated [MW]', '- Actual Consumption [MW]']
const EMPTY = new Set(['', 'n/e', 'N/A', '-'])

/** Hours ahead of UTC, by the abbreviation after a time. */
const OFFSETS: Readonly<Record<string, number>> = { UTC: 0, GMT: 0, WET: 0, WEST: 1, BST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3 }
const SPAN =
  /^(\d\d)[./](\d\d)[./](\d{4}) (\d\d):(\d\d)(?::\d\d)? - (\d\d)[./](\d\d)[./](\d{4}) (\d\d):(\d\d)(?::\d\d)?(?: ?\(([A-Z]+)\))?$/

/** ENTSO-E's transparency platform: generation by fuel, as series of intensity. */
export const entsoE: Importer = {
  id: 'entso-e',
  title: TITLE,
  file: 'Actual Generation per Production Type, as CSV; in UTC, or with the name of the time beside each',
  download: 'https://transparency.entsoe.eu/',
  licenceNote: 'CC BY 4.0: name ENTSO-E where you publish these figures; the intensities are computed from them by Wattprint.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, { nameOf: (column) => (/^MTU\b/.test(column) ? TIME : column), ...LIMITS })
    checkColumns(table, TITLE, { required: [AREA, TIME] })
    return yield* readTable(table, catalog, origin)
  },
}

type Column = { readonly column: string; readonly fuel: Fuel }

function* readTable({ columns, rows }: Table, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const fuels = fuelsOf(columns)
  const source = sourceCard('entso-e', origin, {
    title: TITLE,
    publisher: 'ENTSO-E',
    url: 'https://transparency.entsoe.eu/',
    licence: 'CC BY 4.0',
    evidence: 'secondary',
    standing: 'third_party',
    note: 'What was generated, times factors by fuel: computed by Wattprint, without imports between zones.',
  })
  const skipped: Skipped[] = []
  const zoneOf = areaFinder(catalog, skipped)
  const terms = { catalog, source, dataset: 'entso-e', fileName: origin.fileName }
  return yield* generationReading(rows, (row) => generationIn(row, fuels, zoneOf, skipped), terms, skipped)
}

function fuelsOf(columns: readonly string[]): Column[] {
  const fuels = columns.flatMap((column): Column[] => {
    if (column === AREA || column === TIME || column.endsWith(CONSUMED)) return []
    if (!column.endsWith(GENERATED)) {
      throw notInFormat(
        1,
        `the column "${column}" is not known: its name must end in " - Actual Aggregated [MW]" or " - Actual Consumption [MW]"`,
      )
    }
    const type = column.slice(0, -GENERATED.length).trim()
    const fuel = FUELS[type.toLowerCase()]
    if (fuel === undefined) throw notInFormat(1, `the production type "${type}" is not known: its emissions cannot be counted`)
    return fuel === 'storage' ? [] : [{ column, fuel }]
  })
  if (fuels.length > 0) return fuels
  throw notInFormat(1, 'no column with the name of a production type and " - Actual Aggregated [MW]" holds what was generated')
}

function generationIn(
  row: Row,
  fuels: readonly Column[],
  zoneOf: (row: Row) => GridZone | undefined,
  skipped: Skipped[],
): Generation | undefined {
  const zone = zoneOf(row)
  if (!zone) return undefined
  const span = spanIn(row)
  if (typeof span === 'string') {
    skipped.push({ line: row.line, reason: span })
    return undefined
  }
  const powers = fuels.map(({ column, fuel }) => [fuel, EMPTY.has(row.cell(column)) ? undefined : cellNumber(row, column)] as const)
  const megawatts = megawattsIn(row, powers, skipped, 'no fuel has a value')
  return megawatts && { line: row.line, zone, ...span, megawatts, place: row.cell(AREA) }
}

/** When a row begins and how long it is, both in minutes, or a message why that is not known. */
function spanIn({ cell }: Row): { minute: number; slotMinutes: number } | string {
  const text = cell(TIME)
  const [, day = '', month = '', year = '', hour = '', minute = '', ...end] = SPAN.exec(text) ?? []
  const [endDay = '', endMonth = '', endYear = '', endHour = '', endMinute = '', name = 'UTC'] = end
  const offset = OFFSETS[name]
  if (day === '') return `"${text}" under "${TIME}" is no time such as 26.10.2025 02:00 - 26.10.2025 03:00 (CEST)`
  if (offset === undefined) return `"${name}" in "${text}" is not a known time zone: download the file in UTC`
  const at = (date: string, time: string): number => utcMinute(`${date}T${time}:00Z`)
  const from = at(`${year}-${month}-${day}`, `${hour}:${minute}`)
  // In the hour in which the clocks change, the end is given in the other time, so that the shortest possible length is taken.
  const length = at(`${endYear}-${endMonth}-${endDay}`, `${endHour}:${endMinute}`) - from
  const slot = [15, 30, 60].find((one) => length === one) ?? ([0, 120].includes(length) ? 60 : undefined)
  if (Number.isNaN(from) || slot === undefined) return `"${text}" under "${TIME}" is not an hour, a half-hour or a quarter of an hour`
  return { minute: from - offset * 60, slotMinutes: slot }
}

const PREFIX = /^(BZN|CTY|CTA|SCA|MBA)\|/
const NUMBERED = /^([A-Z]{2})(\d)$/

/** Finds the zone of BZN|FR, BZN|SE3 or Germany (DE): a country by its code or name, or one of its bidding zones. */
function areaFinder(catalog: Catalog, skipped: Skipped[]) {
  const made = new Map<string, GridZone | undefined>()
  const find = (area: string): GridZone | undefined => {
    const bare = area.replace(PREFIX, '')
    const code = bare.endsWith(')') ? bare.slice(bare.lastIndexOf('(') + 1, -1) : bare
    const id = code.replace(NUMBERED, '$1-$1$2')
    return recordNamed(catalog, 'gridZone', id) ?? recordNamed(catalog, 'gridZone', bare) ?? partOfCountry(catalog, { id, name: '' })
  }
  return zoneFinder(catalog, [AREA], skipped, (row) => {
    const area = row.cell(AREA)
    if (!made.has(area)) made.set(area, find(area))
    return made.get(area)
  })
}
