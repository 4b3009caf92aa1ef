import { times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, requested } from '../trace/trace.js'
import type { Traceable, TrainingInputs } from './inputs.js'
import { warnOfScope } from './reported-runs.js'

/** The accelerator-hours of a training: as given, else as published for its run; undefined where neither is there. */
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
