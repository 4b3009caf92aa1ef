import { activeParameters } from '../active-parameters.js'
import { certain, times } from '../expression.js'
import { STEP } from '../steps.js'
import { totalParameters } from '../subject.js'
import { compute, recorded, requested, type Trace, type Traced } from '../trace.js'
import { describesTokens, describesTuning, type TrainingInputs } from './inputs.js'

/** Operations of one parameter and token in training: two forward, four backward; a definition. */
const FLOP_PER_PARAMETER_AND_TOKEN = 6

/** True where the operations of a training are given or on record. */
export function hasFlop(inputs: TrainingInputs): boolean {
  const { flop, parameters, tokens } = inputs.request
  if (flop !== undefined || (parameters !== undefined && tokens !== undefined)) return true
  // What is on record is of another training than the one that the caller describes.
  return !describesTokens(inputs.request) && !describesTuning(inputs.request) && knownFlop(inputs)
}

function knownFlop({ model, runWithFlop }: TrainingInputs): boolean {
  return (
    runWithFlop !== undefined ||
    model?.trainingFlop !== undefined ||
    (model?.trainingTokens !== undefined && (model.activeParameters ?? model.totalParameters) !== undefined)
  )
}

/** The operations of a training: as given, as published for its run or its model, or 6 × parameters × tokens. */
export function flopOf(trace: Trace, { request, model, runWithFlop }: TrainingInputs): Traced {
  if (request.flop !== undefined) return requested(trace, STEP.flop, request.flop)
  if (request.parameters !== undefined && request.tokens !== undefined) {
    return sixNd(trace, requested(trace, STEP.parameters, request.parameters), requested(trace, STEP.trainingTokens, request.tokens))
  }
  const figure = runWithFlop?.flop ?? model?.trainingFlop
  if (figure) return recorded(trace, STEP.flop, figure)
  if (!model?.trainingTokens) throw new Error('checked by lacks')
  const tokens = recorded(trace, STEP.trainingTokens, model.trainingTokens)
  if (model.activeParameters) return sixNd(trace, recorded(trace, STEP.parameters, model.activeParameters), tokens)
  const total = totalParameters(trace, { record: model })
  return sixNd(trace, activeParameters(trace, { record: model }, total), tokens)
}

function sixNd(trace: Trace, parameters: Traced, tokens: Traced): Traced {
  return compute(trace, STEP.flop, times(FLOP_PER_PARAMETER_AND_TOKEN, parameters, certain(tokens)))
}
