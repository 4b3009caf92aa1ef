import type { ServerEnergy, TrainingMethod } from '../method.js'
import { STEP } from '../trace/steps.js'
import { recorded, type Trace, type Traced } from '../trace/trace.js'
import { energyFromHours2 } from '../training-2/energy.js'
import { operationsOf } from '../training-2/operations.js'
import { POWER_INPUTS, type PowerInputs, powerInputs } from '../training-2/power.js'
import { impliedShare } from '../training-2/share-of-peak.js'
import { hoursOf } from '../trainings/hours-and-flop.js'
import { givesCompute, requestedHours, type TrainingInputs } from '../trainings/inputs.js'

/** Accelerator-hours × the power that jobs of this class draw, with the class of the server. docs/methodology.md section 3. */
export const trainingHours2: TrainingMethod = {
  card: {
    id: 'training-hours-2',
    version: '2.0.0',
    title: 'Energy from accelerator-hours, second edition',
    kind: 'training',
    summary:
      'Accelerator-hours times the power that jobs of the same class draw on accelerators of the same generation, the server by its class, network switches and the PUE.',
    formula: 'E = accelerator-hours × S × n × PUE; S = h + m u min(P, cap)',
    inputs: ['model', 'hardware', 'acceleratorHours', 'acceleratorCount', 'hours', ...POWER_INPUTS],
    domain:
      'V100 to B200, TPU v2 to v4, consumer cards; 1 to 16,384 accelerators. Metered trainings of sources that it did not see: ×1.14 at the median, 96 % inside.',
    weaknesses: [
      'What a small job draws depends on whether its data keep up, which no field tells: the range is wide.',
      'A full server of eight that is kept fed draws 1.2 to 1.3 times what its class by size says: state jobClass busy.',
      'Not measured in training: MI300, Gaudi, Trainium, TPU v5 and later, B300, shared accelerators.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3, power of a training, second edition' }],
  },
  prepare: (inputs, catalog) => {
    const hours = hoursOf(inputs)
    if (!hours) return { missing: 'acceleratorHours' }
    const power = powerInputs(inputs, catalog)
    return 'missing' in power ? power : { energy: (trace) => energyOfRun(trace, inputs, power, hours(trace)) }
  },
}

function energyOfRun(trace: Trace, inputs: TrainingInputs, power: PowerInputs, hours: Traced): ServerEnergy {
  const flop = operationsBeside(trace, inputs)
  const isOfThisRun = flop !== undefined && impliedShare(trace, inputs, hours, flop) <= 1
  return energyFromHours2(trace, inputs, power, hours, { flop: isOfThisRun ? flop.value : undefined })
}

/** The operations of the run whose hours are used, where they were not computed from the hours. */
function operationsBeside(trace: Trace, inputs: TrainingInputs): Traced | undefined {
  const { request, runWithHours } = inputs
  const operations = givesCompute(request) ? operationsOf(inputs) : undefined
  if (operations) return operations(trace)
  if (requestedHours(request) !== undefined || !runWithHours?.flop || runWithHours.flopFromHours) return undefined
  return recorded(trace, STEP.flop, runWithHours.flop)
}
