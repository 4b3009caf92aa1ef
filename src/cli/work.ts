import closeWithGrace from 'close-with-grace'
import { buildApp } from '../app.js'
import { readConfig } from '../config.js'
import { loadBundledRecords } from '../database/load-bundled-records.js'
import { migrate } from '../database/migrate.js'
import { DomainError } from '../errors.js'
import { connected } from './connected.js'

type Environment = Readonly<Record<string, string | undefined>>

const HELP = `Answers the files that were sent to POST /v1/jobs, until it is told to end: what it has begun is finished first.
Usage: wattprint work
Any number may work beside the service, on any machine, for one DATABASE_URL; JOB_WORKERS says how many chunks each answers at a
time. If one is killed, another takes its chunk after JOB_CHUNK_TIMEOUT_SECONDS. A service works too, unless its JOB_WORKERS is 0.`
const WAY_OUT = 'It works itself, unless its JOB_WORKERS is 0; for workers beside it use a PostgreSQL server, DATABASE_URL.'

/** Works on jobs without listening. */
export async function work(given: readonly string[], environment: Environment): Promise<void> {
  if (given.includes('--help')) return console.log(HELP)
  if (given.length > 0) throw new DomainError('command-invalid', `wattprint work takes no words.\n\n${HELP}`)
  const config = readConfig(environment)
  if (config.jobs.workers === 0)
    throw new DomainError('configuration-invalid', 'JOB_WORKERS is 0, so that nothing would be done. Unset it.')
  const database = await connected(environment, WAY_OUT)
  await migrate(database)
  await loadBundledRecords(database)
  const app = await database.starting(() => buildApp({ config, database }))
  let hasFailed = false
  const { close } = closeWithGrace({ delay: config.closeTimeoutSeconds * 1000, logger: false }, async () => {
    await app.close()
    await database.close()
    if (hasFailed) process.exit(1)
  })
  database.whenLost((error) => {
    console.error(error.message)
    hasFailed = true
    close()
  })
  await app.jobs.work()
  app.log.info('Working on jobs.')
}
