import type { Evidence } from '../schemas/evidence.js'
import { type Trace, warn } from './trace.js'

const HOW: Record<Exclude<Evidence, 'primary'>, string> = { unverified: 'known but not read', secondary: 'read in a text that quotes them' }

/** Says which sources an estimate rests on that were not read in the document itself. */
export function warnOfWeakEvidence(trace: Trace): void {
  const weak = { unverified: new Set<string>(), secondary: new Set<string>() }
  for (const { source, evidence } of trace.citations.values()) if (evidence !== 'primary') weak[evidence].add(source)
  for (const evidence of ['unverified', 'secondary'] as const) {
    const sources = weak[evidence]
    if (sources.size > 0) warn(trace, 'weak_evidence', `Rests on ${evidence} figures (${HOW[evidence]}) of: ${[...sources].join(', ')}.`)
  }
}
