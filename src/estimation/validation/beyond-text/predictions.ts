import { type Catalog, memoPerCatalog } from '../../../catalog/catalog.js'
import { foldName } from '../../../catalog/collection.js'
import type { Figure } from '../../../schemas/figure.js'
import type { InferenceRequest } from '../../../schemas/inference-request.js'
import { Model, Precision } from '../../../schemas/model.js'
import type { Unit } from '../../../schemas/unit.js'
import type { Work } from '../../../schemas/work.js'
import type { WorkMeasurement } from '../../../schemas/work-measurement.js'
import { factorIn } from '../../factor.js'
import { energyAt, type InferenceMethod, missingText, prepared, type PreparedInference, unlessRefused } from '../../method.js'
import { wattprintDiffusion1 } from '../../methods/wattprint-diffusion-1.js'
import { wattprintPass1 } from '../../methods/wattprint-pass-1.js'
import { wattprintRoofline2 } from '../../methods/wattprint-roofline-2.js'
import { wattprintTranscription1 } from '../../methods/wattprint-transcription-1.js'
import type { Subject } from '../../model/subject.js'
import { STEP } from '../../trace/steps.js'
import { startTrace, type Trace } from '../../trace/trace.js'
import type { Uncertain } from '../../trace/uncertain.js'
import { countedPrompt, hasMoreThanText, withVision } from '../../vision/counted-prompt.js'
import { comparison, type Pause, type Prediction } from '../predict.js'

/** The request of a caller who wants the estimate of a measurement, its model, and the method. */
type Asked = { readonly method: InferenceMethod; readonly request: InferenceRequest; readonly subject: Subject }
type Unasked = { readonly unserved: string }

/** The request for a measurement, or the reason why it cannot be estimated. */
function askedOf(catalog: Catalog, measurement: WorkMeasurement): Asked | Unasked {
  const { unitOfWork, hardware } = measurement
  if (hardware === null) return { unserved: 'the hardware was not published' }
  if (unitOfWork === 'image' || unitOfWork === 'clip' || unitOfWork === 'sound') return diffusionAsked(catalog, measurement)
  if (measurement.task === 'image-captioning' || unitOfWork === 'recording') return transcriptionAsked(measurement)
  return unitOfWork === 'request' ? chatAsked(catalog, measurement) : passAsked(measurement)
}

function servingOf({ hardware, acceleratorCount, engine, batchSize, precision }: WorkMeasurement): InferenceRequest {
  const { data } = Precision.safeParse(precision)
  return {
    ...(hardware !== null && { hardware }),
    ...(acceleratorCount !== null && { acceleratorCount }),
    ...(engine !== null && { engine: ENGINES[engine.split('-', 1)[0] ?? ''] ?? engine }),
    ...(batchSize !== null && { batchSize }),
    ...(data && { precision: data }),
    requests: 1,
    method: 'auto',
    include: [],
  }
}
/** Our names of engines by the names that sources use. */
const ENGINES: Readonly<Record<string, string>> = { transformers: 'hf-transformers' }

function diffusionAsked(catalog: Catalog, measurement: WorkMeasurement): Asked | Unasked {
  const { model, work, unitOfWork, width, height, frames, steps, passes, seconds, ulyssesDegree, ringDegree } = measurement
  const record = model === null ? undefined : catalog.records.model.byName.get(foldName(model))
  if (!record?.diffusion) return { unserved: 'what the model computes is not on record' }
  if (unitOfWork !== 'sound' && (width === null || height === null)) return { unserved: 'the size of the output was not published' }
  const ofSize = unitOfWork === 'sound' ? { seconds: seconds ?? 1 } : { ...(width && { width }), ...(height && { height }) }
  const asked: Work = {
    type: work,
    ...ofSize,
    ...(work === 'video' && frames !== null && { frames }),
    ...(steps !== null && { steps }),
    ...(passes !== null && { passes }),
    ...(ulyssesDegree !== null && ringDegree !== null && { ulyssesDegree, ringDegree }),
  }
  const computes = measurement.latentsOnly ? { ...record.diffusion, vaeFlopPerPixel: undefined } : record.diffusion
  const request = { ...servingOf(measurement), model: record.id, work: asked }
  return { method: wattprintDiffusion1, request, subject: { record: { ...record, diffusion: computes } } }
}

