import { certain, over, times } from '../expression.js'
import type { MethodCard, ServerEnergy, TrainingMethod } from '../method.js'
import { sixteenBitPeak } from '../sixteen-bit-peak.js'
import { STEP } from '../steps.js'
import { assume, compute, recorded, type Trace } from '../trace.js'
import { describesTokens, outOfPlace, type TrainingInputs } from '../trainings/inputs.js'
import { energyFromHours2 } from './energy.js'
import { hasOperations, hasSize, operationsOf } from './operations.js'
import { lacksPower, POWER_INPUTS } from './power.js'
import { shareOfPeak } from './share-of-peak.js'

/** What all of them take. */
export const INPUTS_FROM_OPERATIONS = [
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

/** The methods that start from operations differ in what they are asked of. docs/methodology.md, section 3, share of peak, second edition. */
export function methodFromOperations(card: MethodCard, lacksTuning: (inputs: TrainingInputs) => string | undefined): TrainingMethod {
  return {
    card,
    lacks: (inputs) => lacksTuning(inputs) ?? lacksOperations(inputs) ?? lacksPower(inputs),
    serverEnergy: (trace, inputs) => energyFromOperations(trace, inputs),
  }
}

function lacksOperations(inputs: TrainingInputs): string | undefined {
  const { accelerator, request, model } = inputs
  if (!hasOperations(inputs)) {
    if (describesTokens(request)) return `parameters: ${model?.name ?? 'the model'} has none on record`
    const isSized = request.parameters !== undefined || hasSize(model)
    return isSized ? 'tokens: or examples and meanTokens, or flop' : 'flop: or parameters and tokens'
  }
  if (!accelerator) return 'hardware'
  return sixteenBitPeak(accelerator) ? undefined : 'hardware: one with a 16-bit peak on record, or acceleratorHours'
}

function energyFromOperations(trace: Trace, inputs: TrainingInputs): ServerEnergy {
  const { accelerator, request } = inputs
  const figure = accelerator && sixteenBitPeak(accelerator)
  if (!figure) throw new Error('checked by lacks')
  const withRollouts = request.rollouts === 'included'
  if (withRollouts && request.tuning !== 'rl-update') {
    throw outOfPlace('rollouts', 'rollouts are those of reinforcement learning, tuning rl-update')
  }
  const flop = operationsOf(trace, inputs)
  const share = shareOfPeak(trace, inputs, flop)
  const peak = recorded(trace, STEP.peakArithmetic, figure)
  const hours = compute(trace, STEP.trainingHours, over(flop, times(certain(peak), share)))
  if (withRollouts) {
    const reason =
      'Rollouts are counted by their share in one training that was published: the tokens that the model generated, asked as an inference on the hardware of the run, would say it.'
    assume(trace, 'rolloutShare', { value: 'one published training', unit: null, basis: 'default', reason, citations: [] })
  }
  return energyFromHours2(trace, inputs, hours, { flop: flop.value, withRollouts, decidesShare: request.utilisation === undefined })
}
