import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import type { Subject } from '../model/subject.js'
import { certain, plus, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assumed, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { workOf } from '../work/work-of.js'
import {
  layersOf,
  nameOfSubject,
  PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED,
  passInterval,
  type PassSetting,
  passSetting,
  rangeOf,
  usedBy,
  widthOf,
} from './setting.js'
import { type Encoder, type PassParts, passTimes, secondsOf } from './terms.js'

/** The size of an encoder as steps, and whether its layers and width were derived from its parameters. */
export type TracedEncoder = {
  readonly parameters: Traced
  readonly layers: Traced
  readonly width: Traced
  readonly isLayersDerived?: boolean
  readonly isWidthDerived?: boolean
}

/**
 * The energy of the accelerators, in J, for embeddings (one pass over each text) or for reranking with a cross-encoder (one pass over
 * the query with each document). Wattprint, methodology, section 11, one pass over tokens.
 */
export function energyOfPasses(trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  const work = workOf(request)
  const encoder = encoderOf(trace, subject)
  const setting = passSetting(trace, request, 'pass', encoder.parameters.value, nameOfSubject(subject))
  const isRank = work.type === 'rerank'
  const tokens = isRank
    ? compute(
        trace,
        STEP.passTokens,
        plus(requested(trace, STEP.queryTokens, work.queryTokens ?? 0), requested(trace, STEP.documentTokens, work.documentTokens ?? 0)),
      )
    : requested(trace, STEP.passTokens, work.inputTokens ?? 0)
  const passes = requested(trace, STEP.passes, (isRank ? work.documents : work.texts) ?? 1)
  const { joules } = tracedPass(trace, setting, encoder, tokens, STEP.passJoules)
  const parts = partsOf(setting, encoder, tokens)
  const interval = [passInterval(trace, setting), ...rangesOf(trace, { parts, setting, encoder, total: joules.value })]
  return { joules: compute(trace, STEP.requestJoules, times(certain(joules), passes, ...interval)), ...usedBy(trace, setting) }
}

/** The inputs of the formula of one pass over `tokens` tokens. */
export function partsOf({ costs, batch, accelerators }: PassSetting, encoder: Encoder, tokens: Traced): PassParts {
  return { ...costs, encoder, tokens, batch, accelerators }
}

const TIMES = {
  weights: STEP.passWeightsTime,
  arithmetic: STEP.passArithmeticTime,
  step: STEP.passStepTime,
  sequence: STEP.passSequenceTime,
} as const

/** The energy of one pass in J, as the step `label`; its terms become steps too. */
export function tracedPass(trace: Trace, setting: PassSetting, encoder: TracedEncoder, tokens: Traced, label: StepLabel) {
  const parts = partsOf(setting, encoder, tokens)
  const expressions = passTimes(parts)
  const term = (name: keyof typeof TIMES) => compute(trace, TIMES[name], expressions[name])
  const terms = [term('arithmetic'), term('step'), ...(setting.isHf ? [] : [term('sequence')])]
  const seconds = plus(term('weights'), ...terms)
  return { joules: compute(trace, label, times(setting.accelerators, parts.watts, seconds)) }
}

type Ranged = { readonly parts: PassParts; readonly setting: PassSetting; readonly encoder: TracedEncoder; readonly total: number }

function rangesOf(trace: Trace, { parts, setting, encoder, total }: Ranged) {
  const joulesAt = (change: Partial<PassParts>): number => {
    const watts = typeof parts.watts === 'number' ? parts.watts : parts.watts.value
    return setting.accelerators.value * watts * secondsOf(passTimes({ ...parts, ...change }))
  }
  const ofSize = (parameters: number): number => {
    const { isLayersDerived, isWidthDerived } = encoder
    const exponent = factorIn(trace.catalog, 'wattprint-roofline-1/default-layers-exponent', 'ratio')
    const layers = encoder.layers.value * (isLayersDerived ? (parameters / encoder.parameters.value) ** exponent : 1)
    const width = isWidthDerived ? Math.sqrt(parameters / (PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED * layers)) : encoder.width.value
    return joulesAt({ encoder: { parameters, layers, width } })
  }
  return [
    ...rangeOf(trace, STEP.batchInterval, setting.batch, total, (batch) => joulesAt({ batch })),
    ...rangeOf(trace, STEP.sizeInterval, encoder.parameters, total, ofSize),
  ]
}

/** The encoder of a model: as on record, else by the model's size, else of a usual size. */
function encoderOf(trace: Trace, { record, custom }: Subject): TracedEncoder {
  const known = record?.encoder
  const parameters = parametersOf(trace, record, custom?.activeParameters ?? custom?.totalParameters)
  const ownLayers = known?.layers ?? record?.architecture.layers
  const layers =
    custom?.layers !== undefined
      ? requested(trace, STEP.encoderLayers, custom.layers)
      : ownLayers
        ? recorded(trace, STEP.encoderLayers, ownLayers)
        : layersOf(trace, parameters, STEP.encoderLayers)
  const ownWidth = known?.width ?? record?.architecture.hiddenSize
  const width =
    custom?.hiddenSize !== undefined
      ? requested(trace, STEP.encoderWidth, custom.hiddenSize)
      : ownWidth
        ? recorded(trace, STEP.encoderWidth, ownWidth)
        : widthOf(trace, parameters, layers, STEP.encoderWidth)
  const isLayersDerived = custom?.layers === undefined && ownLayers === undefined
  const isWidthDerived = custom?.hiddenSize === undefined && ownWidth === undefined
  return { parameters, layers, width, isLayersDerived, isWidthDerived }
}

function parametersOf(trace: Trace, record: Model | undefined, own: number | undefined): Traced {
  if (own !== undefined) return requested(trace, STEP.encoderParameters, own)
  if (record?.encoder) return recorded(trace, STEP.encoderParameters, record.encoder.parameters)
  const size = record?.activeParameters ?? record?.totalParameters
  if (size) {
    warn(
      trace,
      'shape_unknown',
      'The parameters that act on each token are not on record: those of the whole model stand in, its token table with them.',
    )
    return recorded(trace, STEP.encoderParameters, size)
  }
  warn(
    trace,
    'shape_unknown',
    `The size of ${record?.name ?? 'the model'} is not known: that of most models of its kind stands in, and the range carries it.`,
  )
  return assumed(trace, STEP.encoderParameters, factorFigure(trace.catalog, 'wattprint-pass-1/hosted-parameters'), {
    field: 'customModel.totalParameters',
    reason: 'The size was never published: that of most models of this kind stands in.',
  })
}
