import type { Totals } from '../estimation/answer.js'
import type { LedgerReport, LedgerReportRequest, LedgerTotals } from '../schemas/ledger-report.js'
import type { Quantity } from '../schemas/unit.js'

const NONE: Quantity = { value: 0, low: 0, high: 0, unit: 'gCO2e' }

/** Splits carbon into the scopes of the GHG Protocol, by whose report it is. */
export function startScopes(role: LedgerReportRequest['role']) {
  let [scope2, upstream, withoutDirect] = [NONE, NONE, 0]
  return {
    add: (calls: number, { carbon: { direct, upstream: ofUpstream, operationalLocationBased } }: Totals): void => {
      if (role === 'customer') return
      if (direct === null) withoutDirect += calls
      scope2 = plus(scope2, direct ?? operationalLocationBased)
      upstream = plus(upstream, ofUpstream ?? NONE)
    },
    end: ({ carbon }: LedgerTotals): LedgerReport['scopes'] => {
      const { withoutMarketBased } = carbon
      if (role === 'customer')
        return {
          role,
          scope2LocationBased: null,
          scope2MarketBased: null,
          scope3Category1: carbon.total,
          scope3Category2: null,
          scope3Category3: null,
          withoutDirect,
          withoutMarketBased,
        }
      return {
        role,
        scope2LocationBased: scope2,
        scope2MarketBased: carbon.operationalMarketBased,
        scope3Category1: null,
        scope3Category2: carbon.embodied,
        scope3Category3: upstream,
        withoutDirect,
        withoutMarketBased,
      }
    },
  }
}

function plus(one: Quantity, other: Quantity): Quantity {
  return { ...one, value: one.value + other.value, low: one.low + other.low, high: one.high + other.high }
}
