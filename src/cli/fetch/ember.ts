import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { configured, type Connector, instant } from './connector.js'
import { notAsKnown } from './patient-client.js'

const NAME = 'Ember'
const MONTH_LETTERS = 'YYYY-MM'.length

const Answer = z.object({
  stats: z.looseObject({ number_of_records: z.int().optional() }).optional(),
  data: z.array(
    z.looseObject({
      entity: z.string(),
      entity_code: z.string(),
      date: z.string().regex(/^\d{4}-\d\d(?:-\d\d)?$/),
      emissions_intensity_gco2_per_kwh: z.number().nullable(),
    }),
  ),
})
type Items = z.infer<typeof Answer>['data']

/** Ember's API: lifecycle intensity of countries by month. */
export const emberApi: Connector = {
  name: NAME,
  zones: 'Countries by their three letters: FRA, DEU.',
  settings: ({ ember: { url, key } }) => {
    const { EMBER_URL, EMBER_API_KEY } = configured(NAME, {
      EMBER_URL: [url, 'the address of its API (https://api.ember-energy.org/v1)'],
      EMBER_API_KEY: [key, 'your key'],
    })
    return { name: NAME, baseUrl: EMBER_URL, query: { api_key: EMBER_API_KEY }, secrets: [EMBER_API_KEY] }
  },
  read: async (ask, { zones, fromHour, toHour }) => {
    const [first, last] = [instant(fromHour), instant(toHour - 1)].map((text) => text.slice(0, MONTH_LETTERS)) as [string, string]
    const rows: string[][] = []
    for (const zone of zones) {
      const months = new Map<string, Items[number]>()
      const query = { entity_code: zone, start_date: first, end_date: last, is_aggregate_entity: 'false' }
      for (const item of itemsIn(await ask('carbon-intensity/monthly', query), zone)) {
        const month = item.date.slice(0, MONTH_LETTERS)
        if (month >= first && month <= last) months.set(month, item)
      }
      rows.push(...[...months].flatMap(([month, item]) => rowsOf(month, item)))
    }
    if (rows.length === 0) return undefined
    const columns = ['Area', 'ISO 3 code', 'Date', 'Electricity source', 'Share of generation (%)', 'Emissions intensity (gCO2e/kWh)']
    return { type: 'csv', text: stringify([columns, ...rows.sort()]), notes: [] }
  },
}

function itemsIn(json: unknown, zone: string): Items {
  const parsed = Answer.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw notAsKnown(NAME, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { stats, data } = parsed.data
  const wanted = stats?.number_of_records
  if (wanted !== undefined && wanted > data.length)
    throw notAsKnown(NAME, `it says that ${zone} has ${wanted} months and gives ${data.length}`)
  const ofOther = data.find(({ entity_code }) => entity_code !== zone)
  if (ofOther) throw notAsKnown(NAME, `it gives ${ofOther.entity_code}, and ${zone} was asked for`)
  return data
}

function rowsOf(month: string, { entity, entity_code, emissions_intensity_gco2_per_kwh: grams }: Items[number]): string[][] {
  return grams === null ? [] : [[entity, entity_code, `${month}-01`, 'Total generation', '', String(grams)]]
}