function passAsked(measurement: WorkMeasurement): Asked | Unasked {
  const { activeParameters, layers, hiddenSize, meanInputTokens } = measurement
  if (meanInputTokens === null) return { unserved: 'the tokens were not published' }
  if (activeParameters === null || layers === null || hiddenSize === null) return { unserved: 'the shape of the model was not published' }
  const customModel = { totalParameters: activeParameters, layers, hiddenSize }
  const request = { ...servingOf(measurement), customModel, work: { type: 'embedding' as const, inputTokens: meanInputTokens } }
  return { method: wattprintPass1, request, subject: { custom: customModel } }
}

/**
 * The request for a transcription, or for a caption of an image, with the shape of the model that the measurement gives: a captioning
 * model has an encoder and a decoder, as a transcribing one has.
 */
function transcriptionAsked(measurement: WorkMeasurement): Asked | Unasked {
  const { activeParameters, encoderParameters, layers, decoderLayers, hiddenSize, meanInputTokens, meanOutputTokens } = measurement
  if (encoderParameters === null || layers === null || hiddenSize === null || meanInputTokens === null)
    return { unserved: 'the shape of the model was not published' }
  const { source, locator } = measurement
  const figure = (value: number, unit: Unit): Figure => ({ value, unit, source, locator, alternatives: [] })
  const shape = (parameters: number, count: number) => ({
    parameters: figure(parameters, 'parameters'),
    layers: figure(count, 'count'),
    width: figure(hiddenSize, 'count'),
  })
  const audioSeconds = measurement.seconds ?? 1
  const hasDecoder = activeParameters !== null && decoderLayers !== null
  const speech = {
    encoder: shape(encoderParameters, layers),
    ...(hasDecoder && { decoder: shape(activeParameters, decoderLayers) }),
    windowSeconds: figure(audioSeconds, 's'),
    windowTokens: figure(meanInputTokens, 'tokens'),
    tokensPerSecond: figure(meanInputTokens / audioSeconds, 'tokens/s'),
  }
  const work: Work = { type: 'transcription', audioSeconds, ...(meanOutputTokens !== null && { outputTokens: meanOutputTokens }) }
  return {
    method: wattprintTranscription1,
    request: { ...servingOf(measurement), work },
    subject: { record: describedAs(measurement, speech) },
  }
}

/** A record of a model with the shape that the measurement gives. */
function describedAs({ id, modelName, family }: WorkMeasurement, speech: Model['speech']): Model {
  const described = { id, name: modelName, developer: modelName, family: family ?? modelName, access: 'open_weights' }
  return Model.parse({ ...described, modalities: ['speech-to-text'], speech })
}

/**
 * The request for a chat about an image or a clip. The record of the model has the rule that counts tokens of an image; those of a clip are
 * assumed.
 */
function chatAsked(catalog: Catalog, measurement: WorkMeasurement): Asked | Unasked {
  const { model, meanOutputTokens, task } = measurement
  const record = model === null ? undefined : catalog.records.model.byName.get(foldName(model))
  if (!record) return { unserved: 'the model is not on record' }
  const assumed = (name: string, unit: Unit) => factorIn(catalog, `work-validation/${name}`, unit)
  const textTokens = assumed('prompt-tokens', 'tokens')
  const imageSide = assumed('image-side', 'count')
  const prompt =
    task === 'video-chat'
      ? { inputTokens: textTokens + assumed('clip-tokens', 'tokens') }
      : { inputTokens: textTokens, inputImages: [{ width: imageSide, height: imageSide }] }
  const request = {
    ...servingOf(measurement),
    model: record.id,
    ...prompt,
    ...(meanOutputTokens !== null && { outputTokens: meanOutputTokens }),
  }
  return { method: wattprintRoofline2, request, subject: { record } }
}

