import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'

/** Whether the replicas count requests together; nothing is told where there is no Redis. */
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
