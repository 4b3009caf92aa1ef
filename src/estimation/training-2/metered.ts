import type { ServerEnergy } from '../method.js'
import { certain, doubt, expOf, type Operand, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, compute, requested, type Trace, type Traced } from '../trace/trace.js'
import { hoursOf } from '../trainings/hours-and-flop.js'
import { requestedHours, type TrainingInputs } from '../trainings/inputs.js'
import { acceleratorsOf, aroundTheRun, networkOf, ratedPowerOf } from './energy.js'
import { coefficient, jobClassOf } from './factors.js'
import { operationsOf } from './operations.js'
import { acceleratorPower, serverFactorOfMetered } from './power.js'
import { impliedShare } from './share-of-peak.js'

/**
 * The energy of a metered training, in kWh. Parts outside the scope of the meter are computed with the class of the server, the network
 * and the PUE. Parts inside its scope are a split of the metered energy. docs/methodology.md, section 3, a metered training.
 */
export function energyFromMeter(trace: Trace, inputs: TrainingInputs, energyKwh: number, pue: Traced): ServerEnergy {
  const { energyScope: scope = 'servers', averagePowerWatts, jobClass: stated } = inputs.request
  const hours = requestedHours(inputs.request) === undefined ? undefined : hoursOf(inputs)?.(trace)
  const flop = isDescribed(inputs) ? operationsOf(inputs)?.(trace) : undefined
  if (hours && flop) impliedShare(trace, inputs, hours, flop)
  const size = { flop: flop?.value, accelerators: acceleratorsOf(inputs), hours: hours?.value }
  const jobClass = jobClassOf(trace, stated, size)
  const metered = requested(trace, STEP.meteredEnergy, energyKwh)
  const meter = coefficient(trace, STEP.meterHalfWidth, `meter/${scope === 'accelerators' ? 'accelerators' : 'servers'}`)
  const energy = compute(trace, STEP.meteredEnergyWithRange, times(metered, expOf(meter), ...aroundTheRun(trace, inputs, false)))
  const factor = serverFactorOfMetered(trace, inputs, () => {
    const watts = acceleratorPower(inputs.accelerator, inputs.request)
    if (averagePowerWatts !== undefined) return watts?.(trace, jobClass)
    if (hours && scope === 'accelerators') return compute(trace, STEP.acceleratorPower, over(metered, hours))
    return watts?.(trace, jobClass, scope !== 'accelerators')
  })
  const network = networkOf(trace, size, jobClass === 'busy')
  const beside = {
    serverFactors: [factor] as const,
    network,
    accelerator: inputs.accelerator,
    ratedPower: ratedPowerOf(trace, inputs),
    hours,
  }
  if (scope === 'accelerators') return { accelerators: compute(trace, STEP.energyAccelerators, times(energy)), ...beside }
  const reason = `The meter saw the ${scope === 'servers' ? 'servers' : 'facility'}: how much of it the accelerators took is a computation, and moves no total.`
  assume(trace, 'energyParts', { value: 'computed', unit: null, basis: 'default', reason, citations: [] })
  const beyond: [Operand, ...Operand[]] = [certain(factor)]
  if (scope === 'facility') beyond.push(certain(pue), ...(network ? [certain(network)] : []))
  const accelerators = compute(trace, STEP.energyAccelerators, over(energy, times(...beyond)))
  return { accelerators, serverDoubt: doubt(energy), published: scope === 'facility' ? energy : undefined, ...beside }
}

/** True if the request says how much was computed. Operations on record for the model would be of another run. */
function isDescribed({ request: { flop, tokens, examples } }: TrainingInputs): boolean {
  return flop !== undefined || tokens !== undefined || examples !== undefined
}
