import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { COLUMN } from '../../importers/electricity-maps/columns.js'
import type { AskApi } from './patient-client.js'

/** What is asked for: a zone by the id of Electricity Maps, and whole hours since 1970 in UTC, of which the last is no part. */
export type Wanted = { readonly zone: string; readonly fromHour: number; readonly toHour: number }

const HOUR = 3_600_000
/** The longest stretch of hours that the API gives at once. */
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

/** The header of the hourly file that Electricity Maps offers for download. */
export const HEADER = Object.values(COLUMN).map(quoted).join(',')

/**
 * The hours of a zone as rows of that file, so that the importer of the file reads them: direct and lifecycle beside each other, an
 * hour that the API gives twice as it was last updated, one that it does not give left out. Throws `fetch-failed` where the API answers
 * with another zone, basis or unit than was asked for.
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
  for (let from = fromHour; from < toHour; from += HOURS_AT_ONCE) {
    const to = Math.min(from + HOURS_AT_ONCE, toHour)
    const query = { zone, start: instant(from), end: instant(to), emissionFactorType: basis, temporalGranularity: 'hourly' }
    for (const item of itemsIn(await ask('carbon-intensity/past-range', query), zone, basis)) {
      const hour = Date.parse(item.datetime) / HOUR
      if (!Number.isInteger(hour)) throw otherwise(`${item.datetime} is not a full hour`)
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
    throw otherwise(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { data, history, unit } = parsed.data
  const items = data ?? history ?? []
  if (unit !== undefined && !UNIT.test(unit)) throw otherwise(`its unit is ${unit}, and gCO2eq/kWh was expected`)
  const ofOtherZone = [parsed.data, ...items].find((one) => one.zone !== undefined && one.zone !== zone)
  if (ofOtherZone) throw otherwise(`it gives the zone ${ofOtherZone.zone ?? ''}, and ${zone} was asked for`)
  const ofOtherBasis = items.find(({ emissionFactorType }) => emissionFactorType !== undefined && emissionFactorType !== basis)
  if (ofOtherBasis) throw otherwise(`it gives ${ofOtherBasis.emissionFactorType ?? ''} figures, and ${basis} ones were asked for`)
  return items
}

function otherwise(told: string): DomainError {
  return new DomainError('fetch-failed', `Electricity Maps answered otherwise than is known: ${told}. Nothing was written.`)
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

function instant(hour: number): string {
  return `${new Date(hour * HOUR).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`
}
