import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { buildCatalog } from '../catalog/catalog.js'
import { type Config, readConfig } from '../config.js'
import { readBundledCatalog } from '../database/bundled-catalog.js'
import { DomainError } from '../errors.js'
import { factorIn } from '../estimation/factor.js'
import type { ImportAnswer } from '../schemas/import.js'
import { jsonText } from '../schemas/parse-request.js'
import { INSTANT } from '../schemas/place.js'
import { utcHour } from '../schemas/time.js'
import { CommonOptions } from './answer-options.js'
import type { Connector, Fetched } from './fetch/connector.js'
import { CONNECTOR_IDS, CONNECTORS } from './fetch/connectors.js'
import { answerCache, patientClient } from './fetch/patient-client.js'
import { importHere, importThere } from './import-file.js'
import { helpOf, readWords, requestFrom } from './options.js'
import { differenceTable } from './tables.js'

type Environment = Readonly<Record<string, string | undefined>>

const { json, key, help } = CommonOptions.shape
const MOST_ZONES = 50
const MOST_HOURS = 8784
const MINUTE = 60_000
const DIGEST_LETTERS = 12
const ZONE_LETTERS = 100
const Options = z.strictObject({
  from: z.enum(CONNECTOR_IDS).describe('Whose API is asked.'),
  zones: z
    .array(z.string().min(1).max(80))
    .max(MOST_ZONES)
    .default([])
    .describe('Zones by the ids of that API: FR,DE,SE-SE3; of WattTime with the grid zone of each: CAISO_NORTH=US-CAL-CISO.'),
  startsAt: INSTANT.optional().describe('The first hour.'),
  endsAt: INSTANT.optional().describe('The hour after the last one.'),
  lastHours: z.int().min(1).max(MOST_HOURS).optional().describe('In place of both: so many hours up to now.'),
  forecast: z.boolean().default(false).describe('In place of hours: the newest forecast, of an API that gives one.'),
  everyMinutes: z
    .int()
    .min(5)
    .max(10_080)
    .optional()
    .describe('Go on, and fetch again every so many minutes; what fails is reported, and tried again then.'),
  apply: z.boolean().default(false).describe('Write it. Without this nothing is written, and what would change is shown.'),
  url: CommonOptions.shape.url.describe('Write through the service at this address. Without it the configured database is written.'),
  key: key.describe('API key that may write, with --url; WATTPRINT_ADMIN_KEY when absent.'),
  json,
  help,
})
type Options = z.infer<typeof Options>

/** Fetches from a publisher's API, once or on a schedule, and imports the result like the publisher's file. */
export async function fetchCommand(given: readonly string[], environment: Environment): Promise<void> {
  if (given.includes('--help')) return console.log(HELP())
  const options = requestFrom(Options, readWords(given, Options))
  checkOptions(options)
  const { everyMinutes } = options
  if (everyMinutes === undefined) return fetchOnce(options, environment)
  for (;;) {
    await fetchOnce(options, environment).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code === 'configuration-invalid' || error.code === 'command-invalid') throw error
      console.error(error.message)
    })
    await wait(everyMinutes * MINUTE)
  }
}

async function fetchOnce(options: Options, environment: Environment): Promise<void> {
  const { from, zones, apply, url, key: givenKey, json: asJson } = options
  const config = readConfig(environment)
  const fetched = await fetchedFrom(CONNECTORS[from], options, config)
  for (const note of fetched.notes) console.error(note)
  const bytes = Buffer.from(fetched.text)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_LETTERS)
  const fileName = `${zones
    .join('_')
    .replaceAll(/[^\w.-]/g, '-')
    .slice(0, ZONE_LETTERS)}_hourly_sha256-${digest}.${fetched.type}`
  const wanted = { from, dryRun: !apply, fileName }
  const file = { bytes, type: fetched.type }
  const service = url === undefined ? undefined : { url, key: givenKey ?? config.adminKey }
  const answer = await (service ? importThere(service, file, wanted) : importHere(file, wanted, environment))
  print(answer, asJson)
}

