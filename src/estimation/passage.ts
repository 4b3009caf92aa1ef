import type { Catalog } from '../catalog/catalog.js'
import { lastingly } from '../catalog/lasting.js'
import { onceAKey } from '../catalog/once-a-catalog.js'
import { isSaid, startTrace, type Trace } from './trace.js'

/** A part of a derivation that is the same for many requests: what it gives, and what it tells on its way. */
export type Passage<Given> = Pick<Trace, 'steps' | 'expressions' | 'assumptions' | 'warnings' | 'citations'> & { readonly given: Given }

/** A part of a derivation that follows from a record alone, derived once for each record of a catalog. */
export function toldOnce<Key extends object, Given>(derive: (trace: Trace, key: Key) => Given): (trace: Trace, key: Key) => Given {
  const passageOfKey = onceAKey((catalog, key: Key) => passageOf(catalog, (apart) => derive(apart, key)))
  return (trace, key) => retold(trace, passageOfKey(trace.catalog, key))
}

/** A passage, derived on a trace of its own. */
export function passageOf<Given>(catalog: Catalog, derive: (trace: Trace) => Given): Passage<Given> {
  const trace = startTrace(catalog)
  const given = derive(trace)
  const { steps, expressions, assumptions, warnings, citations } = trace
  for (const told of [...steps, ...assumptions, ...warnings]) lastingly(told)
  return { given, steps, expressions, assumptions, warnings, citations }
}

/** What a passage gives; a trace then holds what it tells, as if it were derived there. */
export function retold<Given>(trace: Trace, { given, steps, expressions, assumptions, warnings, citations }: Passage<Given>): Given {
  for (const [id, citation] of citations) trace.citations.set(id, citation)
  for (const warning of warnings) if (!isSaid(trace, warning)) trace.warnings.push(warning)
  if (!trace.isTold) return given
  trace.steps.push(...steps)
  trace.expressions.push(...expressions)
  trace.assumptions.push(...assumptions)
  return given
}
