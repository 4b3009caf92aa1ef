import { parseArgs } from 'node:util'
import { createKey, listKeys, revokeKey } from '../database/api-keys.js'
import type { Database } from '../database/connect.js'
import { migrate } from '../database/migrate.js'
import { reaching } from '../database/reaching.js'
import { DomainError } from '../errors.js'
import { type ApiKey, DEFAULT_WORKSPACE, KeyScope, NewApiKey } from '../schemas/api-key.js'
import { parseRequest } from '../schemas/parse-request.js'
import { connected } from './connected.js'

const IN_USE =
  'If that is the service, either stop it for a moment, or start it with a WATTPRINT_ADMIN_KEY and use POST, GET and DELETE /v1/keys with that key.'

const WORDS = `keys create --owner NAME --scope ${KeyScope.options.join('|')} [--workspace NAME], keys list or keys revoke ID`
const HELP = `API keys of the service, which writing needs. Write wattprint ${WORDS}.
The database is the one that the service uses: DATABASE_URL, or the embedded one in WATTPRINT_DATA_DIR.`

type Environment = Readonly<Record<string, string | undefined>>

/** Makes, lists and revokes API keys. */
export async function keys(given: readonly string[], environment: Environment): Promise<void> {
  if (given.includes('--help')) return console.log(HELP)
  const work = workOf(given)
  const database = await connected(environment, IN_USE)
  try {
    await migrate(database)
    console.log(await reaching(() => work(database)))
  } finally {
    await database.close()
  }
}

/** What is to be done and then printed; a command that cannot be understood is refused before the database is opened. */
function workOf(given: readonly string[]): (database: Database) => Promise<string> {
  const { values, positionals } = parsed(given)
  const [verb, id, ...rest] = positionals
  if (verb === 'create' && id === undefined) {
    const wanted = parseRequest(NewApiKey, values)
    return async (database) => (await createKey(database, wanted)).key
  }
  if (verb === 'list' && id === undefined) return async (database) => table(await listKeys(database))
  if (verb === 'revoke' && id !== undefined && rest.length === 0) return async (database) => revoked(await revokeKey(database, id))
  throw new DomainError('command-invalid', `Write ${WORDS}.`)
}

function parsed(given: readonly string[]) {
  try {
    const options = { owner: { type: 'string' }, scope: { type: 'string' }, workspace: { type: 'string' } } as const
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (error) {
    throw new DomainError('command-invalid', error instanceof Error ? error.message : String(error))
  }
}

function table(listed: readonly ApiKey[]): string {
  const rows = listed.map(({ id, scope, workspace, createdAt, revokedAt, owner }) =>
    [id, scope, createdAt, revokedAt ?? '-', owner, ...(workspace === DEFAULT_WORKSPACE ? [] : [workspace])].join('\t'),
  )
  return ['id\tscope\tcreatedAt\trevokedAt\towner\tworkspace', ...rows].join('\n')
}

function revoked({ id, owner, revokedAt }: ApiKey): string {
  return `Key ${id} of ${owner} opens nothing since ${revokedAt ?? 'now'}.`
}
