import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Totals } from '../estimation/answer.js'
import { Evidence } from '../schemas/figure.js'
import type { Cell, CellKey } from '../schemas/ledger-call.js'
import type { LedgerReport, LedgerReportRequest, LedgerTotals } from '../schemas/ledger-report.js'
import { type Citation, weakerEvidence } from '../schemas/source.js'
import type { Quantity } from '../schemas/unit.js'
import type { CellEstimate } from './cell-estimate.js'

type Estimated = Extract<CellEstimate, { totals: unknown }>
type Share = { calls: number; energyKwh: number }

/** Returns empty shares: on which evidence, methods, warnings and sources the energy of a report rests. */
export function startShares() {
  return {
    energyKwh: 0,
    evidence: new Map<Evidence, Share>(),
    warnings: new Map<Estimated['warnings'][number], Share>(),
    methods: new Map<string, Share & { readonly method: Estimated['method'] }>(),
    citations: new Map<string, Citation>(),
  }
}
/** The shares of a report, as `startShares` returns them. */
export type Shares = ReturnType<typeof startShares>

/** Adds a cell that has an estimate, under the weakest evidence of its sources. */
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

/** Returns the shares as a report gives them, the largest first. */
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

const WORLD = 'WORLD'

/** Returns sums that divide energy by the sources that the grid of its zone uses: renewable, not renewable or unknown. */
export function startEnergyMix(catalog: Catalog) {
  const shares = new Map<string, number | undefined>()
  const sums = { renewable: [0, 0, 0], nonRenewable: [0, 0, 0], unknown: [0, 0, 0] }
  return {
    add: (key: CellKey, developer: string | undefined, { value, low, high }: Quantity): void => {
      const zone = zoneOf(key, developer, catalog)
      if (!shares.has(zone)) shares.set(zone, recordNamed(catalog, 'gridZone', zone)?.renewableShare?.value)
      const share = shares.get(zone)
      for (const [index, kwh] of [value, low, high].entries()) {
        sums.unknown[index] = (sums.unknown[index] ?? 0) + (share === undefined ? kwh : 0)
        sums.renewable[index] = (sums.renewable[index] ?? 0) + kwh * (share ?? 0)
        sums.nonRenewable[index] = (sums.nonRenewable[index] ?? 0) + (share === undefined ? 0 : kwh * (1 - share))
      }
    },
    end: (): LedgerReport['energyMix'] => ({
      renewable: kilowattHours(sums.renewable),
      nonRenewable: kilowattHours(sums.nonRenewable),
      unknown: kilowattHours(sums.unknown),
    }),
  }
}

/** The zone that a cell draws electricity from: its own, that of its region, the usual zone of its operator, or the world. */
function zoneOf({ zone, region, operator }: CellKey, developer: string | undefined, catalog: Catalog): string {
  if (zone !== null) return zone
  const ofRegion = region === null ? undefined : recordNamed(catalog, 'cloudRegion', region)
  if (ofRegion) return ofRegion.zone
  const usual = operator === null ? undefined : recordNamed(catalog, 'operator', operator)
  const byDeveloper = developer === undefined ? undefined : catalog.operatorByDeveloper.get(developer)
  return (usual ?? byDeveloper)?.usualZone?.text ?? WORLD
}

function kilowattHours([value = 0, low = 0, high = 0]: readonly number[]): Quantity {
  return { value, low, high, unit: 'kWh' }
}

const NONE: Quantity = { value: 0, low: 0, high: 0, unit: 'gCO2e' }

/** Returns sums that divide carbon into the scopes of the GHG Protocol, for the report of a customer or an operator. */
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