export type ScoredWork = {
  readonly measurement: WorkMeasurement
  readonly method: InferenceMethod
  readonly prediction: Prediction
  readonly estimate: Uncertain
  /** Operations of an output, for diffusion models. */
  readonly flop: number | undefined
}
/** The measurements with their predictions, and those without one, with the reasons. */
export type WorkPredictions = {
  readonly scored: readonly ScoredWork[]
  readonly unscored: readonly { readonly measurement: WorkMeasurement; readonly reason: string }[]
}

const MEASUREMENTS_BETWEEN_PAUSES = 50

/**
 * The predictions of our methods for each measurement of work other than text. They are computed once for each catalog, when first needed.
 */
export const workPredictions = memoPerCatalog(async (catalog, pause: Pause): Promise<WorkPredictions> => {
  const scored: ScoredWork[] = []
  const unscored: WorkPredictions['unscored'][number][] = []
  for (const [index, measurement] of catalog.records.workMeasurement.items.entries()) {
    if (index % MEASUREMENTS_BETWEEN_PAUSES === 0) await pause()
    const predicted = predictWork(catalog, measurement)
    if ('unserved' in predicted) unscored.push({ measurement, reason: predicted.unserved })
    else scored.push(withoutTrace(predicted))
  }
  return { scored, unscored }
})

/** A prediction without its trace: a thousand traces would take much memory. */
function withoutTrace({ measurement, method, prediction, estimate, flop }: PredictedWork): ScoredWork {
  return { measurement, method, prediction, estimate, flop }
}

type PredictedWork = ScoredWork & { readonly trace: Trace }

/**
 * The predicted joules of the accelerators for the unit of work of a measurement, compared with it, or the reason why there are none. The
 * trace is kept for analyses.
 */
export function predictWork(catalog: Catalog, measurement: WorkMeasurement): PredictedWork | { readonly unserved: string } {
  if (measurement.use === 'context') return { unserved: 'kept as context; the note of each says why' }
  const asked = askedOf(catalog, measurement)
  if ('unserved' in asked) return asked
  const trace = startTrace(catalog)
  const ready = asked.method.prepare(asked.request, asked.subject, catalog)
  if ('missing' in ready) return { unserved: `lacks ${missingText(ready)}` }
  const energy = unlessRefused(() => joulesOf(trace, asked, ready, measurement))
  if ('refusal' in energy) return { unserved: energy.refusal }
  const flop = trace.steps.find(({ id }) => id === STEP.outputFlop.id)?.value
  return { measurement, method: asked.method, prediction: comparison(energy, measurement.energyJoules), estimate: energy, flop, trace }
}

function joulesOf(trace: Trace, { method, request, subject }: Asked, ready: PreparedInference, { task }: WorkMeasurement): Uncertain {
  if (!hasMoreThanText(request)) {
    const { joules } = ready.energy(trace)
    const halfWidth = task === 'video-chat' ? factorIn(trace.catalog, 'wattprint-vision/half-width-video', 'ratio') : undefined
    return halfWidth === undefined ? joules : { value: joules.value, down: halfWidth, up: halfWidth }
  }
  const { record } = subject
  const prompt = countedPrompt(trace, request, { record })
  const { energy } = prepared(method.card, method.prepare(prompt.request, subject, trace.catalog))
  const joulesAt = (inputTokens: number): number =>
    energyAt(trace.catalog, method, { ...prompt.request, inputTokens }, subject).joules.value
  return withVision(trace, prompt.request, { record }, prompt, energy(trace), joulesAt).joules
}
