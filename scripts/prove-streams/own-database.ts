import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connectDatabase } from '../../src/database/connect.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { migrate } from '../../src/database/migrate.js'

/** Creates a database with tables and records on the server in TEST_DATABASE_URL. `remove` drops it. Throws if there is no such server. */
export async function ownDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL']
  if (server === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL server: run this by scripts/test-on-postgresql.sh.')
  const name = `wattprint_streams_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await connectDatabase({ databaseUrl: url.href, dataDirectory: '' })
  await migrate(database)
  await loadBundledRecords(database)
  await database.close()
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
