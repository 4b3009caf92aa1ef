import type { TrainingMethod } from '../method.js'
import { hoursOf } from '../trainings/hours-and-flop.js'
import { energyFromHours, ratedAccelerator } from '../trainings/power.js'

/** Accelerator-hours × power × host × PUE. docs/methodology.md section 3. */
export const trainingHours1: TrainingMethod = {
  card: {
    id: 'training-hours-1',
    version: '1.0.0',
    title: 'Energy from accelerator-hours',
    kind: 'training',
    summary: 'Accelerator-hours times power, with the host that comes with it, times the PUE.',
    formula: 'E = accelerator-hours × P × s × PUE',
    inputs: ['model', 'hardware', 'acceleratorHours', 'acceleratorCount', 'hours', 'averagePowerWatts', 'pue'],
    domain: 'Trainings of which the accelerator-hours are known; ×/÷1.25 at 90 %, ×1.09 at the median on metered runs.',
    weaknesses: [
      'Where only rated power is known, the split between accelerators and host is conventional.',
      'Failed runs and experiments count only if the hours include them.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3' }],
  },
  prepare: (inputs) => {
    const hours = hoursOf(inputs)
    if (!hours) return { missing: 'acceleratorHours' }
    const rated = ratedAccelerator(inputs)
    if ('missing' in rated) return rated
    return { energy: (trace) => energyFromHours(trace, inputs, rated, hours(trace), 'hours') }
  },
}
