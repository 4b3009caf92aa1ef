import type { Figure } from '../../schemas/figure.js'
import type { Operator } from '../../schemas/operator.js'
import { type Expression, minus, plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, compute, recorded, requested, type Trace, warn } from '../trace/trace.js'
import type { Intensity } from './grid-intensity.js'
import type { Place, PlaceRequest } from './place.js'
import { pointOfSeries, pointStep, warnOfNearest } from './point-step.js'
import type { Point } from './series.js'
import { zonePoint } from './zone-point.js'

const UNDATED = 'undated'
/** Contract shares that add up to 1 but for this difference count as 1. */
const ROUNDING = 1e-9

/**
 * The market-based carbon intensity, gCO2e/kWh. It is the caller's own figure; else that of the operator's contracts in the zone and
 * year, with the electricity beyond them at the residual mix; else the operator's published figure; else the residual mix of the zone;
 * else undefined. `located` is the location-based intensity, which stands in for an unknown residual mix beside contracts.
 */
export function marketIntensityOf(trace: Trace, request: PlaceRequest, place: Place, located: Intensity): Intensity | undefined {
  if (request.marketGco2ePerKwh !== undefined) {
    return { step: requested(trace, STEP.marketIntensity, request.marketGco2ePerKwh), basis: request.basis ?? null }
  }
  const { operator } = place
  const contracts = operator && contractsOf(operator, place)
  if (operator && contracts) return intensityOfContracts(trace, request, place, { operator, contracts, located })
  const published = pointOfSeries(
    trace,
    `market-based intensity of ${operator?.name ?? 'the operator'}`,
    operator?.marketBasedIntensity,
    place.when,
  )
  if (published && operator) return ofPoint(trace, request, `Market-based carbon intensity of ${operator.name}`, published)
  return residualMixOf(trace, request, place)
}

type Contract = Operator['contracts'][number]
type Held = { readonly operator: Operator; readonly contracts: readonly [Contract, ...Contract[]]; readonly located: Intensity }

/**
 * The operator's contracts for the zone, else for its country, in the requested year; without a requested year, those of the newest year.
 */
function contractsOf({ contracts }: Operator, { zone, when }: Place): Held['contracts'] | undefined {
  const places = [zone.id, zone.country].filter((one) => one !== null)
  for (const one of places) {
    const ofPlace = contracts.filter((contract) => contract.zone === one)
    const year = when.year === undefined ? Math.max(...ofPlace.map((contract) => contract.year)) : when.year
    const [first, ...others] = ofPlace.filter((contract) => contract.year === year)
    if (first) return [first, ...others]
  }
  return undefined
}

function intensityOfContracts(trace: Trace, request: PlaceRequest, place: Place, { operator, contracts, located }: Held): Intensity {
  const shares = contracts.map(({ share }, index) =>
    recorded(trace, { ...STEP.contractShare, id: `${STEP.contractShare.id}-${index + 1}` }, share),
  )
  const terms = contracts.map(({ intensity, instrument, year }, index): Expression => {
    const name = `${STEP.contractIntensity.name}: ${operator.name}, ${instrument}, ${year}`
    const step = recorded(trace, { ...STEP.contractIntensity, id: `${STEP.contractIntensity.id}-${index + 1}`, name }, intensity)
    return times(shares[index] ?? 0, step)
  })
  const covered = shares.reduce((sum, { value }) => sum + value, 0)
  const label = { ...STEP.marketIntensity, name: `Market-based carbon intensity by the contracts of ${operator.name}` }
  const [first, ...others] = terms as [Expression, ...Expression[]]
  const bases = contracts.map(({ intensity }) => intensity.basis)
  if (covered >= 1 - ROUNDING) return { step: compute(trace, label, plus(first, ...others)), basis: onlyOne(bases) }
  const rest = residualMixOf(trace, request, place, true) ?? locatedInstead(trace, place, located)
  const [share, ...shared] = shares
  const left = minus(1, plus(share ?? 0, ...shared))
  return { step: compute(trace, label, plus(first, ...others, times(left, rest.step))), basis: onlyOne([...bases, rest.basis]) }
}

/** The basis of some intensities where all have the same one, else null. */
function onlyOne(bases: readonly (Intensity['basis'] | undefined)[]): Intensity['basis'] {
  const [first = null, ...others] = bases
  return others.every((one) => one === first) ? first : null
}

function locatedInstead(trace: Trace, { zone }: Place, located: Intensity): Intensity {
  const reason = `No residual mix is on record for ${zone.name}: its location-based intensity stands in for what no contract covers.`
  const value = String(located.step.value)
  assume(trace, 'residualMix', { value, unit: 'gCO2e/kWh', basis: 'default', reason, citations: [] })
  return located
}

function residualMixOf(trace: Trace, request: PlaceRequest, { zone, when }: Place, isRest = false): Intensity | undefined {
  const residual = zonePoint(trace.catalog, zone, 'residualMix', when, request.basis ?? 'lifecycle')
  if (!residual) return undefined
  warnOfNearest(trace, `residual mix of ${zone.name}, which market-based carbon rests on`, residual, when)
  return ofPoint(trace, request, `Residual mix of ${zone.name}`, residual, isRest)
}

function ofPoint(trace: Trace, { basis: wanted = 'lifecycle' }: PlaceRequest, name: string, point: Point, isRest = false): Intensity {
  const { basis } = point.figures[0]
  if (basis !== undefined && basis !== wanted) warnOfBasis(trace, name, basis)
  const label = isRest ? STEP.residualMix : STEP.marketIntensity
  const told = `${name}, ${point.period ?? UNDATED}, ${basis ?? 'basis not stated'}`
  return { step: pointStep(trace, { ...label, name: told }, point), basis: basis ?? null }
}

function warnOfBasis(trace: Trace, name: string, basis: NonNullable<Figure['basis']>): void {
  const message =
    basis === 'direct'
      ? `${name} is a direct intensity, without upstream emissions: do not compare it with a lifecycle one.`
      : `${name} is a lifecycle intensity: it counts upstream emissions too, and so is more than scope 2.`
  warn(trace, basis === 'direct' ? 'direct_basis' : 'lifecycle_basis', message)
}
