import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { convert, type Unit } from '../../schemas/unit.js'
import { factorFigure, factorIn } from '../factor.js'
import { type Trace, warn } from '../trace/trace.js'
import type { TracedLoad } from './load.js'

/** True where a size, batch, replica or context is beyond what the method was fitted on; the answer says which. */
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

/** True where the context or the prompt is longer than what was measured. */
function isLongContext({ catalog }: Trace, { contextTokens, prefillTokens }: TracedLoad): boolean {
  const { mostContext, mostPrompt } = domainOf(catalog)
  return contextTokens.value > mostContext || prefillTokens.value > mostPrompt
}

type Range = { readonly least: number; readonly most: number }

/** What a method was measured on, in `wanted`: the interval of a factor, which is open where it has no end. */
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

/** Whether a number lies outside a range. */
export function isBeyond(number: number, { least, most }: Range): boolean {
  return number < least || number > most
}
