import { warnOfScope } from '../run-scope.js'
import { type Trace, type Traced, computed, recorded, requested } from '../trace.js'
import { type TrainingInputs, requestedHours } from './inputs.js'
import { exactly } from '../uncertain.js'

/** True where the accelerator-hours of a training are given or on record. */
export function hasHours({ request, runWithHours }: TrainingInputs): boolean {
  return requestedHours(request) !== undefined || runWithHours !== undefined
}

/** The accelerator-hours of a training: as given, else as published for its run. */
export function hoursOf(trace: Trace, { request, runWithHours }: TrainingInputs): Traced {
  const words = { id: 'training-accelerator-hours', name: 'Accelerator-hours of the training', unit: 'accelerator-h' } as const
  if (request.acceleratorCount !== undefined && request.hours !== undefined) {
    const count = requested(trace, { id: 'accelerator-count', name: 'Accelerators', unit: 'count' }, request.acceleratorCount)
    const hours = requested(trace, { id: 'hours', name: 'Hours of the run', unit: 'h' }, request.hours)
    return computed(trace, words, exactly(count.value * hours.value), 'accelerators × hours', [count, hours])
  }
  if (request.acceleratorHours !== undefined) return requested(trace, words, request.acceleratorHours)
  if (!runWithHours?.acceleratorHours) throw new Error('checked by lacks')
  warnOfScope(trace, runWithHours)
  return recorded(trace, words, runWithHours.acceleratorHours)
}
