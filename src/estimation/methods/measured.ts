import { findRecord } from '../../catalog/find-record.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Measurement } from '../../schemas/measurement.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy, InferenceMethod } from '../method.js'
import { differencesOf, nearestMeasurement } from '../serving/nearest-measurement.js'
import { expOf, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, recordedUncached, requested, type Trace, warn } from '../trace/trace.js'

/** The nearest published measurement of the same model, with the conditions that differ named. */
export const measured: InferenceMethod = {
  card: {
    id: 'measured',
    version: '1.0.0',
    title: 'Nearest published measurement',
    kind: 'inference',
    summary: 'Joules for each output token from the published measurement of the same model whose conditions are nearest.',
    formula: 'E = measured J a token × output tokens',
    inputs: ['model', 'outputTokens', 'reasoningTokens', 'hardware', 'batchSize', 'precision'],
    domain: 'The conditions of the measurement; a warning names them.',
    weaknesses: [
      'At another batch or prompt length it may be off by many times.',
      'It is of the accelerators only: the rest of the chain is ours.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 5, measured' }],
  },
  prepare: (request, subject, catalog) => {
    if ((request.outputTokens ?? 0) + (request.reasoningTokens ?? 0) === 0)
      return { missing: 'outputTokens', why: 'measurements are for each output token' }
    const measurement = nearestMeasurement(catalog, request, subject)
    return measurement
      ? { energy: (trace) => energyOfMeasurement(trace, request, measurement) }
      : { missing: 'model', why: 'no published measurement of this model is on record' }
  },
}

function energyOfMeasurement(trace: Trace, request: InferenceRequest, measurement: Measurement): AcceleratorEnergy {
  const conditions = differencesOf(trace.catalog, request, measurement).join(', ')
  warn(trace, 'peer_method', `The measurement was taken at ${conditions}: where your conditions differ, so does the energy.`)
  const { id, source, locator, evidence, hardware, energyJoulesPerOutputToken: value } = measurement
  const perTokenLabel = { ...STEP.joulesPerToken, name: `Accelerator energy for each output token, measurement ${id}` }
  const perToken = recordedUncached(trace, perTokenLabel, { value, unit: 'J/token', source, locator, ...(evidence && { evidence }) })
  const tokens = requested(trace, STEP.outputTokens, (request.outputTokens ?? 0) + (request.reasoningTokens ?? 0))
  const halfWidth = recorded(trace, STEP.halfWidth, factorFigure(trace.catalog, 'wattprint-roofline-1/half-width-modern'))
  const joules = compute(trace, STEP.requestJoules, times(perToken, tokens, expOf(halfWidth)))
  const accelerator = findRecord(trace.catalog, 'accelerator', hardware)
  const power = accelerator.ratedPower && recorded(trace, STEP.ratedPower, accelerator.ratedPower)
  return { joules, accelerator, acceleratorCount: measurement.acceleratorCount, ratedPower: power }
}
