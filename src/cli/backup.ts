import { parseArgs } from 'node:util'
import { readConfig } from '../config.js'
import { backUp, type Contents, restore as restoreFrom } from '../database/backup.js'
import { DomainError } from '../errors.js'

type Environment = Readonly<Record<string, string | undefined>>
type Work = (file: string, dataDirectory: string, overwrite: boolean) => Promise<string>

const BACKUP_HELP = `Writes the embedded database into one file, all of it: records, keys (as hashes) and the audit trail.
Usage: wattprint backup FILE [--overwrite]
Stop the service first: one process at a time opens a data directory, which WATTPRINT_DATA_DIR names.
A PostgreSQL server has its own tools: pg_dump "$DATABASE_URL" --format=custom --file=FILE`

const RESTORE_HELP = `Makes the embedded database from such a file; the next start brings an older one up to date.
Usage: wattprint restore FILE [--overwrite]
WATTPRINT_DATA_DIR names the directory, which must be empty or absent; --overwrite replaces the database in it.
A PostgreSQL server has its own tools: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE`

/** Writes the embedded database into one file. */
export function backup(given: readonly string[], environment: Environment): Promise<void> {
  return run('backup', BACKUP_HELP, given, environment, async (file, dataDirectory, overwrite) =>
    told(`${file} holds the database of ${dataDirectory}`, await backUp(dataDirectory, file, { overwrite })),
  )
}

/** Makes the embedded database from one file. */
export function restore(given: readonly string[], environment: Environment): Promise<void> {
  return run('restore', RESTORE_HELP, given, environment, async (file, dataDirectory, overwrite) =>
    told(`${dataDirectory} holds the database of ${file}`, await restoreFrom(file, dataDirectory, { overwrite })),
  )
}

async function run(name: string, help: string, given: readonly string[], environment: Environment, work: Work): Promise<void> {
  const { positionals, values } = parsed(given)
  if (values.help) return console.log(help)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new DomainError('command-invalid', `Write wattprint ${name} FILE.\n\n${help}`)
  const { databaseUrl, dataDirectory } = readConfig(environment)
  if (databaseUrl !== undefined)
    throw new DomainError('backup-refused', `DATABASE_URL names a PostgreSQL server, which ${name} does not reach.\n\n${help}`)
  console.log(await work(file, dataDirectory, values.overwrite ?? false))
}

function parsed(given: readonly string[]) {
  try {
    const options = { overwrite: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (error) {
    throw new DomainError('command-invalid', error instanceof Error ? error.message : String(error))
  }
}

function told(what: string, { revision, records, sources, keys }: Contents): string {
  return `${what}: catalog change ${revision}, ${records} records and ${sources} sources of users, ${keys} keys.`
}
