import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { findRecord } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import { utcMinute } from '../schemas/time.js'
import { MOST_GCO2E_PER_KWH } from '../schemas/unit.js'
import { jsonFile } from './file-content.js'
import { type FileOrigin, type Importer, type Reading, type Skipped, sourceCard } from './importer.js'
import { seriesOfValues, type TimedValue } from './timed-values.js'

const HALF_HOUR = 30
const MOST_BYTES = 16 * 1024 * 1024
const grams = z.number().nullable().optional()

const Answer = z.object({
  data: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      intensity: z.object({ forecast: grams, actual: grams }),
    }),
  ),
  issuedAt: z.iso.datetime().optional(),
})
type Item = z.infer<typeof Answer>['data'][number]

/**
 * The answer of the Carbon Intensity API of Great Britain. Its actual figures are about past hours. Its forecasts are read only if the
 * file says when they were issued (`issuedAt`), which `wattprint fetch` adds.
 */
export const ukCarbonIntensity: Importer = {
  id: 'uk-carbon-intensity',
  title: 'Carbon Intensity API of Great Britain, by half-hour',
  file: 'the answer to GET /intensity/{from}/{to}, as JSON',
  download: 'https://api.carbonintensity.org.uk/',
  licenceNote: 'CC BY 4.0: name the National Energy System Operator where you publish these figures.',
  content: 'json',
  *read(bytes, catalog, origin) {
    const known = 'an answer of the Carbon Intensity API, {"data": [{"from": …, "to": …, "intensity": {"forecast": …, "actual": …}}]}'
    const { data, issuedAt } = jsonFile(bytes, { schema: Answer, known, mostBytes: MOST_BYTES })
    return yield* readItems(data, issuedAt, catalog, origin)
  },
}

function* readItems(items: readonly Item[], issuedAt: string | undefined, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const source = sourceCard('uk-carbon-intensity', origin, {
    title: 'Carbon Intensity API of Great Britain',
    publisher: 'National Energy System Operator',
    url: 'https://api.carbonintensity.org.uk/',
    licence: 'CC BY 4.0',
    evidence: 'primary',
    note: 'CO2 of generation with imports and losses, without upstream emissions; without Northern Ireland.',
  })
  const skipped: Skipped[] = []
  const measured: TimedValue[] = []
  const forecast: TimedValue[] = []
  for (const [index, item] of items.entries()) {
    yield
    const read = valueIn(item, issuedAt)
    if (typeof read === 'string') skipped.push({ line: index + 1, reason: read })
    else if (read) (read.isForecast ? forecast : measured).push(read)
  }
  const common = {
    ...{ catalog, source, dataset: 'uk-carbon-intensity', zone: findRecord(catalog, 'gridZone', 'GBR'), field: 'carbonIntensity' as const },
    ...{ basis: 'direct' as const, slotMinutes: HALF_HOUR as 30, line: 1 },
  }
  const been = yield* seriesOfValues(measured, { ...common, locator: `${origin.fileName}, intensity.actual` })
  const ahead = yield* seriesOfValues(forecast, { ...common, issuedAt, locator: `${origin.fileName}, intensity.forecast` })
  const records = [...been.records, ...ahead.records]
  return { source: records.length > 0 ? source : null, records, alike: been.alike + ahead.alike, skipped }
}

/** The value of a half-hour, or a message why it has none; undefined for a past half-hour that is not measured yet. */
function valueIn({ from, to, intensity }: Item, issuedAt: string | undefined): (TimedValue & { isForecast: boolean }) | string | undefined {
  const minute = utcMinute(from)
  if (Number.isNaN(minute) || minute % HALF_HOUR !== 0 || utcMinute(to) - minute !== HALF_HOUR) {
    return `from ${from} to ${to} is not a half-hour`
  }
  const { actual, forecast } = intensity
  const isForecast = typeof actual !== 'number'
  const value = isForecast ? forecast : actual
  if (typeof value !== 'number' || (isForecast && (issuedAt === undefined || minute < utcMinute(issuedAt) - HALF_HOUR))) return undefined
  if (value < 0 || value > MOST_GCO2E_PER_KWH) return `${value} of ${from} is not between 0 and ${MOST_GCO2E_PER_KWH} gCO2e/kWh`
  return { minute, value, isForecast }
}
