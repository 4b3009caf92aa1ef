import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { expOf, type Expression } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { recorded, type Trace } from '../trace/trace.js'

/** True of a request without hardware: the model runs on a service whose machines are not known. */
export function isHosted({ hardware, customHardware }: Pick<InferenceRequest, 'hardware' | 'customHardware'>): boolean {
  return hardware === undefined && customHardware === undefined
}

/** Throws missing-input for a field that needs another one, and contradictory-request where hardware is given twice. */
export function checkHardware(request: InferenceRequest): void {
  const { hardware, customHardware, acceleratorCount, powerCapWatts, engine, lifetimeRequests, include } = request
  const needs = (field: string, other: string) => {
    throw new DomainError('missing-input', `${field} needs ${other}: give both or neither.`, [
      { pointer: `/${other}`, detail: `is needed by ${field}` },
    ])
  }
  if (hardware !== undefined && customHardware !== undefined) {
    throw new DomainError('contradictory-request', 'hardware and customHardware both say what the model runs on: give one of them.', [
      { pointer: '/customHardware', detail: 'excludes hardware' },
    ])
  }
  if (isHosted(request)) {
    if (acceleratorCount !== undefined) needs('acceleratorCount', 'hardware')
    if (powerCapWatts !== undefined) needs('powerCapWatts', 'hardware')
    if (engine !== undefined) needs('engine', 'hardware')
  }
  if (include.includes('trainingShare') && lifetimeRequests === undefined) needs('include=trainingShare', 'lifetimeRequests')
}

/** The number 1 with the wide interval of settings that were never measured. */
export function unmeasured(trace: Trace): Expression {
  return expOf(recorded(trace, STEP.halfWidth, factorFigure(trace.catalog, 'wattprint-roofline-1/half-width-unmeasured')))
}
