import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.js'
import { DomainError } from '../errors.js'
import { ImportRequest } from '../schemas/import.js'
import { parseRequest } from '../schemas/parse-request.js'
import { differenceTable } from './import/difference-table.js'
import { importHere } from './import/import-here.js'
import { importOver } from './import/import-over.js'
import { readGivenFile } from './import/read-given-file.js'

type Environment = Readonly<Record<string, string | undefined>>
const USAGE =
  'Write import FILE [--from owid-energy|ember|electricity-maps|epoch-models|epoch-hardware|ml-energy] [--kind KIND] [--accessed-on YYYY-MM-DD] [--apply] [--url URL --key KEY]. Without --apply it writes nothing and shows what would change.'
const OPTIONS = {
  from: { type: 'string' },
  kind: { type: 'string' },
  'accessed-on': { type: 'string' },
  apply: { type: 'boolean', default: false },
  url: { type: 'string' },
  key: { type: 'string' },
} as const

/** Imports a file: shows what would change, and with --apply writes it, here or through a service. */
export async function importCommand(given: readonly string[], environment: Environment): Promise<void> {
  const { path, wanted, url, key } = understood(given)
  const config = readConfig(environment)
  const file = await readGivenFile(path, config.importLimitBytes)
  const answer =
    url === undefined ? await importHere(file, wanted, environment) : await importOver(url, key ?? config.adminKey, file, wanted)
  console.log(differenceTable(answer))
  if (answer.dryRun) console.log('Nothing was written. Say --apply to write it.')
}

type Understood = {
  readonly path: string
  readonly wanted: ImportRequest
  readonly url: string | undefined
  readonly key: string | undefined
}

/** A command that cannot be understood is refused before anything is opened. */
function understood(given: readonly string[]): Understood {
  const { values, positionals } = parsed(given)
  const [path, ...rest] = positionals
  const { from, kind, url, key, apply } = values
  if (path === undefined || rest.length > 0) throw new DomainError('command-invalid', USAGE)
  if (url !== undefined && !URL.canParse(url)) {
    throw new DomainError('command-invalid', `--url is "${url}", which is no address; write it as http://localhost:3000. ${USAGE}`)
  }
  const fields = { from, kind, accessedOn: values['accessed-on'], dryRun: !apply, ...(from !== undefined && { fileName: basename(path) }) }
  try {
    return { path, wanted: parseRequest(ImportRequest, fields), url, key }
  } catch (error) {
    throw error instanceof DomainError ? new DomainError('command-invalid', `${error.message} ${USAGE}`) : error
  }
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new DomainError('command-invalid', `${error instanceof Error ? error.message : String(error)} ${USAGE}`)
  }
}
