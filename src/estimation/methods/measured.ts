import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import { findRecord } from '../../catalog/find-record.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Measurement } from '../../schemas/measurement.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy, InferenceMethod } from '../method.js'
import type { Subject } from '../model/subject.js'
import { expOf, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, recordedUncached, requested, type Trace, warn } from '../trace/trace.js'

/** The nearest published measurement of the same model. A warning names its conditions. */
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

/** The distances of a measurement for a differing condition, in units of ln of energy. */
const OTHER_HARDWARE = 2
const OTHER_PRECISION = 1
/** The batch for the comparison where the request gives none: a usual batch of services. */
const USUAL_BATCH = 64
const NAMES: Readonly<Record<string, string>> = { bfloat16: 'bf16', float16: 'fp16' }

/** The measurement of this model under the nearest conditions; undefined where there is none. */
function nearestMeasurement(catalog: Catalog, request: InferenceRequest, { record }: Subject): Measurement | undefined {
  const candidates = record ? (catalog.measurementsByModel.get(record.id) ?? []) : []
  let nearest: { measurement: Measurement; away: number } | undefined
  for (const measurement of candidates) {
    if (measurement.use === 'excluded' || measurement.scope !== 'gpu') continue
    const away = distanceOf(catalog, request, measurement)
    if (!nearest || away < nearest.away) nearest = { measurement, away }
  }
  return nearest?.measurement
}

/** The conditions of a measurement as text. The hardware is left out where hardware and batch are those of the request. */
function differencesOf(catalog: Catalog, request: InferenceRequest, measurement: Measurement): string[] {
  const { hardware, acceleratorCount, batchSize, precision, engine, meanInputTokens, meanOutputTokens } = measurement
  const differences = [`${acceleratorCount} × ${hardware}`, `${precision} on ${engine}`]
  if (batchSize !== null && batchSize !== request.batchSize) differences.push(`batch ${batchSize.toPrecision(3)}`)
  if (meanInputTokens !== null) differences.push(`${meanInputTokens.toPrecision(3)} input tokens`)
  differences.push(`${meanOutputTokens.toPrecision(3)} output tokens`)
  return isSameHardware(catalog, request, measurement) && batchSize === request.batchSize ? differences.slice(1) : differences
}

function distanceOf(catalog: Catalog, request: InferenceRequest, measurement: Measurement): number {
  const hardware = request.hardware === undefined || isSameHardware(catalog, request, measurement) ? 0 : OTHER_HARDWARE
  const precision =
    request.precision === undefined || request.precision === (NAMES[measurement.precision] ?? measurement.precision) ? 0 : OTHER_PRECISION
  const batch = Math.abs(Math.log((request.batchSize ?? USUAL_BATCH) / (measurement.batchSize ?? 1)))
  const output = Math.abs(Math.log(Math.max(1, request.outputTokens ?? 0) / measurement.meanOutputTokens)) / 10
  return hardware + precision + batch + output
}

function isSameHardware(catalog: Catalog, { hardware }: InferenceRequest, measurement: Measurement): boolean {
  return hardware !== undefined && catalog.records.accelerator.byName.get(foldName(hardware))?.id === measurement.hardware
}
