import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../../database/connect.js'
import { openQueue, type Queue } from '../../database/jobs/queue.js'
import { DomainError } from '../../errors.js'

type Settings = { readonly workers: number; readonly chunkTimeoutSeconds: number }

/** The queue, opened when it is first needed, so that a service without jobs starts without it. */
export function lazyQueue(database: Database, { workers, chunkTimeoutSeconds }: Settings, log: FastifyBaseLogger) {
  let opening: Promise<Queue> | undefined
  const onError = (error: Error): void => log.error({ err: error }, 'The queue of jobs could not be looked after; it is tried again.')

  async function open(): Promise<Queue> {
    try {
      return await openQueue(database, { timeoutSeconds: chunkTimeoutSeconds, supervises: workers > 0, onError })
    } catch (error) {
      opening = undefined
      log.error({ err: error }, 'The queue of jobs could not be opened.')
      const reason = error instanceof Error ? error.message : String(error)
      const message = `The queue of jobs could not be opened: ${reason}. Let the user of the database create the schema pgboss, or try again when the database is there.`
      throw new DomainError('jobs-unavailable', message)
    }
  }
  return {
    opened: () => (opening ??= open()),
    close: async (): Promise<void> => {
      const queue = await opening?.catch(() => undefined)
      await queue?.stop()
    },
  }
}
