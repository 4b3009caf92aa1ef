import type { Catalog } from '../../../catalog/catalog.js'
import { foldName } from '../../../catalog/collection.js'
import type { Figure } from '../../../schemas/figure.js'
import type { InferenceRequest } from '../../../schemas/inference-request.js'
import { Model, Precision } from '../../../schemas/model.js'
import type { Unit } from '../../../schemas/unit.js'
import type { Work } from '../../../schemas/work.js'
import type { WorkMeasurement } from '../../../schemas/work-measurement.js'
import { factorIn } from '../../factor.js'
import type { InferenceMethod } from '../../method.js'
import { wattprintDiffusion1 } from '../../methods/wattprint-diffusion-1.js'
import { wattprintPass1 } from '../../methods/wattprint-pass-1.js'
import { wattprintRoofline2 } from '../../methods/wattprint-roofline-2.js'
import { wattprintTranscription1 } from '../../methods/wattprint-transcription-1.js'
import type { Subject } from '../../model/subject.js'

/** What a caller would ask to have a measurement estimated, of which model, by which method. */
export type Asked = { readonly method: InferenceMethod; readonly request: InferenceRequest; readonly subject: Subject }
type Unasked = { readonly unserved: string }

/** The request behind a measurement, or why there is none. */
export function askedOf(catalog: Catalog, measurement: WorkMeasurement): Asked | Unasked {
  const { unitOfWork, hardware } = measurement
  if (hardware === null) return { unserved: 'nobody says the hardware' }
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
/** How sources call an engine that callers know by another name. */
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

/** By the shapes that stand with the measurement; a model that describes what it sees has the form of one that writes what it hears. */
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

/** A model of which only what was measured is known. */
function describedAs({ id, modelName, family }: WorkMeasurement, speech: Model['speech']): Model {
  const described = { id, name: modelName, developer: modelName, family: family ?? modelName, access: 'open_weights' }
  return Model.parse({ ...described, modalities: ['speech-to-text'], speech })
}

/** By the record of the model, whose rule counts the tokens of an image; those of a clip are assumed as they were for the scores. */
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
