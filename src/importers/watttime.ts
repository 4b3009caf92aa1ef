import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Source } from '../schemas/source.js'
import { MINUTES_OF_HOUR, utcInstant, utcMinute } from '../schemas/time.js'
import { convert, MOST_GCO2E_PER_KWH } from '../schemas/unit.js'
import { notInFormat } from './csv-table.js'
import { jsonFile } from './file-content.js'
import { type FileOrigin, type Importer, type OfferedRecord, type Reading, type Skipped, sourceCard } from './importer.js'
import { seriesOfValues, type TimedValue } from './timed-values.js'
import { partOfCountry } from './zone-records.js'

const SECONDS_OF_MINUTE = 60
const MOST_BYTES = 32 * 1024 * 1024
const DECIMALS = 3
const SIGNAL = 'co2_moer'
const UNIT = 'lbs_co2_per_mwh'
const instant = z.iso.datetime({ offset: true })

const Answer = z.object({
  data: z.array(z.object({ point_time: instant, value: z.number(), imputed_data_used: z.boolean().nullable().optional() })),
  meta: z.object({
    region: z.string(),
    signal_type: z.string(),
    units: z.string(),
    data_point_period_seconds: z.int().positive(),
    generated_at: instant.optional(),
    model: z.object({ date: z.string() }).optional(),
  }),
  zone: z.string().optional(),
})
type Answer = z.infer<typeof Answer>
const File = z.union([z.object({ answers: z.array(Answer) }), Answer.transform((one) => ({ answers: [one] }))])

/**
 * Answers of WattTime's /v3/historical and /v3/forecast: what one more megawatt-hour emits, so that the values become marginal, never
 * average, intensities. The values of an hour are averaged if all of them are present. If the region is not on record, `zone` names the
 * grid zone; `wattprint fetch` adds it to the file.
 */
export const wattTime: Importer = {
  id: 'watttime',
  title: 'WattTime, marginal operating emissions rate',
  file: 'the answer to GET /v3/historical or /v3/forecast with signal_type=co2_moer, as JSON',
  download: 'https://api.watttime.org/',
  licenceNote: 'By your own contract with WattTime: read it before you publish or pass on these figures.',
  content: 'json',
  *read(bytes, catalog, origin) {
    const known = 'an answer of WattTime, {"data": [{"point_time": …, "value": …}], "meta": {"region": …, "units": …}}'
    const { answers } = jsonFile(bytes, { schema: File, known, mostBytes: MOST_BYTES })
    return yield* readAnswers(answers, catalog, origin)
  },
}

function* readAnswers(answers: readonly Answer[], catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const source = sourceCard('watttime', origin, {
    title: 'WattTime, marginal operating emissions rate (MOER)',
    publisher: 'WattTime',
    url: 'https://api.watttime.org/',
    licence: 'by contract',
    evidence: 'secondary',
    note: 'A model of which plants answer to a little more load; CO2 at the plant, without upstream emissions.',
  })
  const skipped: Skipped[] = []
  const records: OfferedRecord[] = []
  let alike = 0
  for (const [index, answer] of answers.entries()) {
    checkMeta(answer)
    const offers = yield* seriesOfAnswer(answer, { catalog, source, line: index + 1, fileName: origin.fileName }, skipped)
    records.push(...offers.records.filter(({ record }) => !records.some((one) => one.record.id === record.id)))
    alike += offers.alike
  }
  return { source: records.length > 0 ? source : null, records, alike, skipped }
}

type Terms = { readonly catalog: Catalog; readonly source: Source; readonly line: number; readonly fileName: string }

function* seriesOfAnswer(answer: Answer, { fileName, ...terms }: Terms, skipped: Skipped[]): Steps<Pick<Reading, 'records' | 'alike'>> {
  const { catalog, line } = terms
  const { region, generated_at: issuedAt, model } = answer.meta
  const name = answer.zone ?? region
  const held = recordNamed(catalog, 'gridZone', name)
  const zone = held ?? partOfCountry(catalog, { id: name, name: '' })
  if (!zone) {
    skipped.push({ line, reason: `no grid zone of the catalog has the name or alias "${name}": give the zone of the region as "zone"` })
    return { records: [], alike: 0 }
  }
  const { values, faults } = hoursIn(answer)
  skipped.push(...faults.map((reason) => ({ line, reason })))
  const { records, alike } = yield* seriesOfValues(values, {
    ...{ ...terms, dataset: 'watttime', zone, field: 'marginalIntensity', basis: 'direct', slotMinutes: MINUTES_OF_HOUR },
    issuedAt: issuedAt === undefined ? undefined : utcInstant(utcMinute(issuedAt)),
    locator: `${fileName}, region ${region}${model ? `, model of ${model.date}` : ''}`,
    notes: ['Means of an hour; lb/MWh turned into g/kWh.'],
  })
  const isNew = held === undefined && records.length > 0
  return { records: isNew ? [{ kind: 'gridZone', record: zone, line }, ...records] : records, alike }
}

function checkMeta({ meta: { region, signal_type, units, data_point_period_seconds: seconds } }: Answer): void {
  if (signal_type !== SIGNAL) throw notInFormat(1, `the signal of ${region} is ${signal_type}, but ${SIGNAL} is needed`)
  if (units !== UNIT) throw notInFormat(1, `the unit of ${region} is ${units}, but ${UNIT} was expected`)
  if ((MINUTES_OF_HOUR * SECONDS_OF_MINUTE) % seconds !== 0) throw notInFormat(1, `an hour is not a multiple of ${seconds} seconds`)
}

/** The mean of each hour that has all of its values, and messages about the others. */
function hoursIn({ data, meta }: Answer): { values: TimedValue[]; faults: string[] } {
  const wanted = (MINUTES_OF_HOUR * SECONDS_OF_MINUTE) / meta.data_point_period_seconds
  const hours = new Map<number, Map<number, (typeof data)[number]>>()
  const faults: string[] = []
  for (const point of data) {
    const grams = convert(point.value, 'lbCO2e/MWh', 'gCO2e/kWh')
    if (grams < 0 || grams > MOST_GCO2E_PER_KWH) {
      faults.push(`${point.value} lb/MWh at ${point.point_time} is not possible for any plant`)
      continue
    }
    const minute = Math.floor(utcMinute(point.point_time) / MINUTES_OF_HOUR) * MINUTES_OF_HOUR
    const hour = hours.get(minute) ?? new Map<number, (typeof data)[number]>()
    hour.set(utcMinute(point.point_time), point)
    hours.set(minute, hour)
  }
  const whole = [...hours].filter(([, points]) => points.size === wanted)
  if (whole.length < hours.size)
    faults.push(`${hours.size - whole.length} hours of ${meta.region} lack some of their ${wanted} values: left out`)
  const values = whole.map(([minute, points]): TimedValue => {
    const sum = [...points.values()].reduce((total, { value }) => total + convert(value, 'lbCO2e/MWh', 'gCO2e/kWh'), 0)
    const isEstimated = [...points.values()].some((one) => one.imputed_data_used === true)
    return { minute, value: Number((sum / wanted).toFixed(DECIMALS)), isEstimated }
  })
  return { values, faults }
}
