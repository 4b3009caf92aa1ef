import { activeParameters, totalParameters } from '../model/subject.js'
import { certain, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, requested, type Trace, type Traced } from '../trace/trace.js'
import { describesTokens, describesTuning, type Traceable, type TrainingInputs } from './inputs.js'
import { warnOfScope } from './reported-runs.js'

/** The accelerator-hours of a training: as given, else as published for its run; undefined where not known. */
export function hoursOf({ request, runWithHours }: TrainingInputs): Traceable | undefined {
  const { acceleratorCount, hours, acceleratorHours } = request
  if (acceleratorCount !== undefined && hours !== undefined) {
    return (trace) => {
      const count = requested(trace, STEP.trainingAccelerators, acceleratorCount)
      return compute(trace, STEP.trainingHours, times(count, requested(trace, STEP.hours, hours)))
    }
  }
  if (acceleratorHours !== undefined) return (trace) => requested(trace, STEP.trainingHours, acceleratorHours)
  if (!runWithHours?.acceleratorHours) return undefined
  const { acceleratorHours: published } = runWithHours
  return (trace) => {
    warnOfScope(trace, runWithHours)
    return recorded(trace, STEP.trainingHours, published)
  }
}

/** Operations for each parameter and token in training, by definition: two in the forward pass and four in the backward pass. */
const FLOP_PER_PARAMETER_AND_TOKEN = 6

/**
 * The operations of a training in FLOP: as given, as published for its run or its model, or 6 × parameters × tokens; undefined where not
 * known.
 */
export function flopOf({ request, model, runWithFlop }: TrainingInputs): Traceable | undefined {
  const { flop, parameters, tokens } = request
  if (flop !== undefined) return (trace) => requested(trace, STEP.flop, flop)
  if (parameters !== undefined && tokens !== undefined) {
    return (trace) => sixNd(trace, requested(trace, STEP.parameters, parameters), requested(trace, STEP.trainingTokens, tokens))
  }
  // The operations on record are of another training than the one that the request describes.
  if (describesTokens(request) || describesTuning(request)) return undefined
  const figure = runWithFlop?.flop ?? model?.trainingFlop
  if (figure) return (trace) => recorded(trace, STEP.flop, figure)
  if (!model?.trainingTokens || !(model.activeParameters ?? model.totalParameters)) return undefined
  const { trainingTokens } = model
  return (trace) => {
    const seen = recorded(trace, STEP.trainingTokens, trainingTokens)
    if (model.activeParameters) return sixNd(trace, recorded(trace, STEP.parameters, model.activeParameters), seen)
    const total = totalParameters(trace, { record: model })
    return sixNd(trace, activeParameters(trace, { record: model }, total), seen)
  }
}

function sixNd(trace: Trace, parameters: Traced, tokens: Traced): Traced {
  return compute(trace, STEP.flop, times(FLOP_PER_PARAMETER_AND_TOKEN, parameters, certain(tokens)))
}
