import { times } from '../expression.js'
import type { TrainingMethod } from '../method.js'
import { STEP } from '../steps.js'
import { compute, recorded, warn } from '../trace.js'
import { hasHours, hoursOf } from '../trainings/accelerator-hours.js'

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
  lacks: (inputs) => {
    if (!hasHours(inputs)) return 'acceleratorHours'
    if (!inputs.accelerator) return 'hardware'
    return inputs.accelerator.ratedPower ? undefined : 'hardware: one with a rated power on record'
  },
  serverEnergy: (trace, inputs) => {
    const figure = inputs.accelerator?.ratedPower
    if (!figure) throw new Error('checked by lacks')
    warn(trace, 'peer_method', 'mlco2 leaves out the host and the PUE: see its weaknesses at /v1/methods/mlco2.')
    const hours = hoursOf(trace, inputs)
    const power = recorded(trace, STEP.ratedPower, figure)
    const energy = compute(trace, STEP.energyAccelerators, times(hours, power))
    const none = compute(trace, { ...STEP.serverFactor, name: 'Host, which the method leaves out' }, times(1))
    return { accelerators: energy, serverFactors: [none], accelerator: inputs.accelerator, ratedPower: power }
  },
}
