import type { GhgReport } from '../../schemas/ledger-forms.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'
import { boundaryOf, megawattHours, qualityOf, scope3Of, sumOf, tonnes } from './amounts.js'

/** Returns a report in the terms of the GHG Protocol, for a customer or an operator: scope 2 by both methods, and scope 3 by category. */
export function ghgOf(report: LedgerReport): GhgReport {
  const { from, to, scopes, totals, withoutEstimate } = report
  const { input, reasoning, output } = totals.tokens
  return {
    standard: 'GHG Protocol',
    period: { from, to },
    role: scopes.role,
    boundary: boundaryOf(report),
    scope2: scope2Of(report),
    scope3: scope3Of(report).map((one) => ({
      ...one,
      method: 'Average-data method: physical activity (tokens, seconds, images) times modelled energy and factors.',
      marketBased: scopes.role === 'customer' ? marketBasedOf(report) : null,
    })),
    exclusions: withoutEstimate.reasons.map(({ code, calls, models }) => ({ reason: code, calls, models })),
    activity: {
      energy: megawattHours(totals.energy),
      calls: totals.calls,
      requests: totals.requests,
      tokens: input + reasoning + output,
    },
    quality: qualityOf(report),
  }
}

function scope2Of({ scopes }: LedgerReport): GhgReport['scope2'] {
  const { scope2LocationBased, scope2MarketBased, withoutDirect, withoutMarketBased } = scopes
  if (!scope2LocationBased) return null
  return {
    locationBased: tonnes(scope2LocationBased),
    marketBased: scope2MarketBased && tonnes(scope2MarketBased),
    factors: 'Direct (combustion) intensities of each grid zone; what is upstream of them is in category 3 of scope 3.',
    callsWithoutDirectFactor: withoutDirect,
    callsWithoutMarketBasedFactor: withoutMarketBased,
  }
}

/** The market-based and embodied carbon of a customer's calls; null unless the market-based carbon of every call is known. */
function marketBasedOf({ totals: { carbon } }: LedgerReport): ReturnType<typeof sumOf> | null {
  return carbon.withoutMarketBased === 0 ? sumOf(tonnes(carbon.operationalMarketBased), tonnes(carbon.embodied)) : null
}
