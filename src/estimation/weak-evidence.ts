import { type Trace, warn } from './trace.js'

/** Says once which sources an estimate rests on that were not read in the document itself. */
export function warnOfWeakEvidence(trace: Trace): void {
  const sources = { unverified: new Set<string>(), secondary: new Set<string>() }
  for (const { source, evidence } of trace.citations.values()) if (evidence !== 'primary') sources[evidence].add(source)
  const kinds = [
    sources.unverified.size > 0 && `known but not read (${[...sources.unverified].join(', ')})`,
    sources.secondary.size > 0 && `read in a text that quotes them (${[...sources.secondary].join(', ')})`,
  ].filter((kind) => kind !== false)
  if (kinds.length > 0) warn(trace, 'weak_evidence', `Rests on figures ${kinds.join(' and ')}.`)
}
