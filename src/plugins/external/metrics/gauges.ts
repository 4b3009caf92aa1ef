import { performance } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'

/** How busy the one thread is that answers everything; how late it is, is among the metrics of Node.js. */
export function eventLoopMetrics(registry: Registry): void {
  let before = performance.eventLoopUtilization()
  new Gauge({
    name: 'wattprint_event_loop_utilization_ratio',
    help: 'Share of the time since the last reading that the event loop was busy.',
    registers: [registry],
    aggregator: 'average',
    collect() {
      const now = performance.eventLoopUtilization()
      this.set(performance.eventLoopUtilization(now, before).utilization)
      before = now
    },
  })
}

export type DatabaseToWatch = {
  readonly kind: string
  /** The number of open and idle connections, and of tasks that wait for one; the embedded database has none. */
  readonly connections: () => { readonly open: number; readonly idle: number; readonly waiting: number } | undefined
}

/** Whether the database answers, checked when the metrics are read, and the use of its connections. */
export function databaseMetrics(app: FastifyInstance, registry: Registry, { kind, connections }: DatabaseToWatch): void {
  const registers = [registry]
  new Gauge({
    name: 'wattprint_database_reachable',
    help: '1 where the database answers, 0 where estimates go on from memory and writes are refused.',
    labelNames: ['kind'],
    registers,
    aggregator: 'min',
    async collect() {
      this.set({ kind }, (await app.databaseSilence()) === null ? 1 : 0)
    },
  })
  if (!connections()) return
  new Gauge({
    name: 'wattprint_database_connections',
    help: 'Connections of the pool that are open and that are idle, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(connections() ?? {})) this.set({ state }, count)
    },
  })
}

/** The revision and size of the catalog, and the time since it last matched the database. */
export function catalogMetrics(app: FastifyInstance, registry: Registry): void {
  const registers = [registry]
  new Gauge({
    name: 'wattprint_catalog_info',
    help: 'Always 1; its label is the revision of the catalog in memory.',
    labelNames: ['revision'],
    registers,
    aggregator: 'max',
    collect() {
      this.reset()
      this.set({ revision: app.catalog.revision }, 1)
    },
  })
  new Gauge({
    name: 'wattprint_catalog_age_seconds',
    help: 'Since the catalog in memory was last seen to be that of the database.',
    registers,
    aggregator: 'max',
    collect() {
      this.set(app.catalogAgeSeconds())
    },
  })
  new Gauge({
    name: 'wattprint_catalog_records',
    help: 'Records in the catalog.',
    labelNames: ['kind'],
    registers,
    aggregator: 'max',
    collect() {
      for (const [kind, { items }] of Object.entries(app.catalog.records)) this.set({ kind }, items.length)
      this.set({ kind: 'source' }, app.catalog.sources.items.length)
    },
  })
}

/** The number of chunks that wait for workers, queried when the metrics are read; absent while the database is unavailable. */
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

/** Whether the replicas count requests together; absent without Redis. */
export function redisMetrics(app: FastifyInstance, registry: Registry): void {
  new Gauge({
    name: 'wattprint_redis_reachable',
    help: '1 where requests are counted in Redis, 0 while it is away or hangs and each process counts by itself.',
    registers: [registry],
    aggregator: 'min',
    collect() {
      const isUsable = app.redisIsUsable()
      if (isUsable === undefined) this.remove()
      else this.set(isUsable ? 1 : 0)
    },
  })
}
