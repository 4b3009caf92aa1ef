import { performance } from 'node:perf_hooks'
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
