import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { convert, type Unit } from '../../schemas/unit.js'
import { factorFigure, factorIn } from '../factor.js'
import { type Trace, warn } from '../trace/trace.js'
import type { TracedLoad } from './load.js'

/** True where a size, batch, count or context is outside the range on which the method was fitted. A warning names it. */
export function isOutsideDomain(
  trace: Trace,
  replica: { readonly totalParameters: number; readonly acceleratorCount?: number },
  batch: number | undefined,
  load: TracedLoad,
): boolean {
  const { parameters, batches, accelerators } = domainOf(trace.catalog)
  const beyond = [
    isBeyond(replica.totalParameters, parameters) && `${replica.totalParameters} parameters`,
    batch !== undefined && isBeyond(batch, batches) && `a batch of ${batch}`,
    replica.acceleratorCount !== undefined &&
      isBeyond(replica.acceleratorCount, accelerators) &&
      `${replica.acceleratorCount} accelerators for each replica`,
  ].filter((fault) => fault !== false)
  if (beyond.length > 0) {
    warn(trace, 'outside_domain', `The method was never fitted on ${beyond.join(' and ')}: the interval is the wide one.`)
  }
  const isLong = isLongContext(trace, load)
  if (isLong) warn(trace, 'long_context', 'The context or the prompt is longer than what was measured: the interval is the wide one.')
  return isLong || beyond.length > 0
}

/** True where the context or the prompt is longer than those that were measured. */
function isLongContext({ catalog }: Trace, { contextTokens, prefillTokens }: TracedLoad): boolean {
  const { mostContext, mostPrompt } = domainOf(catalog)
  return contextTokens.value > mostContext || prefillTokens.value > mostPrompt
}

type Range = { readonly least: number; readonly most: number }

/** The range on which a method was measured, in the unit `wanted`: the interval of a factor. An absent end means no limit. */
export function measuredRange(catalog: Catalog, factorId: string, wanted: Unit): Range {
  const { low = -Infinity, high = Infinity, unit } = factorFigure(catalog, factorId)
  return { least: convert(low, unit, wanted), most: convert(high, unit, wanted) }
}

const domainOf = memoPerCatalog((catalog) => {
  const id = (name: string) => `wattprint-roofline-1/domain-${name}`
  const range = (name: string, wanted: Unit): Range => measuredRange(catalog, id(name), wanted)
  return {
    parameters: range('parameters', 'parameters'),
    batches: range('batch', 'count'),
    accelerators: range('accelerators', 'count'),
    mostContext: factorIn(catalog, id('context'), 'tokens'),
    mostPrompt: factorIn(catalog, id('prompt'), 'tokens'),
  }
})

/** True if a number lies outside a range. */
export function isBeyond(number: number, { least, most }: Range): boolean {
  return number < least || number > most
}
