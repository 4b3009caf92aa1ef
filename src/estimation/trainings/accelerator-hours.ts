import { times } from '../expression.js'
import { warnOfScope } from '../run-scope.js'
import { STEP } from '../steps.js'
import { compute, recorded, requested, type Trace, type Traced } from '../trace.js'
import { requestedHours, type TrainingInputs } from './inputs.js'

/** True where the accelerator-hours of a training are given or on record. */
export function hasHours({ request, runWithHours }: TrainingInputs): boolean {
  return requestedHours(request) !== undefined || runWithHours !== undefined
}

/** The accelerator-hours of a training: as given, else as published for its run. */
export function hoursOf(trace: Trace, { request, runWithHours }: TrainingInputs): Traced {
  if (request.acceleratorCount !== undefined && request.hours !== undefined) {
    const count = requested(trace, STEP.trainingAccelerators, request.acceleratorCount)
    const hours = requested(trace, STEP.hours, request.hours)
    return compute(trace, STEP.trainingHours, times(count, hours))
  }
  if (request.acceleratorHours !== undefined) return requested(trace, STEP.trainingHours, request.acceleratorHours)
  if (!runWithHours?.acceleratorHours) throw new Error('checked by lacks')
  warnOfScope(trace, runWithHours)
  return recorded(trace, STEP.trainingHours, runWithHours.acceleratorHours)
}
