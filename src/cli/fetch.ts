import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { readConfig } from '../config.js'
import { DomainError } from '../errors.js'
import { jsonText } from '../schemas/json-text.js'
import { INSTANT } from '../schemas/place.js'
import { utcHour } from '../schemas/utc-hour.js'
import { CommonOptions } from './common-options.js'
import { HEADER, hourlyRows } from './fetch/electricity-maps.js'
import { patientClient } from './fetch/patient-client.js'
import { helpOf } from './help.js'
import { differenceTable } from './import/difference-table.js'
import { importHere } from './import/import-here.js'
import { importThere } from './import/import-there.js'
import { readWords } from './read-words.js'
import { requestFrom } from './request-words.js'

type Environment = Readonly<Record<string, string | undefined>>

const { json, key, help } = CommonOptions.shape
const MOST_ZONES = 50
const Options = z.strictObject({
  from: z.enum(['electricity-maps']).describe('Whose API is asked.'),
  zones: z.array(z.string().min(1).max(40)).min(1).max(MOST_ZONES).describe('Zones by the ids of that API: FR,DE,SE-SE3.'),
  startsAt: INSTANT.describe('The first hour.'),
  endsAt: INSTANT.describe('The hour after the last one.'),
  apply: z.boolean().default(false).describe('Write it. Without this nothing is written, and what would change is shown.'),
  url: CommonOptions.shape.url.describe('Write through the service at this address. Without it the configured database is written.'),
  key: key.describe('API key that may write, with --url; WATTPRINT_ADMIN_KEY when absent.'),
  json,
  help,
})

/** Fetches hours from a publisher's API and does with them what import does with the publisher's file. */
export async function fetchCommand(given: readonly string[], environment: Environment): Promise<void> {
  if (given.includes('--help')) return console.log(HELP())
  const { from, zones, startsAt, endsAt, apply, url, key: givenKey, json: asJson } = requestFrom(Options, readWords(given, Options))
  const config = readConfig(environment)
  const [fromHour, toHour] = [utcHour(startsAt), utcHour(endsAt)]
  if (toHour <= fromHour) throw new DomainError('command-invalid', `--ends-at ${endsAt} is not an hour after --starts-at ${startsAt}.`)
  const ask = patientClient({ ...electricityMapsSettings(config), wait })
  const rows: string[] = []
  for (const zone of zones) rows.push(...(await hourlyRows(ask, { zone, fromHour, toHour })))
  if (rows.length === 0)
    throw new DomainError('fetch-failed', `Electricity Maps has no hour of ${zones.join(', ')} from ${startsAt} to ${endsAt}.`)
  const file = { bytes: Buffer.from(`${[HEADER, ...rows].join('\n')}\n`), type: 'csv' } as const
  const wanted = { from, dryRun: !apply, fileName: `${zones.join('_').slice(0, 100)}_hourly.csv` }
  const service = url === undefined ? undefined : { url, key: givenKey ?? config.adminKey }
  const answer = await (service ? importThere(service, file, wanted) : importHere(file, wanted, environment))
  if (asJson) return console.log(jsonText(answer, 2))
  console.log(differenceTable(answer))
  if (answer.dryRun) console.log('Nothing was written. Add --apply to write it.')
}

/** The address and key from the environment: without them nothing is asked. */
function electricityMapsSettings({ electricityMaps: { url, token } }: ReturnType<typeof readConfig>) {
  if (url === undefined || token === undefined) {
    const lacking =
      url === undefined
        ? 'ELECTRICITY_MAPS_URL, the address of its API (https://api.electricitymaps.com/v3)'
        : 'ELECTRICITY_MAPS_TOKEN, your key'
    throw new DomainError('configuration-invalid', `Nothing is fetched from Electricity Maps unless it is configured: set ${lacking}.`)
  }
  return { name: 'Electricity Maps', baseUrl: url, headers: { 'auth-token': token } }
}

const HELP = (): string =>
  helpOf({
    usage: 'wattprint fetch --from API --zones ZONE,… --starts-at TIME --ends-at TIME [--apply] [--url URL --key KEY]',
    summary:
      'Fetches hours from the API of a publisher with your own key, shows what they would change, and with --apply writes them: what import does with a file. A cron job may do it every hour; hours that are fetched again are put right and not doubled.',
    examples: ['wattprint fetch --from electricity-maps --zones FR,DE --starts-at 2024-03-01T00:00:00Z --ends-at 2024-03-02T00:00:00Z'],
    schemas: { Options },
  })
