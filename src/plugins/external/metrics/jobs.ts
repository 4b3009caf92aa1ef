import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'

/** How much waits for workers, asked when somebody reads; nothing is told while the database is away. */
export function jobMetrics(app: FastifyInstance, registry: Registry): void {
  new Gauge({
    name: 'wattprint_job_chunks_waiting',
    help: 'Chunks of jobs that have no answers yet, in the whole database.',
    registers: [registry],
    aggregator: 'max',
    async collect() {
      const waiting = (await app.databaseSilence()) === null ? await app.jobs.queueDepth().catch(() => undefined) : undefined
      if (waiting === undefined) this.remove()
      else this.set(waiting)
    },
  })
}
