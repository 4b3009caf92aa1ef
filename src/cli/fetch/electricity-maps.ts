import { z } from 'zod'
import { COLUMN } from '../../importers/electricity-maps-hours.js'
import { configured, type Connector, instant, pieces, type Wanted as WantedOfAll } from './connector.js'
import { type AskApi, notAsKnown } from './patient-client.js'

type Wanted = Pick<WantedOfAll, 'fromHour' | 'toHour'> & { readonly zone: string }

const NAME = 'Electricity Maps'
const HOUR = 3_600_000
/** The longest span of hours that the API gives at once. */
const HOURS_AT_ONCE = 240
const UNIT = /^gCO2e?q?\/kWh$/i
const BASES = ['direct', 'lifecycle'] as const
type Basis = (typeof BASES)[number]

const Item = z.object({
  zone: z.string().optional(),
  carbonIntensity: z.number().nullable(),
  datetime: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }).optional(),
  emissionFactorType: z.string().optional(),
  isEstimated: z.boolean().nullable().optional(),
  estimationMethod: z.string().nullable().optional(),
})
type Item = z.infer<typeof Item>
const Answer = z
  .object({ zone: z.string(), unit: z.string().optional(), data: z.array(Item).optional(), history: z.array(Item).optional() })
  .refine(({ data, history }) => data ?? history, { message: 'the answer holds neither data nor history' })

/** Electricity Maps' API, version 3: hours that have been, direct and lifecycle. */
export const electricityMapsApi: Connector = {
  name: NAME,
  zones: 'Zones by the ids of Electricity Maps: FR, DE, SE-SE3.',
  settings: ({ electricityMaps: { url, token } }) => {
    const { ELECTRICITY_MAPS_URL, ELECTRICITY_MAPS_TOKEN } = configured(NAME, {
      ELECTRICITY_MAPS_URL: [url, 'the address of its API (https://api.electricitymaps.com/v3)'],
      ELECTRICITY_MAPS_TOKEN: [token, 'your key'],
    })
    const headers = { 'auth-token': ELECTRICITY_MAPS_TOKEN }
    return { name: NAME, baseUrl: ELECTRICITY_MAPS_URL, headers, secrets: [ELECTRICITY_MAPS_TOKEN] }
  },
  read: async (ask, { zones, ...hours }) => {
    const rows: string[] = []
    for (const zone of zones) rows.push(...(await hourlyRows(ask, { zone, ...hours })))
    return rows.length === 0 ? undefined : { type: 'csv', text: `${[HEADER, ...rows].join('\n')}\n`, notes: [] }
  },
}

/** The header of the hourly file that Electricity Maps offers for download. */
export const HEADER = Object.values(COLUMN).map(quoted).join(',')

/**
 * The hours of a zone as rows of the publisher's file, so that its importer reads them: direct and lifecycle in one row, a repeated
 * hour as last updated, missing hours left out. Throws `fetch-failed` if the API answers with another zone, basis or unit than
 * requested.
 */
export async function hourlyRows(ask: AskApi, wanted: Wanted): Promise<string[]> {
  const byBasis = new Map<Basis, Map<number, Item>>()
  for (const basis of BASES) byBasis.set(basis, await hoursOf(ask, wanted, basis))
  const [direct, lifecycle] = BASES.map((basis) => byBasis.get(basis) ?? new Map<number, Item>())
  const hours = [...new Set([...(direct?.keys() ?? []), ...(lifecycle?.keys() ?? [])])].sort((one, other) => one - other)
  return hours.map((hour) => rowOf(wanted.zone, hour, direct?.get(hour), lifecycle?.get(hour)))
}

async function hoursOf(ask: AskApi, { zone, fromHour, toHour }: Wanted, basis: Basis): Promise<Map<number, Item>> {
  const found = new Map<number, Item>()
  for (const { from, to } of pieces({ fromHour, toHour }, HOURS_AT_ONCE)) {
    const query = { zone, start: instant(from), end: instant(to), emissionFactorType: basis, temporalGranularity: 'hourly' }
    for (const item of itemsIn(await ask('carbon-intensity/past-range', query), zone, basis)) {
      const hour = Date.parse(item.datetime) / HOUR
      if (!Number.isInteger(hour)) throw notAsKnown(NAME, `${item.datetime} is not a full hour`)
      const isNewer = (item.updatedAt ?? '') >= (found.get(hour)?.updatedAt ?? '')
      if (hour >= fromHour && hour < toHour && isNewer) found.set(hour, item)
    }
  }
  return found
}

function itemsIn(json: unknown, zone: string, basis: Basis): Item[] {
  const parsed = Answer.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw notAsKnown(NAME, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { data, history, unit } = parsed.data
  const items = data ?? history ?? []
  if (unit !== undefined && !UNIT.test(unit)) throw notAsKnown(NAME, `its unit is ${unit}, and gCO2eq/kWh was expected`)
  const ofOtherZone = [parsed.data, ...items].find((one) => one.zone !== undefined && one.zone !== zone)
  if (ofOtherZone) throw notAsKnown(NAME, `it gives the zone ${ofOtherZone.zone ?? ''}, and ${zone} was asked for`)
  const ofOtherBasis = items.find(({ emissionFactorType }) => emissionFactorType !== undefined && emissionFactorType !== basis)
  if (ofOtherBasis) throw notAsKnown(NAME, `it gives ${ofOtherBasis.emissionFactorType ?? ''} figures, and ${basis} ones were asked for`)
  return items
}

function rowOf(zone: string, hour: number, direct: Item | undefined, lifecycle: Item | undefined): string {
  const method = [direct, lifecycle].find((one) => one?.isEstimated === true)?.estimationMethod
  const isEstimated = direct?.isEstimated === true || lifecycle?.isEstimated === true
  const cells: Record<string, string> = {
    [COLUMN.time]: instant(hour),
    [COLUMN.zone]: zone,
    [COLUMN.direct]: String(direct?.carbonIntensity ?? ''),
    [COLUMN.lifecycle]: String(lifecycle?.carbonIntensity ?? ''),
    [COLUMN.estimated]: String(isEstimated),
    [COLUMN.method]: method ?? '',
  }
  return Object.values(COLUMN)
    .map((column) => quoted(cells[column] ?? ''))
    .join(',')
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
