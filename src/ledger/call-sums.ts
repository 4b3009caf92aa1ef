import type { Totals } from '../estimation/answer.js'
import { addTo, startSums, totalsOf } from '../estimation/batch/footprint-sums.js'
import type { CellSums } from '../schemas/ledger-call.js'
import type { LedgerTotals } from '../schemas/ledger-report.js'
import type { Quantity } from '../schemas/unit.js'

const MILLION = 1e6

/** Returns empty sums over cells: what the calls were, and what those with an estimate cost. */
export function startCallSums() {
  return {
    calls: 0,
    requests: 0,
    input: 0,
    cachedInput: 0,
    reasoning: 0,
    output: 0,
    callsWithoutEstimate: 0,
    withoutMarketBased: 0,
    /** Requests and tokens of the calls that have an estimate. */
    estimated: { requests: 0, tokens: 0 },
    footprint: startSums(),
  }
}
/** Sums over cells, as `startCallSums` returns them. */
export type CallSums = ReturnType<typeof startCallSums>

/** Adds a cell to the sums. `share` is its part of the estimate `totals`, which is undefined for a cell without an estimate. */
export function addCell(sums: CallSums, cell: CellSums, totals: Totals | undefined, share = 1): void {
  sums.calls += cell.calls
  sums.requests += cell.requests
  sums.input += cell.inputTokens
  sums.cachedInput += cell.cachedInputTokens
  sums.reasoning += cell.reasoningTokens
  sums.output += cell.outputTokens
  if (!totals) {
    sums.callsWithoutEstimate += cell.calls
    return
  }
  if (totals.carbon.operationalMarketBased === null) sums.withoutMarketBased += cell.calls
  sums.estimated.requests += cell.requests
  sums.estimated.tokens += cell.inputTokens + cell.reasoningTokens + cell.outputTokens
  addTo(sums.footprint, totals, cell.requests, share)
}

/** Returns the sums as the totals of a report. */
export function callTotals(sums: CallSums): LedgerTotals {
  const { calls, requests, input, cachedInput, reasoning, output, callsWithoutEstimate, withoutMarketBased } = sums
  const { energy, energyParts, carbon, water, primaryEnergy, abioticDepletion } = totalsOf(sums.footprint)
  return {
    calls,
    requests,
    tokens: { input, cachedInput, reasoning, output },
    callsWithoutEstimate,
    energy,
    energyParts,
    carbon: { ...carbon, withoutMarketBased },
    water,
    primaryEnergy,
    abioticDepletion,
    intensities: intensitiesOf(sums, energy, carbon.total),
  }
}

function intensitiesOf({ estimated }: CallSums, energy: Quantity, carbon: Quantity): LedgerTotals['intensities'] {
  if (estimated.requests === 0) return null
  const { requests, tokens } = estimated
  return {
    energyPerRequest: over(energy, requests),
    carbonPerRequest: over(carbon, requests),
    energyPerMillionTokens: tokens > 0 ? over(energy, tokens / MILLION) : null,
    carbonPerMillionTokens: tokens > 0 ? over(carbon, tokens / MILLION) : null,
  }
}

function over({ value, low, high, unit }: Quantity, by: number): Quantity {
  return { value: value / by, low: low / by, high: high / by, unit }
}
