import { z } from 'zod'
import { Evidence } from './evidence.js'
import { Id } from './id.js'
import { FIRST_YEAR, LAST_YEAR, MOST_GCO2E_PER_KWH, MOST_HOURS_OF_YEAR } from './limits.js'
import { convert, type Unit, unitsLike } from './unit.js'
import { hourPeriod, isWithinYears, utcHour } from './utc-hour.js'

const UNIT = 'gCO2e/kWh'
const YEAR_LETTERS = 4
/** A file in the wrong unit has thousands of faults of one kind. */
const MOST_FAULTS = 10

const shape = z.strictObject({
  id: Id,
  zone: Id.describe('The grid zone record.'),
  field: z
    .enum(['carbonIntensity', 'marginalIntensity', 'residualMix'])
    .meta({ id: 'GridSeriesField' })
    .describe('Which of the zone’s intensities it is.'),
  basis: z.enum(['lifecycle', 'direct']).describe('With or without upstream emissions.'),
  startsAt: z.iso.datetime({ abort: true }).describe('The first hour, in UTC: 2024-01-01T00:00:00Z.'),
  resolution: z.enum(['hour']).meta({ id: 'GridSeriesResolution' }).describe('What one value holds for.'),
  unit: z.enum(unitsLike(UNIT)).describe(`The unit of the values; they are kept and shown in ${UNIT}.`),
  values: z
    .array(z.number().nullable())
    .min(1, { abort: true })
    .max(MOST_HOURS_OF_YEAR, { abort: true })
    .describe('One an hour from startsAt on, null where it is missing; all in one calendar year (UTC).'),
  source: Id.describe('The document, as in /v1/sources.'),
  locator: z.string().min(1).describe('The place in it; an estimate adds the hour.'),
  evidence: Evidence.optional().describe('Only where weaker than the source itself.'),
  notes: z.array(z.string().min(1)).default([]),
})

type Shape = z.infer<typeof shape>

export const GridSeries = shape
  .superRefine((series, context) => {
    for (const { path, message } of faultsOf(series)) context.addIssue({ code: 'custom', path, message })
  })
  .overwrite(inGrams)
  .describe('The intensity of a grid zone hour by hour, all from one source.')
  .meta({ id: 'GridSeries' })
export type GridSeries = z.infer<typeof GridSeries>

type Fault = { readonly path: (string | number)[]; readonly message: string }

function faultsOf({ startsAt, values, unit }: Shape): Fault[] {
  const atStart = (message: string): Fault[] => [{ path: ['startsAt'], message }]
  if (!isWithinYears(startsAt)) return atStart(`a series starts between ${FIRST_YEAR} and ${LAST_YEAR}`)
  if (!/T\d\d(:00){1,2}(\.0+)?Z$/.test(startsAt)) return atStart('a series starts on a full hour')
  const start = utcHour(startsAt)
  const year = hourPeriod(start).slice(0, YEAR_LETTERS)
  const last = hourPeriod(start + values.length - 1)
  if (!last.startsWith(year)) {
    return [
      {
        path: ['values'],
        message: `${values.length} hours from ${startsAt} reach to ${last}: give each calendar year a series of its own`,
      },
    ]
  }
  if (values.every((one) => one === null)) return [{ path: ['values'], message: 'a series needs a value that is not null' }]
  return implausible(values, unit)
}

function implausible(values: Shape['values'], unit: Unit): Fault[] {
  const faults: Fault[] = []
  for (const [index, one] of values.entries()) {
    if (one === null || (one >= 0 && convert(one, unit, UNIT) <= MOST_GCO2E_PER_KWH)) continue
    faults.push({ path: ['values', index], message: `${one} ${unit} is not between 0 and ${MOST_GCO2E_PER_KWH} ${UNIT}` })
    if (faults.length === MOST_FAULTS) break
  }
  return faults
}

function inGrams(series: Shape): Shape {
  const { unit, values } = series
  if (unit === UNIT) return series
  return { ...series, unit: UNIT, values: values.map((one) => one && convert(one, unit, UNIT)) }
}
