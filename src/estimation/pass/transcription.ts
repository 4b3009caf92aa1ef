import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy, InferenceField, Missing, PreparedInference } from '../method.js'
import type { Subject } from '../model/subject.js'
import { certain, plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assumed, compute, modelled, recorded, requested, type Trace, type Traced } from '../trace/trace.js'
import { exactly } from '../trace/uncertain.js'
import { workOf } from '../work/work-of.js'
import { decoderJoules, tracedDecoder } from './decoder.js'
import { partsOf, type TracedEncoder, tracedPass } from './one-pass.js'
import { layersOf, nameOfSubject, passInterval, type PassSetting, passSetting, rangeOf, usedBy, widthOf } from './setting.js'
import { type DecoderParts, passTimes, secondsOf } from './terms.js'

type Speech = NonNullable<Model['speech']>
type Shape = NonNullable<Speech['encoder']>

/** The method for a transcription, or the missing field: the model's record must describe its encoder. */
export function preparedTranscription(request: InferenceRequest, subject: Subject): Missing<InferenceField> | PreparedInference {
  const { record } = subject
  const speech = record?.speech
  if (speech?.encoder) {
    const { encoder } = speech
    return { energy: (trace) => energyOfTranscription(trace, { request, subject, speech, encoder }) }
  }
  const why = record
    ? `the encoder and the decoder of ${record.name} are not on record, which turn sound into text; name a model that has them, such as whisper-large-v3`
    : 'a customModel is one transformer, and sound is turned into text by an encoder and a decoder; name a model of the catalog'
  return { missing: 'model', why }
}

type TranscriptionInputs = {
  readonly request: InferenceRequest
  readonly subject: Subject
  readonly speech: Speech
  readonly encoder: Shape
}

/**
 * The energy in J of a transcription: every window that the sound starts is encoded whole and its text decoded, or one pass covers all of
 * the sound.
 */
function energyOfTranscription(trace: Trace, { request, subject, speech, encoder }: TranscriptionInputs): AcceleratorEnergy {
  const { decoder } = speech
  const held = encoder.parameters.value + (decoder?.parameters.value ?? 0)
  const setting = passSetting(trace, request, 'transcription', held, nameOfSubject(subject))
  const seconds = requested(trace, STEP.audioSeconds, workOf(request).audioSeconds ?? 0)
  const traced = encoderOf(trace, encoder)
  return decoder
    ? withDecoder({ trace, request, setting, speech, seconds, encoder: traced, decoder })
    : inOnePass({ trace, setting, speech, seconds, encoder: traced })
}

function encoderOf(trace: Trace, shape: Shape): TracedEncoder {
  const parameters = recorded(trace, STEP.encoderParameters, shape.parameters)
  const layers = shape.layers ? recorded(trace, STEP.encoderLayers, shape.layers) : layersOf(trace, parameters, STEP.encoderLayers)
  const width = shape.width ? recorded(trace, STEP.encoderWidth, shape.width) : widthOf(trace, parameters, layers, STEP.encoderWidth)
  return { parameters, layers, width }
}

type Heard = {
  readonly trace: Trace
  readonly setting: PassSetting
  readonly speech: Speech
  readonly seconds: Traced
  readonly encoder: TracedEncoder
}

/** The energy of a CTC model (connectionist temporal classification): one pass over the tokens of the whole recording. */
function inOnePass({ trace, setting, speech, seconds, encoder }: Heard): AcceleratorEnergy {
  const { tokensPerSecond } = speech
  const own = tokensPerSecond ?? factorFigure(trace.catalog, 'wattprint-transcription-1/tokens-per-second')
  const tokens = compute(trace, STEP.passTokens, times(seconds, recorded(trace, STEP.soundTokensPerSecond, own)))
  const { joules } = tracedPass(trace, setting, encoder, tokens, STEP.passJoules)
  const parts = partsOf(setting, encoder, tokens)
  const watts = valueOf(parts.watts)
  const ranges = rangeOf(
    trace,
    STEP.batchInterval,
    setting.batch,
    joules.value,
    (batch) => setting.accelerators.value * watts * secondsOf(passTimes({ ...parts, batch })),
  )
  const interval = [passInterval(trace, setting), ...ranges]
  return { joules: compute(trace, STEP.requestJoules, times(certain(joules), ...interval)), ...usedBy(trace, setting) }
}

