import { Evidence } from '../schemas/figure.js'
import type { Cell } from '../schemas/ledger-call.js'
import type { LedgerReport } from '../schemas/ledger-report.js'
import { type Citation, weakerEvidence } from '../schemas/source.js'
import type { CellEstimate } from './cell-estimate.js'

type Estimated = Extract<CellEstimate, { totals: unknown }>
type Share = { calls: number; energyKwh: number }

/** What the estimates of a report rest on, by how much of the energy does. */
export function startShares() {
  return {
    energyKwh: 0,
    evidence: new Map<Evidence, Share>(),
    warnings: new Map<Estimated['warnings'][number], Share>(),
    methods: new Map<string, Share & { readonly method: Estimated['method'] }>(),
    citations: new Map<string, Citation>(),
  }
}
export type Shares = ReturnType<typeof startShares>

/** Adds a cell that has an estimate. */
export function addShare(shares: Shares, { sums: { calls } }: Cell, estimated: Estimated, citations: readonly Citation[]): void {
  const { totals, method, warnings } = estimated
  const energyKwh = totals.energy.value
  shares.energyKwh += energyKwh
  const weakest = citations.reduce<Evidence>((weaker, { evidence }) => weakerEvidence(weaker, evidence), 'primary')
  addTo(shares.evidence, weakest, { calls, energyKwh })
  for (const code of warnings) addTo(shares.warnings, code, { calls, energyKwh })
  const used = shares.methods.get(method.id)
  shares.methods.set(method.id, { method, calls: calls + (used?.calls ?? 0), energyKwh: energyKwh + (used?.energyKwh ?? 0) })
  for (const citation of citations) shares.citations.set(citation.id, citation)
}

/** The shares as a report gives them, the largest first. */
export function endOfShares(shares: Shares): Pick<LedgerReport, 'evidence' | 'warnings' | 'methods' | 'citations'> {
  const shareOf = ({ calls, energyKwh }: Share) => ({
    calls,
    shareOfEnergy: shares.energyKwh === 0 ? 0 : Math.min(energyKwh / shares.energyKwh, 1),
  })
  return {
    evidence: Evidence.options.flatMap((evidence) => {
      const share = shares.evidence.get(evidence)
      return share ? [{ evidence, ...shareOf(share) }] : []
    }),
    warnings: largestFirst(
      [...shares.warnings].map(([code, share]) => ({ code, ...shareOf(share) })),
      ({ code }) => code,
    ),
    methods: largestFirst(
      [...shares.methods.values()].map(({ method, ...share }) => ({ ...method, ...shareOf(share) })),
      ({ id }) => id,
    ),
    citations: [...shares.citations.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  }
}

function addTo<Key>(shares: Map<Key, Share>, key: Key, { calls, energyKwh }: Share): void {
  const share = shares.get(key)
  if (!share) shares.set(key, { calls, energyKwh })
  else {
    share.calls += calls
    share.energyKwh += energyKwh
  }
}

function largestFirst<One extends { readonly shareOfEnergy: number }>(shown: One[], nameOf: (one: One) => string): One[] {
  return shown.sort((one, other) => other.shareOfEnergy - one.shareOfEnergy || (nameOf(one) < nameOf(other) ? -1 : 1))
}
