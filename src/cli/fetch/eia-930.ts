import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { configured, type Connector, pieces, type Wanted } from './connector.js'
import { type AskApi, notAsKnown } from './patient-client.js'
import { addPower, gapNotes, type ProductionMix, wholeSlots } from './production-mix.js'

const NAME = 'EIA'
const HOUR = 3_600_000
const HOUR_MINUTES = 60
const ROWS_AT_ONCE = 5000
/** A week: the rows of all sources in this many hours fit into one answer. */
const HOURS_AT_ONCE = 168
const READINGS = 3
const UNIT = 'megawatthours'
/**
 * Sources of generation by the code of the API, with their names in the balance file. Storage is left out, because its output was
 * counted before.
 */
const SOURCES: Readonly<Record<string, string>> = {
  BAT: 'storage',
  COL: 'Coal',
  GEO: 'Geothermal',
  NG: 'Natural Gas',
  NUC: 'Nuclear',
  OES: 'storage',
  OIL: 'All Petroleum Products',
  OTH: 'Other Fuel Sources',
  PS: 'storage',
  SNB: 'Solar with Integrated Battery Storage',
  SUN: 'Solar without Integrated Battery Storage',
  UES: 'storage',
  UNK: 'Unknown Fuel Sources',
  WAT: 'Hydropower Excluding Pumped Storage',
  WNB: 'Wind with Integrated Battery Storage',
  WND: 'Wind without Integrated Battery Storage',
}

const Item = z.object({
  period: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d$/),
  respondent: z.string(),
  fueltype: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  'value-units': z.string(),
})
type Item = z.infer<typeof Item>
const Answer = z.object({ response: z.object({ total: z.coerce.number().int(), data: z.array(Item) }) })

/** EIA-930 by version 2 of EIA's API: hourly net generation by source of a balancing authority. */
export const eia930Api: Connector = {
  name: NAME,
  zones: 'Balancing authorities by the codes of EIA: CISO, ERCO, PJM.',
  settings: ({ eia: { url, key } }) => {
    const { EIA_URL, EIA_API_KEY } = configured(NAME, {
      EIA_URL: [url, 'the address of its API (https://api.eia.gov/v2)'],
      EIA_API_KEY: [key, 'your key'],
    })
    return { name: NAME, baseUrl: EIA_URL, query: { api_key: EIA_API_KEY }, secrets: [EIA_API_KEY] }
  },
  read: async (ask, wanted) => {
    const rows: Record<string, string>[] = []
    const notes: string[] = []
    for (const zone of wanted.zones) {
      const { slots, lacking } = wholeSlots(await mixOf(ask, wanted, zone), await wanted.restedBelow())
      notes.push(...gapNotes(zone, lacking))
      rows.push(...slots.map(([minute, powers]) => rowOf(zone, minute, powers)))
    }
    if (rows.length === 0) return undefined
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return { type: 'csv', text: stringify(rows, { header: true, columns }), notes }
  },
}

async function mixOf(ask: AskApi, wanted: Wanted, zone: string): Promise<ProductionMix> {
  const mix: ProductionMix = new Map()
  for (const piece of pieces(wanted, HOURS_AT_ONCE)) {
    for (const item of await itemsOf(ask, zone, piece)) {
      const source = SOURCES[item.fueltype]
      if (source === undefined)
        throw notAsKnown(NAME, `the source "${item.fueltype}" is not known, so that its emissions cannot be counted`)
      const megawatts = numberIn(item)
      // EIA names the end of the hour.
      const hour = Date.parse(`${item.period}:00:00Z`) / HOUR - 1
      if (source !== 'storage' && megawatts !== undefined) addPower(mix, hour * HOUR_MINUTES, source, megawatts)
    }
  }
  return mix
}

/** All rows of a piece: if the pages have fewer rows than the API states, as when a page is repeated, the piece is read again. */
async function itemsOf(ask: AskApi, zone: string, { from, to }: { readonly from: number; readonly to: number }): Promise<Item[]> {
  let [found, total] = [0, 0]
  for (let reading = 0; reading < READINGS; reading += 1) {
    const items = new Map<string, Item>()
    total = Infinity
    for (let offset = 0; offset < total; offset += ROWS_AT_ONCE) {
      const page = pageIn(await ask('electricity/rto/fuel-type-data/data', queryOf(zone, from, to, offset), { isFresh: reading > 0 }), zone)
      total = page.total
      for (const item of page.data) items.set(`${item.period} ${item.fueltype}`, item)
    }
    if (items.size === total) return [...items.values()].filter(({ period }) => isWithin(period, from, to))
    found = items.size
  }
  throw notAsKnown(NAME, `it says that ${zone} has ${total} rows and gives ${found}`)
}

function isWithin(period: string, from: number, to: number): boolean {
  const end = Date.parse(`${period}:00:00Z`) / HOUR
  return end > from && end <= to
}

function queryOf(zone: string, from: number, to: number, offset: number): Record<string, string> {
  const period = (hour: number): string => new Date(hour * HOUR).toISOString().slice(0, 'YYYY-MM-DDTHH'.length)
  return {
    ...{ frequency: 'hourly', 'data[0]': 'value', 'facets[respondent][]': zone, start: period(from + 1), end: period(to) },
    ...{ 'sort[0][column]': 'period', 'sort[0][direction]': 'asc', 'sort[1][column]': 'fueltype', 'sort[1][direction]': 'asc' },
    ...{ offset: String(offset), length: String(ROWS_AT_ONCE) },
  }
}

function pageIn(json: unknown, zone: string): { readonly total: number; readonly data: readonly Item[] } {
  const parsed = Answer.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw notAsKnown(NAME, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { response } = parsed.data
  const ofOther = response.data.find(({ respondent }) => respondent !== zone)
  if (ofOther) throw notAsKnown(NAME, `it gives ${ofOther.respondent}, and ${zone} was asked for`)
  const inOtherUnit = response.data.find((one) => one['value-units'] !== UNIT)
  if (inOtherUnit) throw notAsKnown(NAME, `its unit is ${inOtherUnit['value-units']}, and ${UNIT} was expected`)
  return response
}

function numberIn({ value, period, fueltype }: Item): number | undefined {
  if (value === null || value === '') return undefined
  const number = Number(value)
  if (!Number.isFinite(number)) throw notAsKnown(NAME, `${fueltype} at ${period} is "${value}"`)
  return number
}

function rowOf(zone: string, minute: number, powers: ReadonlyMap<string, number>): Record<string, string> {
  const end = new Date((minute + HOUR_MINUTES) * 60_000)
  const [year = '', month = '', day = ''] = end.toISOString().slice(0, 'YYYY-MM-DD'.length).split('-')
  const hour = end.getUTCHours()
  const cells = [...powers].map(([source, megawatts]) => [`Net Generation (MW) from ${source}`, String(megawatts)] as const)
  return {
    'Balancing Authority': zone,
    'UTC Time at End of Hour': `${month}/${day}/${year} ${hour % 12 === 0 ? 12 : hour % 12}:00:00 ${hour < 12 ? 'AM' : 'PM'}`,
    ...Object.fromEntries(cells),
  }
}
