import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'

/** Which catalog answers, how large it is, and how long ago it was known to be what the database holds. */
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
