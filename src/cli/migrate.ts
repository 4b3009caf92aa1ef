import { readConfig } from '../config.js'
import { connectDatabase, type Database } from '../database/connect.js'
import { openQueue } from '../database/jobs/queue.js'
import { loadBundledRecords } from '../database/load-bundled-records.js'
import { migrate as applyMigrations } from '../database/migrate.js'
import { DomainError } from '../errors.js'

type Environment = Readonly<Record<string, string | undefined>>

const HELP = `Brings the database up to date and ends: what a start of the service does first.
Usage: wattprint migrate
It applies the migrations that are missing and loads the bundled records that changed; users' records stay. Several at once
do no harm: one works, the others wait. Run it before replicas of a new version start, so that none of them has to.`

/** Brings the database up to date, as a start of the service does first. */
export async function migrate(given: readonly string[], environment: Environment): Promise<void> {
  if (given.includes('--help')) return console.log(HELP)
  if (given.length > 0) throw new DomainError('command-invalid', `wattprint migrate takes no words.\n\n${HELP}`)
  const database = await connectDatabase(readConfig(environment))
  try {
    const applied = await applyMigrations(database)
    console.log(applied.length === 0 ? 'No migration was missing.' : `Applied ${applied.join(', ')}.`)
    const changed = await loadBundledRecords(database, undefined, (sentence) => console.log(sentence))
    await prepareQueue(database)
    console.log(changed ? 'Loaded the bundled records of this version.' : 'The bundled records are those of this version.')
  } finally {
    await database.close()
  }
}

/** Makes the schema of the queue of jobs, so that the user of the service need not be allowed to. */
async function prepareQueue(database: Database): Promise<void> {
  const onError = (error: Error): void => console.error(error.message)
  const queue = await openQueue(database, { timeoutSeconds: 60, supervises: false, onError })
  await queue.stop()
}
