import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { EnergyScope } from '../../schemas/training-run.js'
import { type EnergyChain, energyOf, type TracedEnergy } from '../footprint/energy-parts.js'
import { serverFactor } from '../footprint/wall.js'
import type { AcceleratorEnergy } from '../method.js'
import { METERED_1 } from '../methods/metered-1.js'
import { certain, doubt, expOf, type Operand, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { highOf, lowOf } from '../trace/uncertain.js'
import { coefficient } from '../training-2/factors.js'

/** The machine whose energy was metered; its fields are absent where the request does not give them. */
export type MeteredMachine = Pick<AcceleratorEnergy, 'accelerator' | 'ratedPower'>

/** The scope of a meter where the request does not give it: most people can read the meter of a server. */
const USUAL_SCOPE: EnergyScope = 'servers'

/** Throws missing-input for a field of a meter without energyKwh, and contradictory-request for energyKwh with a method that estimates. */
export function checkMeter({ energyKwh, energyScope, energyMeter, method }: InferenceRequest): void {
  if (energyKwh === undefined) {
    if (energyScope === undefined && energyMeter === undefined && !isMetered(method)) return
    const asked = { energyScope, energyMeter, [`method ${METERED_1.id}`]: isMetered(method) || undefined }
    const stray = Object.entries(asked).find(([, value]) => value !== undefined)?.[0]
    if (stray === undefined) return
    throw new DomainError('missing-input', `${stray} needs energyKwh, the energy of one request as metered: give both or neither.`, [
      { pointer: '/energyKwh', detail: `is needed by ${stray}` },
    ])
  }
  if (method === 'auto' || isMetered(method)) return
  throw new DomainError(
    'contradictory-request',
    `energyKwh is the answer itself, and method ${method} estimates one: leave method out, which shows the estimate among the alternatives, or leave energyKwh out.`,
    [{ pointer: '/method', detail: 'excludes energyKwh' }],
  )
}

/** True if `method` names the method for metered energies. */
export function isMetered(method: string): boolean {
  return method.toLowerCase() === METERED_1.id
}

/** The machine that a request names or describes, with its rated power or power cap in W as a step. */
export function meteredMachine(trace: Trace, { hardware, customHardware, powerCapWatts }: InferenceRequest): MeteredMachine {
  const accelerator = hardware === undefined ? undefined : findRecord(trace.catalog, 'accelerator', hardware)
  const rated = customHardware?.ratedWatts ?? accelerator?.ratedPower?.value
  if (powerCapWatts !== undefined && powerCapWatts < (rated ?? Infinity)) {
    return { accelerator, ratedPower: requested(trace, STEP.powerCap, powerCapWatts) }
  }
  if (customHardware) return { accelerator, ratedPower: requested(trace, STEP.ratedPower, customHardware.ratedWatts) }
  return { accelerator, ratedPower: accelerator?.ratedPower && recorded(trace, STEP.ratedPower, accelerator.ratedPower) }
}

type Around = {
  readonly machine: MeteredMachine
  readonly requests: Traced
  readonly pue: Traced
  /** Computes the factors from the accelerators to the servers, as an estimate does. */
  readonly serverFactors: () => EnergyChain['serverFactors']
}

/**
 * The energy of metered requests in kWh, by parts. Parts outside the scope of the meter are computed as in an estimate. Parts inside
 * its scope are a split of the metered energy and do not change the totals. docs/methodology.md, section 2, a metered request.
 */
export function energyFromMeterOf(
  trace: Trace,
  request: InferenceRequest,
  { machine, requests, pue, serverFactors }: Around,
): TracedEnergy {
  const { energyKwh, energyMeter } = request
  if (energyKwh === undefined) throw new Error('Only a metered energy is asked of its meter.')
  for (const reference of METERED_1.references) citeIn(trace, reference)
  const scope = scopeOf(trace, request)
  const name = energyMeter === undefined ? STEP.meteredEnergy.name : `Energy as metered by ${energyMeter}`
  const metered = requested(trace, { ...STEP.meteredEnergy, name }, energyKwh)
  const meter = coefficient(trace, STEP.meterHalfWidth, `meter/${scope === 'accelerators' ? 'accelerators' : 'servers'}`)
  const energy = compute(trace, STEP.meteredEnergyWithRange, times(metered, requests, expOf(meter)))
  if (scope === 'accelerators') {
    const accelerators = compute(trace, STEP.energyAccelerators, times(energy))
    return energyOf(trace, { accelerators, serverFactors: serverFactors(), pue })
  }
  const seen = scope === 'servers' ? 'servers' : 'facility'
  const reason = `The meter saw the ${seen}: how much of it the accelerators took is a computation, and moves no total.`
  assume(trace, 'energyParts', { value: 'computed', unit: null, basis: 'default', reason, citations: [] })
  const factor = serverFactor(trace, request, machine.accelerator, machine.ratedPower)
  const beyond: [Operand, ...Operand[]] = [certain(factor)]
  if (scope === 'facility') beyond.push(certain(pue))
  const accelerators = compute(trace, STEP.energyAccelerators, over(energy, times(...beyond)))
  const published = scope === 'facility' ? energy : undefined
  return energyOf(trace, { accelerators, serverFactors: [factor], pue, serverDoubt: doubt(energy), published })
}

function scopeOf(trace: Trace, { energyScope }: InferenceRequest): EnergyScope {
  if (energyScope !== undefined) return energyScope
  const reason = 'What the meter saw is not said: taken for the servers, as a meter at their plugs or in their supplies does.'
  assume(trace, 'energyScope', { value: USUAL_SCOPE, unit: null, basis: 'default', reason, citations: [] })
  return USUAL_SCOPE
}

/** Warns where the metered energy is outside the interval of the estimate at the same scope. */
export function warnWhereMeterDiffers(trace: Trace, request: InferenceRequest, requests: number, estimated: TracedEnergy): void {
  const { energyKwh = 0, energyScope: scope = USUAL_SCOPE, energyMeter = 'meter' } = request
  const energies = { accelerators: estimated.chain.accelerators, servers: estimated.servers, facility: estimated.total }
  const [low, high] = [lowOf(energies[scope]), highOf(energies[scope])]
  const metered = energyKwh * requests
  if (metered >= low && metered <= high) return
  const isAbove = metered > high
  const much = String(Number((isAbove ? metered / high : low / metered).toPrecision(2)))
  warn(
    trace,
    'metered_differs',
    `The ${energyMeter} says ${metered.toPrecision(3)} kWh for the ${scope}, ${much} times ${isAbove ? 'above' : 'below'} the range of the estimate (${low.toPrecision(3)} to ${high.toPrecision(3)} kWh): check the unit, what the meter saw (energyScope), and that it is the energy of one request.`,
  )
}
