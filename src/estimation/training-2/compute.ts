import type { Figure } from '../../schemas/figure.js'
import { sixteenBitPeak } from '../factor.js'
import type { MethodCard, Missing, ServerEnergy, TrainingField, TrainingMethod } from '../method.js'
import { certain, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, compute, recorded, type Trace } from '../trace/trace.js'
import { describesTokens, outOfPlace, type Traceable, type TrainingInputs } from '../trainings/inputs.js'
import { energyFromHours2 } from './energy.js'
import { hasSize, operationsOf } from './operations.js'
import { POWER_INPUTS, type PowerInputs, powerInputs } from './power.js'
import { shareOfPeak } from './share-of-peak.js'

/** The fields that every method from operations uses. */
export const INPUTS_FROM_OPERATIONS: readonly TrainingField[] = [
  'model',
  'flop',
  'parameters',
  'totalParameters',
  'tokens',
  'examples',
  'meanTokens',
  'epochs',
  'paddingShare',
  'layers',
  'hiddenSize',
  'sequenceLength',
  'trainingPrecision',
  'hardware',
  'acceleratorCount',
  'utilisation',
  'utilisationOf',
  ...POWER_INPUTS,
  'tuning',
]

/**
 * A training method from operations: accelerator-hours are operations over the achieved share of peak. The methods differ in the tunings
 * they accept, which `missingTuning` checks. docs/methodology.md, section 3, share of peak, second edition.
 */
export function methodFromOperations(
  card: MethodCard<TrainingField>,
  missingTuning: (inputs: TrainingInputs) => Missing<TrainingField> | undefined,
): TrainingMethod {
  return {
    card,
    prepare: (inputs, catalog) => {
      const missing = missingTuning(inputs)
      if (missing) return missing
      const operations = operationsOf(inputs)
      if (!operations) return missingOperations(inputs)
      if (!inputs.accelerator) return { missing: 'hardware' }
      const peak = sixteenBitPeak(inputs.accelerator)
      if (!peak) return { missing: 'hardware', why: 'one with a 16-bit peak on record, or acceleratorHours' }
      const power = powerInputs(inputs, catalog)
      return 'missing' in power ? power : { energy: (trace) => energyFromOperations(trace, inputs, { operations, peak, power }) }
    },
  }
}

function missingOperations({ request, model }: TrainingInputs): Missing<TrainingField> {
  if (describesTokens(request)) return { missing: 'parameters', why: `${model?.name ?? 'the model'} has none on record` }
  const isSized = request.parameters !== undefined || hasSize(model)
  return isSized ? { missing: 'tokens', why: 'or examples and meanTokens, or flop' } : { missing: 'flop', why: 'or parameters and tokens' }
}

type OperationsInputs = { readonly operations: Traceable; readonly peak: Figure; readonly power: PowerInputs }

function energyFromOperations(trace: Trace, inputs: TrainingInputs, { operations, peak: figure, power }: OperationsInputs): ServerEnergy {
  const { request } = inputs
  const withRollouts = request.rollouts === 'included'
  if (withRollouts && request.tuning !== 'rl-update') {
    throw outOfPlace('rollouts', 'rollouts are those of reinforcement learning, tuning rl-update')
  }
  const flop = operations(trace)
  const share = shareOfPeak(trace, inputs, flop)
  const peak = recorded(trace, STEP.peakArithmetic, figure)
  const hours = compute(trace, STEP.trainingHours, over(flop, times(certain(peak), share)))
  if (withRollouts) {
    const reason =
      'Rollouts are counted by their share in one training that was published: the tokens that the model generated, asked as an inference on the hardware of the run, would say it.'
    assume(trace, 'rolloutShare', { value: 'one published training', unit: null, basis: 'default', reason, citations: [] })
  }
  return energyFromHours2(trace, inputs, power, hours, { flop: flop.value, withRollouts, decidesShare: request.utilisation === undefined })
}
