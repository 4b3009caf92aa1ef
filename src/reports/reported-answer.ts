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

/** An estimate with what was asked, for those who write it in a form of others. */
export type ReportedAnswer = {
  readonly request: InferenceRequest | TrainingRequest
  readonly estimate: Estimate
  readonly catalog: Catalog
  /** When the form is written, in ISO 8601. */
  readonly writtenAt: string
  /** The version of this software. */
  readonly version: string
}

const REPORTED = 'training-reported-1'

/** The request, where the answer is of a training. */
export function trainingOf({ request, estimate }: ReportedAnswer): TrainingRequest | undefined {
  return estimate.kind === 'training' ? (request as TrainingRequest) : undefined
}

/** The request, where the answer is of inference. */
export function inferenceOf({ request, estimate }: ReportedAnswer): InferenceRequest | undefined {
  return estimate.kind === 'inference' ? (request as InferenceRequest) : undefined
}

/** What the energy was used for. */
export function useOf(answer: ReportedAnswer): 'training' | 'fine-tuning' | 'inference' {
  const training = trainingOf(answer)
  if (!training) return 'inference'
  return training.tuning === undefined ? 'training' : 'fine-tuning'
}

/** The name of the model, or that it has none. */
export function modelName({ estimate: { model } }: ReportedAnswer): string {
  return model?.name ?? 'A model described by its shape'
}

/** The operations of the training: as the derivation has them, or as they are on record of the model. */
export function trainingFlopOf(answer: ReportedAnswer): number | undefined {
  return valueOf(answer, STEP.flop) ?? modelOf(answer)?.trainingFlop?.value
}

/** The record of the model, where it has one. */
export function modelOf({ estimate: { model }, catalog }: ReportedAnswer): Model | undefined {
  return model ? recordNamed(catalog, 'model', model.id) : undefined
}

/** The value of a step, where the derivation has it. */
export function valueOf({ estimate }: ReportedAnswer, { id }: StepLabel): number | undefined {
  return estimate.steps.find((step) => step.id === id)?.value
}

/** The published account of the training whose hours were counted, or the first there is. */
export function runOf(answer: ReportedAnswer): TrainingRun | undefined {
  const { reported } = answer.estimate
  const hours = valueOf(answer, STEP.trainingHours)
  const account = reported.find(({ acceleratorHours }) => acceleratorHours?.value === hours) ?? reported[0]
  return account && recordNamed(answer.catalog, 'trainingRun', account.trainingRunId)
}

/** What stands in for a field that the request leaves out, or the field itself. */
function saidOf({ request, estimate }: ReportedAnswer, field: 'zone' | 'operator' | 'hardware'): string | undefined {
  return request[field] ?? assumedIn(estimate, field)?.value
}

function assumedIn({ assumptions }: Estimate, field: string): Assumption | undefined {
  return assumptions.find(({ name }) => name === field)
}

/** The grid zone whose electricity is counted. */
export function zoneOf(answer: ReportedAnswer): GridZone | undefined {
  const name = saidOf(answer, 'zone')
  return name === undefined ? undefined : recordNamed(answer.catalog, 'gridZone', name)
}

/** The name of that zone; it says so where nobody said it. */
export function placeText(answer: ReportedAnswer): string | undefined {
  const zone = zoneOf(answer)
  return zone && `${zone.name}${assumedIn(answer.estimate, 'zone')?.basis === 'default' ? ' (assumed)' : ''}`
}

/** Who runs the site. */
export function operatorOf(answer: ReportedAnswer): Operator | undefined {
  const name = saidOf(answer, 'operator')
  return name === undefined ? undefined : recordNamed(answer.catalog, 'operator', name)
}

/** The accelerator; undefined where several may serve the request. */
export function acceleratorOf(answer: ReportedAnswer): Accelerator | undefined {
  const name = saidOf(answer, 'hardware') ?? runOf(answer)?.hardware ?? undefined
  if (name === undefined) return undefined
  const { catalog } = answer
  return (
    recordNamed(catalog, 'accelerator', name) ??
    recordNamed(catalog, 'accelerator', recordNamed(catalog, 'server', name)?.accelerator ?? '')
  )
}

/** How the energy was obtained, in half a sentence: an estimate is never called a measurement. */
export function howObtained({ request, estimate, version }: Pick<ReportedAnswer, 'request' | 'estimate' | 'version'>): string {
  const { id, version: edition } = estimate.method
  if ('energyKwh' in request && request.energyKwh !== undefined) return 'as the caller metered it, with what the meter does not cover added'
  if (id !== REPORTED) return `estimated, not measured, by Wattprint ${version} with method ${id} ${edition}`
  const isMetered = estimate.reported.some(({ metered }) => metered)
  return `as its developer published it (${isMetered ? 'metered' : 'not said to be metered'}), with what that leaves out added`
}

/** The ends of the interval of the energy, as text in a unit of which a kWh has `perKwh`. */
export function intervalText({ estimate }: ReportedAnswer, unit: string, perKwh = 1): string {
  const { low, high } = estimate.energy
  return `${shortNumber(low * perKwh)} and ${shortNumber(high * perKwh)} ${unit}`
}

/** A number with three significant digits, as a reader writes it. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(3)))
}
