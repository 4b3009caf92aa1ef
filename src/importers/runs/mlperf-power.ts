import { z } from 'zod'
import { JOULES_PER_KWH, SECONDS_PER_HOUR } from '../../schemas/unit.js'
import { notInFormat } from '../csv-table.js'
import { jsonFrom } from '../file-content.js'
import type { Importer } from '../importer.js'
import { type ToolRun, toolRuns } from './tool-run.js'

const PREFIX = ':::MLLOG '
const MOST_BYTES = 32 * 1024 * 1024
const MILLISECONDS = 1000

const Line = z.object({ time_ms: z.number(), key: z.string(), value: z.unknown() })

/**
 * The power log of one node of MLPerf Training (power/…/node_0.txt), counted as MLPerf's own summarizer does: each reading applies to the
 * time since the previous one, between power_measurement_start and _stop, times conversion_eff.
 */
export const mlperfPower: Importer = {
  id: 'mlperf-power',
  title: 'MLPerf Training, power log of a node',
  file: 'power/result_0/node_0.txt',
  download: 'https://github.com/mlcommons/logging',
  licenceNote: 'Results of MLPerf are Apache-2.0: name MLCommons and the submitter.',
  content: 'text',
  *read(bytes, catalog, origin) {
    if (bytes.length > MOST_BYTES) throw notInFormat(1, `the file has more than ${MOST_BYTES} bytes, more than any log of a node`)
    const events: (z.infer<typeof Line> & { readonly line: number })[] = []
    for (const [index, text] of bytes.toString().split(/\r?\n/).entries()) {
      yield
      if (!text.startsWith(PREFIX)) continue
      const parsed = Line.safeParse(jsonFrom(text.slice(PREFIX.length)))
      if (!parsed.success) throw notInFormat(index + 1, 'this line of :::MLLOG has no time_ms, key and value')
      events.push({ ...parsed.data, line: index + 1 })
    }
    const tool = { id: 'mlperf-power', name: 'MLPerf Training', scope: 'one node at its power supplies, as MLPerf Training counts it' }
    return yield* toolRuns([runIn(events)], tool, catalog, origin)
  },
}

function runIn(events: readonly (z.infer<typeof Line> & { readonly line: number })[]): ToolRun {
  const sorted = events.toSorted((one, other) => one.time_ms - other.time_ms)
  const timeOf = (key: string): number | undefined => sorted.find((one) => one.key === key)?.time_ms
  const start = timeOf('power_measurement_start')
  if (start === undefined) throw notInFormat(1, 'no line says power_measurement_start: this is not a power log of MLPerf Training')
  const stop = timeOf('power_measurement_stop')
  const readings = sorted.filter(({ key, time_ms: at }) => key === 'power_reading' && at >= start && at <= (stop ?? Infinity))
  const efficiency = numberOf(sorted.find(({ key }) => key === 'conversion_eff')?.value) ?? 1
  let [before, wattMilliseconds] = [start, 0]
  for (const { time_ms: at, value, line } of readings) {
    const watts = numberOf(value)
    if (watts === undefined || watts < 0) throw notInFormat(line, 'power_reading is no number of watts')
    wattMilliseconds += watts * (at - before)
    before = at
  }
  if (before <= start || wattMilliseconds <= 0) throw notInFormat(1, 'the log holds no power_reading between its start and its stop')
  const hours = ((stop ?? before) - start) / MILLISECONDS / SECONDS_PER_HOUR
  const joules = (efficiency * wattMilliseconds) / MILLISECONDS
  return {
    line: readings[0]?.line ?? 1,
    ...{ hardwareName: 'not said', hours, energyKwh: joules / JOULES_PER_KWH, energyScope: 'servers' },
    locator: 'power_reading, power_measurement_start and _stop, conversion_eff',
    derivation: `Σ reading × time since the one before × ${efficiency}`,
    meter: 'power supplies of the node, as MLPerf Training asks for',
    notes: ['One node: a training on several has a file for each, and its interconnect (sw_*.txt) one of its own.'],
  }
}

/** The number of a value, which older logs wrap as {"value": …}. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return typeof value === 'object' && value !== null && 'value' in value ? numberOf(value.value) : undefined
}
