import { DomainError } from '../errors.js'
import type { InferenceRequest } from '../schemas/inference-request.js'

/** Refuses fields that mean nothing without another one. */
export function checkHardware({ hardware, acceleratorCount, powerCapWatts, engine, lifetimeRequests, include }: InferenceRequest): void {
  const needs = (field: string, other: string) => {
    throw new DomainError('missing-input', `${field} needs ${other}: give both or neither.`, [
      { pointer: `/${other}`, detail: `is needed by ${field}` },
    ])
  }
  if (hardware === undefined && acceleratorCount !== undefined) needs('acceleratorCount', 'hardware')
  if (hardware === undefined && powerCapWatts !== undefined) needs('powerCapWatts', 'hardware')
  if (hardware === undefined && engine !== undefined) needs('engine', 'hardware')
  if (include.includes('trainingShare') && lifetimeRequests === undefined) needs('include=trainingShare', 'lifetimeRequests')
}
