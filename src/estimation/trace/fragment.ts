import { type Catalog, memoPerKey } from '../../catalog/catalog.js'
import { intern } from '../../catalog/cite.js'
import { isSaid, startTrace, type Trace } from './trace.js'

/** A part of a derivation that many requests share: what it gives, and the steps, warnings and citations that it leaves in a trace. */
export type TraceFragment<Given> = Pick<Trace, 'steps' | 'expressions' | 'assumptions' | 'warnings' | 'citations'> & {
  readonly given: Given
}

/** A derivation that follows from a record alone, made once for each record of a catalog and replayed into each trace that asks. */
export function memoizedFragment<Key extends object, Given>(derive: (trace: Trace, key: Key) => Given): (trace: Trace, key: Key) => Given {
  const fragmentOfKey = memoPerKey((catalog, key: Key) => fragmentOf(catalog, (apart) => derive(apart, key)))
  return (trace, key) => replay(trace, fragmentOfKey(trace.catalog, key))
}

/** The fragment that a derivation leaves in an empty trace. */
export function fragmentOf<Given>(catalog: Catalog, derive: (trace: Trace) => Given): TraceFragment<Given> {
  const trace = startTrace(catalog)
  const given = derive(trace)
  const { steps, expressions, assumptions, warnings, citations } = trace
  for (const part of [...steps, ...assumptions, ...warnings]) intern(part)
  return { given, steps, expressions, assumptions, warnings, citations }
}

/** Adds a fragment to a trace, as if it were derived there, and returns what it gives. */
export function replay<Given>(trace: Trace, { given, steps, expressions, assumptions, warnings, citations }: TraceFragment<Given>): Given {
  for (const [id, citation] of citations) trace.citations.set(id, citation)
  for (const warning of warnings) if (!isSaid(trace, warning)) trace.warnings.push(warning)
  if (!trace.isDetailed) return given
  trace.steps.push(...steps)
  trace.expressions.push(...expressions)
  trace.assumptions.push(...assumptions)
  return given
}