function valueOf(operand: number | { readonly value: number }): number {
  return typeof operand === 'number' ? operand : operand.value
}

/** A decoding step reads two vectors, a key and a value, for each layer and each token of a window. */
const KEY_AND_VALUE = 2

function withDecoder(heard: Heard & { readonly request: InferenceRequest; readonly decoder: Shape }): AcceleratorEnergy {
  const { trace, request, setting, speech, seconds, encoder, decoder } = heard
  const figure = (own: Speech['windowSeconds'], name: string) => own ?? factorFigure(trace.catalog, `wattprint-transcription-1/${name}`)
  const windowSeconds = recorded(trace, STEP.windowSeconds, figure(speech.windowSeconds, 'window-seconds'))
  const windowTokens = recorded(trace, STEP.windowTokens, figure(speech.windowTokens, 'window-tokens'))
  const count = Math.max(1, Math.ceil(seconds.value / windowSeconds.value))
  const description = 'windows that the sound starts, one at least (methodology, section 11)'
  const windows = modelled(trace, STEP.windows, exactly(count), description, [seconds, windowSeconds])
  const { joules: ofWindow } = tracedPass(trace, setting, encoder, windowTokens, STEP.passJoules)
  const encoding = compute(trace, STEP.encodingJoules, times(windows, ofWindow))
  const parameters = recorded(trace, STEP.decoderParameters, decoder.parameters)
  const layers = decoder.layers ? recorded(trace, STEP.decoderLayers, decoder.layers) : layersOf(trace, parameters, STEP.decoderLayers)
  const width = decoder.width ? recorded(trace, STEP.decoderWidth, decoder.width) : widthOf(trace, parameters, layers, STEP.decoderWidth)
  const { bytesPerWeight } = setting.costs
  const read = times(KEY_AND_VALUE, layers, width, bytesPerWeight, windowTokens)
  const cacheBytes = compute(trace, STEP.decoderContextBytes, read)
  const parts: DecoderParts = { ...setting.costs, decoder: { parameters, layers }, cacheBytes, batch: setting.batch }
  const tokens = transcriptTokens(trace, request, speech, seconds)
  const decoding = tracedDecoder(trace, setting, parts, tokens)
  const total = compute(trace, STEP.termsJoules, certain(plus(encoding, decoding)))
  const pass = partsOf(setting, encoder, windowTokens)
  const joulesAt = (batch: number): number =>
    count * setting.accelerators.value * valueOf(pass.watts) * secondsOf(passTimes({ ...pass, batch })) +
    decoderJoules({ ...parts, batch }, tokens.value)
  const interval = [passInterval(trace, setting), ...rangeOf(trace, STEP.batchInterval, setting.batch, total.value, joulesAt)]
  return { joules: compute(trace, STEP.requestJoules, times(total, ...interval)), ...usedBy(trace, setting) }
}

/** Tokens of the transcript: as given, else from the seconds of speech. */
function transcriptTokens(trace: Trace, request: InferenceRequest, speech: Speech, seconds: Traced): Traced {
  const { outputTokens } = workOf(request)
  if (outputTokens !== undefined) return requested(trace, STEP.decodedTokens, outputTokens)
  const own = speech.textTokensPerSecond ?? factorFigure(trace.catalog, 'wattprint-transcription-1/text-tokens-per-second')
  const rate = assumed(trace, STEP.textTokensPerSecond, own, {
    field: 'textTokensPerSecond',
    reason: 'No work.outputTokens were given: as many as people speak in that time.',
  })
  return compute(trace, STEP.decodedTokens, certain(times(seconds, rate)))
}
