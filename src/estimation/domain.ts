import type { Figure } from '../schemas/figure.js'
import { type Unit, convert } from '../schemas/unit.js'
import { factorFigure, factorIn } from './factor.js'
import type { TracedLoad } from './load.js'
import { type Trace, warn } from './trace.js'

/** True where a size, batch, replica or context is beyond what the method was fitted on; the answer says which. */
export function isOutsideDomain(
  trace: Trace,
  replica: { readonly totalParameters: number; readonly acceleratorCount?: number },
  batch: number | undefined,
  load: TracedLoad,
): boolean {
  const bounds = (name: string) => factorFigure(trace.catalog, `wattprint-roofline-1/domain-${name}`)
  const beyond = [
    isBeyond(replica.totalParameters, bounds('parameters'), 'parameters') && `${replica.totalParameters} parameters`,
    batch !== undefined && isBeyond(batch, bounds('batch'), 'count') && `a batch of ${batch}`,
    replica.acceleratorCount !== undefined &&
      isBeyond(replica.acceleratorCount, bounds('accelerators'), 'count') &&
      `${replica.acceleratorCount} accelerators for each replica`,
  ].filter((fault) => fault !== false)
  if (beyond.length > 0) {
    warn(trace, 'outside_domain', `The method was never fitted on ${beyond.join(' and ')}: the interval is the wide one.`)
  }
  const isLong = isLongContext(trace, load)
  if (isLong) warn(trace, 'long_context', 'The context or the prompt is longer than what was measured: the interval is the wide one.')
  return isLong || beyond.length > 0
}

/** True where the context or the prompt is longer than what was measured. */
export function isLongContext({ catalog }: Trace, { contextTokens, prefillTokens }: TracedLoad): boolean {
  const most = (name: string) => factorIn(catalog, `wattprint-roofline-1/domain-${name}`, 'tokens')
  return contextTokens.value > most('context') || prefillTokens.value > most('prompt')
}

function isBeyond(number: number, { low = -Infinity, high = Infinity, unit: printed }: Figure, unit: Unit): boolean {
  return number < convert(low, printed, unit) || number > convert(high, printed, unit)
}