function print(answer: ImportAnswer, asJson: boolean | undefined): void {
  if (asJson === true) return console.log(jsonText(answer, 2))
  console.log(differenceTable(answer))
  if (answer.dryRun) console.log('Nothing was written. Add --apply to write it.')
}

async function fetchedFrom(connector: Connector, options: Options, { apis, fetchCache }: Config): Promise<Fetched> {
  const { directory, seconds } = fetchCache
  const cache = directory === undefined ? undefined : await answerCache({ directory, seconds })
  const ask = patientClient({ ...connector.settings(apis, wait), wait, cache })
  const { zones } = options
  const now = `${new Date().toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`
  const fetched = options.forecast
    ? await connector.forecast?.(ask, zones, now)
    : await connector.read(ask, { zones, ...hoursOf(options, now), restedBelow })
  if (fetched) return fetched
  const time = options.forecast ? 'no forecast' : 'nothing of that time'
  throw new DomainError(
    'fetch-failed',
    `${connector.name} has ${time}${zones.length > 0 ? ` of ${zones.join(', ')}` : ''}. Nothing was written.`,
  )
}

async function restedBelow(): Promise<number> {
  return factorIn(buildCatalog(await readBundledCatalog()), 'generation/rested-below', 'ratio')
}

function hoursOf({ startsAt, endsAt, lastHours }: Options, now: string): { readonly fromHour: number; readonly toHour: number } {
  const toHour = utcHour(endsAt ?? now)
  return { fromHour: startsAt === undefined ? toHour - (lastHours ?? 0) : utcHour(startsAt), toHour }
}

/** Refuses options that do not determine the hours, or that the API does not support. */
function checkOptions({ from, zones, startsAt, endsAt, lastHours, forecast }: Options): void {
  const connector: Connector = CONNECTORS[from]
  if (connector.zones === null ? zones.length > 0 : zones.length === 0) {
    throw new DomainError(
      'command-invalid',
      connector.zones === null ? `--from ${from} has one zone: leave --zones out.` : `Say --zones. ${connector.zones}`,
    )
  }
  const hasBoth = startsAt !== undefined && endsAt !== undefined
  const isOneOf =
    (startsAt === undefined) === (endsAt === undefined) && [hasBoth, lastHours !== undefined, forecast].filter(Boolean).length === 1
  if (!isOneOf)
    throw new DomainError('command-invalid', 'Say --starts-at and --ends-at, or --last-hours, or --forecast, and no two of them.')
  if (forecast && !connector.forecast) throw new DomainError('command-invalid', `No forecast is read from ${connector.name}.`)
  if (hasBoth && utcHour(endsAt) <= utcHour(startsAt)) {
    throw new DomainError('command-invalid', `--ends-at ${endsAt} is not an hour after --starts-at ${startsAt}.`)
  }
}

const HELP = (): string =>
  helpOf({
    usage:
      'wattprint fetch --from API [--zones ZONE,…] (--starts-at TIME --ends-at TIME | --last-hours N | --forecast) [--every-minutes N] [--apply]',
    summary:
      'Fetches hours from the API of a publisher with your own key, shows what they would change, and with --apply writes them: what import does with a file. A cron job may do it every hour, or --every-minutes; hours that are fetched again are put right and not doubled.',
    examples: [
      'wattprint fetch --from electricity-maps --zones FR,DE --starts-at 2024-03-01T00:00:00Z --ends-at 2024-03-02T00:00:00Z',
      'wattprint fetch --from entso-e --zones FR,SE3 --last-hours 48 --every-minutes 60 --apply --url http://localhost:3000 --key KEY',
      'wattprint fetch --from uk-carbon-intensity --forecast --apply',
    ],
    schemas: { Options },
  })
