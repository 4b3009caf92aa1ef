import { basename, sep } from 'node:path'
import { z } from 'zod'
import { readConfig } from '../config.js'
import { DomainError } from '../errors.js'
import { ImportRequest } from '../schemas/import.js'
import { jsonText } from '../schemas/parse-request.js'
import { CommonOptions } from './answer-options.js'
import { checkType, importHere, importThere, readGivenFile } from './import-file.js'
import { helpOf, readWords, requestFrom } from './options.js'
import { ServiceProblem } from './service.js'
import { differenceTable } from './tables.js'

/** Folders and file of a configuration. */
const PARTS_OF_NAME = 5

type Environment = Readonly<Record<string, string | undefined>>

const { from, kind, accessedOn } = ImportRequest.shape
const { json, key, help } = CommonOptions.shape
const Options = z.strictObject({
  from,
  kind,
  accessedOn,
  apply: z.boolean().default(false).describe('Write it. Without this nothing is written, and what would change is shown.'),
  url: CommonOptions.shape.url.describe('Import through the service at this address. Without it the configured database is written.'),
  key: key.describe('API key that may write, with --url; WATTPRINT_ADMIN_KEY when absent.'),
  json,
  help,
})

/** Shows what a file would change, and with --apply writes it: into the configured database, or through a service. */
export async function importCommand(given: readonly string[], environment: Environment): Promise<void> {
  const [path, ...words] = given
  if (path === '--help') return console.log(HELP())
  if (path === undefined || path.startsWith('--'))
    throw new DomainError('command-invalid', 'Name the file first: wattprint import FILE. See --help.')
  const { apply, url, key: givenKey, json: asJson, help: wantsHelp, ...fields } = requestFrom(Options, readWords(words, Options))
  if (wantsHelp) return console.log(HELP())
  const wanted = { ...fields, dryRun: !apply, ...(fields.from !== undefined && { fileName: nameOf(path, fields.from) }) }
  const config = readConfig(environment)
  const file = await readGivenFile(
    path,
    fields.from === undefined
      ? { name: 'IMPORT_LIMIT_BYTES', bytes: config.importLimitBytes }
      : { name: 'IMPORT_FILE_LIMIT_BYTES', bytes: config.importFileLimitBytes },
  )
  checkType(file, wanted)
  const service = url === undefined ? undefined : { url, key: givenKey ?? config.adminKey }
  const answer = await (service ? importThere(service, file, wanted) : importHere(file, wanted, environment)).catch(tellFaults)
  if (asJson) return console.log(jsonText(answer, 2))
  console.log(differenceTable(answer))
  if (answer.dryRun) console.log('Nothing was written. Add --apply to write it.')
}

/** A file by its last part, and a configuration by its folders too: owner/name/config.json. */
function nameOf(path: string, from: ImportRequest['from']): string {
  return from === 'hf-config' ? path.split(sep).slice(-PARTS_OF_NAME).join('/') : basename(path)
}

/** An import has faults of many lines, of which its sentence tells the first. */
function tellFaults(error: unknown): never {
  const faults = error instanceof ServiceProblem ? error.problem.errors : error instanceof DomainError ? error.faults : []
  if (faults.length > 1) console.error(faults.map(({ detail }) => detail).join('\n'))
  throw error
}

const HELP = (): string =>
  helpOf({
    usage: 'wattprint import FILE [--from FORMAT | --kind KIND] [--apply] [--url URL --key KEY]',
    summary: 'Shows what a file would change, and with --apply writes it. The file is as it was downloaded (--from), or in our own form.',
    examples: [
      'wattprint import owid-energy-data.csv --from owid-energy',
      'wattprint import FR_2024_hourly.csv --from electricity-maps --apply --url http://localhost:3000 --key KEY',
    ],
    schemas: { Options },
  })
