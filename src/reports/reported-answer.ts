import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import { STEP, type StepLabel } from '../estimation/trace/steps.js'
import type { Accelerator } from '../schemas/accelerator.js'
import type { Assumption, Estimate } from '../schemas/estimate.js'
import type { GridZone } from '../schemas/grid-zone.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { Model } from '../schemas/model.js'
import type { Operator } from '../schemas/operator.js'
import type { TrainingRequest } from '../schemas/training-request.js'
import type { TrainingRun } from '../schemas/training-run.js'

/** An estimate with its request, as the writers of formats need it. */
export type ReportedAnswer = {
  readonly request: InferenceRequest | TrainingRequest
  readonly estimate: Estimate
  readonly catalog: Catalog
  /** The time of writing, in ISO 8601. */
  readonly writtenAt: string
  /** The version of this software. */
  readonly version: string
}

const REPORTED = 'training-reported-1'

/** The request of an estimate of training; undefined for inference. */
export function trainingOf({ request, estimate }: ReportedAnswer): TrainingRequest | undefined {
  return estimate.kind === 'training' ? (request as TrainingRequest) : undefined
}

/** The request of an estimate of inference; undefined for training. */
export function inferenceOf({ request, estimate }: ReportedAnswer): InferenceRequest | undefined {
  return estimate.kind === 'inference' ? (request as InferenceRequest) : undefined
}

/** What the energy was used for. */
export function useOf(answer: ReportedAnswer): 'training' | 'fine-tuning' | 'inference' {
  const training = trainingOf(answer)
  if (!training) return 'inference'
  return training.tuning === undefined ? 'training' : 'fine-tuning'
}

/** The name of the model; for a customModel, a phrase that says so. */
export function modelName({ estimate: { model } }: ReportedAnswer): string {
  return model?.name ?? 'A model described by its shape'
}

/** The operations of the training in FLOP, from the derivation or the record of the model; undefined where not known. */
export function trainingFlopOf(answer: ReportedAnswer): number | undefined {
  return valueOf(answer, STEP.flop) ?? modelOf(answer)?.trainingFlop?.value
}

/** The record of the model; undefined for a customModel. */
export function modelOf({ estimate: { model }, catalog }: ReportedAnswer): Model | undefined {
  return model ? recordNamed(catalog, 'model', model.id) : undefined
}

/** The value of a step, in its unit; undefined where the derivation does not have it. */
export function valueOf({ estimate }: ReportedAnswer, { id }: StepLabel): number | undefined {
  return estimate.steps.find((step) => step.id === id)?.value
}

/** The published run of the training whose hours the estimate used, else the first one; undefined where none is published. */
export function runOf(answer: ReportedAnswer): TrainingRun | undefined {
  const { reported } = answer.estimate
  const hours = valueOf(answer, STEP.trainingHours)
  const account = reported.find(({ acceleratorHours }) => acceleratorHours?.value === hours) ?? reported[0]
  return account && recordNamed(answer.catalog, 'trainingRun', account.trainingRunId)
}

/** The value of a field of the request, or its declared stand-in. */
function saidOf({ request, estimate }: ReportedAnswer, field: 'zone' | 'operator' | 'hardware'): string | undefined {
  return request[field] ?? assumedIn(estimate, field)?.value
}

function assumedIn({ assumptions }: Estimate, field: string): Assumption | undefined {
  return assumptions.find(({ name }) => name === field)
}

/** The grid zone of the estimate; undefined where neither given nor assumed. */
export function zoneOf(answer: ReportedAnswer): GridZone | undefined {
  const name = saidOf(answer, 'zone')
  return name === undefined ? undefined : recordNamed(answer.catalog, 'gridZone', name)
}

/** The name of the grid zone, followed by "(assumed)" where it stands in. */
export function placeText(answer: ReportedAnswer): string | undefined {
  const zone = zoneOf(answer)
  return zone && `${zone.name}${assumedIn(answer.estimate, 'zone')?.basis === 'default' ? ' (assumed)' : ''}`
}

/** The operator of the site; undefined where neither given nor assumed. */
export function operatorOf(answer: ReportedAnswer): Operator | undefined {
  const name = saidOf(answer, 'operator')
  return name === undefined ? undefined : recordNamed(answer.catalog, 'operator', name)
}

/** The accelerator; undefined where it is not known, such as for a hosted model. */
export function acceleratorOf(answer: ReportedAnswer): Accelerator | undefined {
  const name = saidOf(answer, 'hardware') ?? runOf(answer)?.hardware ?? undefined
  if (name === undefined) return undefined
  const { catalog } = answer
  return (
    recordNamed(catalog, 'accelerator', name) ??
    recordNamed(catalog, 'accelerator', recordNamed(catalog, 'server', name)?.accelerator ?? '')
  )
}

/** A phrase that says how the energy was obtained. An estimate is never called a measurement. */
export function howObtained({ request, estimate, version }: Pick<ReportedAnswer, 'request' | 'estimate' | 'version'>): string {
  const { id, version: edition } = estimate.method
  if ('energyKwh' in request && request.energyKwh !== undefined) return 'as the caller metered it, with what the meter does not cover added'
  if (id !== REPORTED) return `estimated, not measured, by Wattprint ${version} with method ${id} ${edition}`
  const isMetered = estimate.reported.some(({ metered }) => metered)
  return `as its developer published it (${isMetered ? 'metered' : 'not said to be metered'}), with what that leaves out added`
}

/** The ends of the interval of the energy as text, in `unit`, of which a kWh has `perKwh`. */
export function intervalText({ estimate }: ReportedAnswer, unit: string, perKwh = 1): string {
  const { low, high } = estimate.energy
  return `${shortNumber(low * perKwh)} and ${shortNumber(high * perKwh)} ${unit}`
}

/** A number as text, with three significant digits. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(3)))
}
