import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'

export type DatabaseToWatch = {
  readonly kind: string
  /** How many connections there are, of which so many wait for work, and how much work waits for one; the embedded one has none. */
  readonly connections: () => { readonly open: number; readonly idle: number; readonly waiting: number } | undefined
}

/** Whether the database answers, asked when somebody reads, and how its connections are taken. */
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
