import { dataOf, WattprintError } from '@wattprint/client'
import { client, type Quantity, type Schemas } from '../../api/client'
import type { ZoneYears } from './intensities'
import { type Compared, comparisonOf } from './variants'

/** The carbon of a request in a zone and a year. */
type YearCost = { readonly year: number; readonly carbon: Quantity }
export type ZoneCosts = Pick<ZoneYears, 'id' | 'name'> & { readonly costs: readonly YearCost[] }

/** Fields for the place and the time, which each item sets itself. */
const WHERE = ['zone', 'region', 'at', 'year', 'startsAt', 'endsAt', 'gridGco2ePerKwh']

/** Returns the first variant without its place and time; undefined if there is none. */
export function firstRequest(compared: Compared): Readonly<Record<string, unknown>> | undefined {
  if (compared.variants.length === 0 || compared.faults.length > 0) return undefined
  const { baseline, baselineTraining } = comparisonOf(compared)
  const request = baseline ?? (baselineTraining && { ...baselineTraining, kind: 'training' })
  return request && Object.fromEntries(Object.entries(request).filter(([name]) => !WHERE.includes(name)))
}

/** Returns the carbon of the same request in every zone and each year on record, from one request to the service. */
export async function zoneCosts(
  request: Readonly<Record<string, unknown>>,
  zones: readonly ZoneYears[],
  signal: AbortSignal,
): Promise<readonly ZoneCosts[]> {
  const requests = zones.flatMap(({ id, years }) => years.map(({ year }) => ({ ...request, zone: id, year })))
  const { items } = await dataOf(client.POST('/v1/estimates/batch', { body: { requests, detail: 'summary' }, signal }))
  const carbons = items.map(carbonOf)
  const starts = zones.map((_zone, index) => zones.slice(0, index).reduce((sum, { years }) => sum + years.length, 0))
  return zones.map(({ id, name, years }, index) => ({
    id,
    name,
    costs: years.flatMap(({ year }, at) => {
      const carbon = carbons[(starts[index] ?? 0) + at]
      return carbon ? [{ year, carbon }] : []
    }),
  }))
}

/** The first fault of any item: the items differ only in place and time, so that all have the same fault. */
function carbonOf(item: Schemas['SummaryItem'] | Schemas['BatchItem']): Quantity {
  if ('carbon' in item) return item.carbon
  throw new WattprintError(item.problem?.status ?? 0, item.problem)
}
