import type { EsrsReport } from '../../schemas/ledger-forms.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'
import { boundaryOf, cubicMetres, megawattHours, qualityOf, scope3Of, sumOf, tonnes } from './amounts.js'

const NO_EMISSIONS = { value: 0, low: 0, high: 0, unit: 'tCO2e' as const }

/** Returns a report in the terms of the European Sustainability Reporting Standards: E1-5 energy, E1-6 emissions, E3-4 water. */
export function esrsOf(report: LedgerReport): EsrsReport {
  const { from, to, totals, energyMix } = report
  return {
    standard: 'ESRS',
    period: { from, to },
    boundary: boundaryOf(report),
    e1Energy: {
      disclosure: 'E1-5',
      total: megawattHours(totals.energy),
      renewable: megawattHours(energyMix.renewable),
      nonRenewable: megawattHours(energyMix.nonRenewable),
      unknownSource: megawattHours(energyMix.unknown),
      note: "Electricity, split by the mix of the grid of each zone, not by contracts. In a customer's report the energy is used by its suppliers and is not its own consumption.",
    },
    e1Emissions: emissionsOf(report),
    e3Water: {
      disclosure: 'E3-4',
      consumption: cubicMetres(totals.water.total),
      onSite: cubicMetres(totals.water.onSite),
      ofElectricity: cubicMetres(totals.water.electricity),
    },
    quality: qualityOf(report),
  }
}

function emissionsOf(report: LedgerReport): EsrsReport['e1Emissions'] {
  const { scope2LocationBased, scope2MarketBased, withoutMarketBased } = report.scopes
  const location = scope2LocationBased && tonnes(scope2LocationBased)
  const market = scope2MarketBased && withoutMarketBased < report.totals.calls ? tonnes(scope2MarketBased) : null
  const categories = scope3Of(report)
  const scope3 = sumOf(...categories.map(({ emissions }) => emissions))
  return {
    disclosure: 'E1-6',
    scope1: NO_EMISSIONS,
    scope2LocationBased: location,
    scope2MarketBased: market,
    scope3,
    scope3Categories: categories,
    totalLocationBased: sumOf(location, scope3),
    totalMarketBased: market && sumOf(market, scope3),
    note: `No fuel is burnt, so that scope 1 is 0. Market-based figures exclude ${withoutMarketBased} calls whose contracts and residual mix are unknown.`,
  }
}
