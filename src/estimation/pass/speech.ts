import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import { kvBytesPerToken, layers as layersOnRecord, type Subject } from '../model/subject.js'
import { amount, certain, expOf, type Expression, over, plus, times, toPower } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assumed, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { workOf } from '../work/work-of.js'
import { decoderJoules, tracedDecoder } from './decoder.js'
import { layersOf, nameOfSubject, passSetting, rangeOf, usedBy } from './setting.js'
import type { DecoderParts } from './terms.js'

/** The energy of the accelerators, in J, for speech by a language model that writes tokens of sound. The method was never validated. */
export function energyOfSpeech(trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  warn(
    trace,
    'not_validated',
    'No public measurement of a neural voice was found: the method is that of decoders, and was never compared with a measurement.',
  )
  const parameters = parametersOf(trace, subject)
  const setting = passSetting(trace, request, 'speech', parameters.value, nameOfSubject(subject))
  const layers = layersOnRecord(trace, subject) ?? layersOf(trace, parameters, STEP.layers)
  const seconds = secondsOf(trace, request)
  const rate = soundRate(trace, subject)
  const tokens = compute(trace, STEP.decodedTokens, times(seconds, rate))
  const textRate = factorFigure(trace.catalog, 'wattprint-transcription-1/text-tokens-per-second')
  const text = compute(trace, STEP.promptTokens, times(seconds, recorded(trace, STEP.textTokensPerSecond, textRate)))
  const cache = kvBytesPerToken(
    trace,
    subject,
    subject.custom?.layers === undefined && !subject.record?.architecture.layers ? undefined : layers,
  )
  const perToken = cache ?? cacheBySize(trace, parameters)
  const cacheBytes = compute(trace, STEP.decoderContextBytes, times(perToken, plus(text, over(tokens, 2))))
  const parts: DecoderParts = { ...setting.costs, decoder: { parameters, layers }, cacheBytes, batch: setting.batch }
  const joules = tracedDecoder(trace, setting, parts, tokens)
  const joulesAt = (change: Partial<DecoderParts>, count = tokens.value): number => decoderJoules({ ...parts, ...change }, count)
  const exponent = factorFigure(trace.catalog, 'wattprint-roofline-1/default-layers-exponent').value
  const interval: Expression[] = [
    expOf(recorded(trace, STEP.halfWidthMeasured, factorFigure(trace.catalog, 'wattprint-roofline-2/half-width-unmeasured'))),
    ...rangeOf(trace, STEP.batchInterval, setting.batch, joules.value, (batch) => joulesAt({ batch })),
    ...rangeOf(trace, STEP.sizeInterval, parameters, joules.value, (value) =>
      joulesAt({ decoder: { parameters: value, layers: layers.value * (value / parameters.value) ** exponent } }),
    ),
    ...rangeOf(trace, STEP.tokensInterval, rate, joules.value, (value) => joulesAt({}, seconds.value * value)),
  ]
  return { joules: compute(trace, STEP.requestJoules, times(certain(joules), ...interval)), ...usedBy(trace, setting) }
}

function soundRate(trace: Trace, { record }: Subject): Traced {
  const own = record?.speech?.tokensPerSecond
  if (own) return recorded(trace, STEP.soundTokensPerSecond, own)
  const reason = 'How many tokens a second of sound takes is not on record: a usual rate stands in, with its range.'
  const usual = factorFigure(trace.catalog, 'wattprint-speech-1/tokens-per-second')
  return assumed(trace, STEP.soundTokensPerSecond, usual, { field: 'soundTokensPerSecond', reason })
}

function cacheBySize(trace: Trace, parameters: Traced): Traced {
  const factor = (name: string) => factorFigure(trace.catalog, `wattprint-roofline-1/default-kv-${name}`)
  const atOne = recorded(trace, STEP.kvAtOneBillion, factor('at-1b'))
  const exponent = recorded(trace, STEP.kvExponent, factor('exponent'))
  return compute(trace, STEP.kvBytesPerToken, times(atOne, toPower(over(parameters, 1e9), exponent)))
}

function parametersOf(trace: Trace, { record, custom }: Subject): Traced {
  if (custom) return requested(trace, STEP.decoderParameters, custom.activeParameters ?? custom.totalParameters)
  const own = record.speech?.decoder?.parameters ?? record.activeParameters ?? record.totalParameters
  if (own) return recorded(trace, STEP.decoderParameters, own)
  warn(
    trace,
    'shape_unknown',
    `The size of ${record.name} is not known: that of voices by language models stands in, and the range carries it.`,
  )
  return assumed(trace, STEP.decoderParameters, factorFigure(trace.catalog, 'wattprint-speech-1/hosted-parameters'), {
    field: 'customModel.totalParameters',
    reason: 'The size was never published: that of voices by language models stands in.',
  })
}

/** Seconds of speech: as given, else from the characters. */
function secondsOf(trace: Trace, request: InferenceRequest): Traced {
  const { seconds, characters } = workOf(request)
  if (seconds !== undefined) return requested(trace, STEP.audioSeconds, seconds)
  const rate = assumed(trace, STEP.charactersPerSecond, factorFigure(trace.catalog, 'wattprint-speech-1/characters-per-second'), {
    field: 'charactersPerSecond',
    reason: 'No work.seconds were given: as long as it takes to speak so many characters.',
  })
  return compute(trace, STEP.audioSeconds, certain(times(over(requested(trace, STEP.characters, characters ?? 0), rate), amount(1, 's'))))
}
