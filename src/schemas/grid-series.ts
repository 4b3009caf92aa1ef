import { z } from 'zod'
import { Evidence, GridBasis } from './figure.js'
import { EXAMPLE_PLACE, is, recordKind } from './record-kind.js'
import { Id, Locator, Notes } from './text.js'
import { isWithinYears, minutePeriod, MINUTES_OF_HOUR, utcMinute } from './time.js'
import { convert, FIRST_YEAR, LAST_YEAR, MOST_GCO2E_PER_KWH, MOST_HOURS_OF_YEAR, type Unit, unitsLike } from './unit.js'

const UNIT = 'gCO2e/kWh'
const YEAR_LETTERS = 4
/** Faults of values that an error names: a file in the wrong unit has thousands. */
const MOST_FAULTS = 10

/** Minutes that a value covers, by resolution. */
const SLOT_MINUTES = { hour: MINUTES_OF_HOUR, half_hour: MINUTES_OF_HOUR / 2, quarter_hour: MINUTES_OF_HOUR / 4 } as const
type Resolution = keyof typeof SLOT_MINUTES
const MOST_VALUES = (MOST_HOURS_OF_YEAR * MINUTES_OF_HOUR) / SLOT_MINUTES.quarter_hour

/** Minutes that one value of a series covers. */
export function slotMinutes({ resolution }: { readonly resolution: Resolution }): number {
  return SLOT_MINUTES[resolution]
}

const shape = z.strictObject({
  id: Id,
  zone: Id.describe('The grid zone record.'),
  field: z
    .enum(['carbonIntensity', 'marginalIntensity', 'residualMix'])
    .describe('What the series is of.')
    .meta({ id: 'GridSeriesField' })
    .describe('Which of the zone’s intensities it is.'),
  basis: GridBasis.describe('With or without upstream emissions.'),
  startsAt: z.iso.datetime({ abort: true }).describe('When the first value begins, in UTC: 2024-01-01T00:00:00Z.'),
  resolution: z
    .enum(['hour', 'half_hour', 'quarter_hour'])
    .describe('How long each value holds.')
    .meta({ id: 'GridSeriesResolution' })
    .describe('What one value holds for.'),
  unit: z.enum(unitsLike(UNIT)).describe(`The unit of the values; they are kept and shown in ${UNIT}.`),
  values: z
    .array(z.number().nullable())
    .min(1, { abort: true })
    .max(MOST_VALUES, { abort: true })
    .describe('One an hour, half-hour or quarter of an hour from startsAt on, null where it is missing; all in one calendar year (UTC).'),
  issuedAt: z.iso
    .datetime()
    .optional()
    .describe('Only of a forecast: when it was issued, in UTC. A forecast is used for schedules alone, never for what has been.'),
  source: Id.describe('The document, by the id of its source.'),
  locator: Locator.describe('The place in it; an estimate adds the hour.'),
  evidence: Evidence.optional().describe('Only where weaker than the source itself.'),
  notes: Notes,
})

type Shape = z.infer<typeof shape>

export const GridSeries = shape
  .superRefine((series, context) => {
    for (const { path, message } of faultsOf(series)) context.addIssue({ code: 'custom', path, message })
  })
  .overwrite(inGrams)
  .describe('The intensity of a grid zone by the hour, half-hour or quarter of an hour, all from one source.')
  .meta({ id: 'GridSeries' })
export type GridSeries = z.infer<typeof GridSeries>

type Fault = { readonly path: (string | number)[]; readonly message: string }

function faultsOf({ startsAt, values, unit, resolution }: Shape): Fault[] {
  const atStart = (message: string): Fault[] => [{ path: ['startsAt'], message }]
  if (!isWithinYears(startsAt)) return atStart(`a series starts between ${FIRST_YEAR} and ${LAST_YEAR}`)
  const slot = SLOT_MINUTES[resolution]
  const start = utcMinute(startsAt)
  if (start % slot !== 0 || !/T\d\d:\d\d(:00(\.0+)?)?Z$/.test(startsAt)) {
    return atStart(slot === MINUTES_OF_HOUR ? 'a series starts on a full hour' : `a series of ${resolution} starts on a full one`)
  }
  const year = minutePeriod(start).slice(0, YEAR_LETTERS)
  const last = minutePeriod(start + (values.length - 1) * slot)
  if (!last.startsWith(year)) {
    return [
      {
        path: ['values'],
        message: `${values.length} ${slot === MINUTES_OF_HOUR ? 'hours' : `values of ${slot} minutes`} from ${startsAt} reach to ${last}: give each calendar year a series of its own`,
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

export const gridSeriesKind = recordKind(GridSeries, {
  word: 'grid series',
  plural: 'allGridSeries',
  path: 'grid-series',
  itemOnly: ['values'],
  filters: {
    zone: is(({ zone }) => zone),
    field: is(({ field }) => field, GridSeries.shape.field),
    basis: is(({ basis }) => basis, GridSeries.shape.basis),
  },
  links: [{ path: ['zone'], target: 'gridZone', back: 'gridSeries' }],
  holds: 'hourly series of grid zones: none are bundled',
  fileFor: 'zone and year',
  table: { label: 'Hourly series', columns: ['zone', 'field', 'basis', 'resolution', 'startsAt'] },
  exampleId: 'fra-carbon-intensity-2024-hourly',
  example: {
    zone: 'FRA',
    field: 'carbonIntensity',
    basis: 'lifecycle',
    startsAt: '2026-01-01T00:00:00Z',
    resolution: 'hour',
    unit: 'gCO2e/kWh',
    values: [21.4, 20.9, null, 22.3],
    ...EXAMPLE_PLACE,
  },
})
