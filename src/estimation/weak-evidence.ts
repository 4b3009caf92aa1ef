import { type Trace, warn } from './trace.js'

/** Says which sources an estimate rests on that were not read in the document itself. */
export function warnOfWeakEvidence(trace: Trace): void {
  const used = new Set(trace.steps.flatMap(({ citations }) => citations))
  const weak = [...trace.citations.values()].filter(({ id, evidence }) => used.has(id) && evidence !== 'primary')
  for (const evidence of ['unverified', 'secondary'] as const) {
    const sources = [...new Set(weak.filter((citation) => citation.evidence === evidence).map(({ source }) => source))]
    if (sources.length === 0) continue
    const how = evidence === 'unverified' ? 'known but not read' : 'read in a text that quotes them'
    warn(trace, 'weak_evidence', `Rests on ${evidence} figures (${how}) of: ${sources.join(', ')}.`)
  }
}
