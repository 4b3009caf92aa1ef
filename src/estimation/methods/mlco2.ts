import type { ServerEnergy, TrainingMethod } from '../method.js'
import { times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, type Trace, warn } from '../trace/trace.js'
import { hoursOf } from '../trainings/hours-and-flop.js'
import type { Traceable } from '../trainings/inputs.js'
import { type RatedAccelerator, ratedAccelerator } from '../trainings/power.js'

/** The ML CO2 Impact calculator: rated power times hours times the grid. Lacoste et al. 2019. */
export const mlco2: TrainingMethod = {
  card: {
    id: 'mlco2',
    version: '1.0.0',
    title: 'ML CO2 Impact (Lacoste et al. 2019)',
    kind: 'training',
    summary: 'Hours at rated power; no host, no cooling.',
    formula: 'E = accelerator-hours × TDP',
    inputs: ['model', 'hardware', 'acceleratorHours', 'acceleratorCount', 'hours'],
    domain: 'A first guess where only hours are known.',
    weaknesses: [
      'It leaves out the host and the PUE, and takes rated power for metered power: the two faults pull in opposite directions.',
      'It gives no interval: none is shown.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 5, mlco2', evidence: 'secondary' }],
  },
  leavesOutPue: true,
  prepare: (inputs) => {
    const hours = hoursOf(inputs)
    if (!hours) return { missing: 'acceleratorHours' }
    const rated = ratedAccelerator(inputs)
    return 'missing' in rated ? rated : { energy: (trace) => energyOfAccelerators(trace, rated, hours) }
  },
}

function energyOfAccelerators(trace: Trace, { accelerator, ratedPower }: RatedAccelerator, acceleratorHours: Traceable): ServerEnergy {
  warn(trace, 'peer_method', 'mlco2 leaves out the host and the PUE: see the weaknesses of the method.')
  const hours = acceleratorHours(trace)
  const power = recorded(trace, STEP.ratedPower, ratedPower)
  const energy = compute(trace, STEP.energyAccelerators, times(hours, power))
  const none = compute(trace, { ...STEP.serverFactor, name: 'Host, which the method leaves out' }, times(1))
  return { accelerators: energy, serverFactors: [none], accelerator, ratedPower: power }
}
