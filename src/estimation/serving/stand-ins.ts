import { memoPerCatalog } from '../../catalog/catalog.js'
import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { activeParameters, kvBytesPerToken, layers, type Subject, totalParameters } from '../model/subject.js'
import { certain, over, times, toPower } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, type Trace, type Traced, warn } from '../trace/trace.js'
import { BIT_WIDTHS, defaultKvBytesPerToken, defaultLayers, type HostedShape, hostingHardware } from './hosted.js'

/** The rules for a part of a model's shape that is not known: power laws in the parameters. */
const STAND_INS = {
  layers: {
    label: STEP.layers,
    atOneBillion: STEP.layersAtOneBillion,
    exponent: STEP.layersExponent,
    factor: 'wattprint-roofline-1/default-layers',
    from: defaultLayers,
    reason: 'The number of layers is not on record: what models of this size have stands in. customModel takes another.',
  },
  kvBytesPerToken: {
    label: STEP.kvBytesPerToken,
    atOneBillion: STEP.kvAtOneBillion,
    exponent: STEP.kvExponent,
    factor: 'wattprint-roofline-1/default-kv',
    from: defaultKvBytesPerToken,
    reason: 'The shape of the KV cache is not on record: what models of this size have stands in. customModel takes another.',
  },
} as const

type ShapePart = keyof typeof STAND_INS

/** The stand-in for a part of the shape, declared: layers from the total parameters, the KV cache from the active ones. */
function standInShape(trace: Trace, part: ShapePart, parameters: Traced): Traced {
  const { label, factor, atOneBillion, exponent } = STAND_INS[part]
  const coefficient = recorded(trace, atOneBillion, factorFigure(trace.catalog, `${factor}-at-1b`))
  const power = recorded(trace, exponent, factorFigure(trace.catalog, `${factor}-exponent`))
  declareShape(trace, part, parameters.value)
  return compute(trace, label, certain(times(coefficient, toPower(over(parameters, 1e9), power))))
}

/** The sizes and the shape of a model, with declared stand-ins where it is not known, and whether each part is known. */
export function shapeOrStandIns(trace: Trace, subject: Subject) {
  const total = totalParameters(trace, subject)
  const active = activeParameters(trace, subject, total)
  const knownLayers = layers(trace, subject)
  const knownKv = kvBytesPerToken(trace, subject, knownLayers)
  return {
    total,
    active,
    layers: knownLayers ?? standInShape(trace, 'layers', total),
    kv: knownKv ?? standInShape(trace, 'kvBytesPerToken', active),
    knownLayers,
    knownKv,
  }
}

/** Declares the stand-in for a part of the shape, and returns its number. */
function declareShape(trace: Trace, part: ShapePart, parameters: number): number {
  const { label, factor, from, reason } = STAND_INS[part]
  const number = from(trace.catalog, parameters)
  const citations = [citeIn(trace, factorFigure(trace.catalog, `${factor}-at-1b`))]
  // The assumption is named after the part, not after a field: a request with `model` has no field for it, and customModel takes whole
  // layers only.
  assume(trace, part, { value: String(Number(number.toPrecision(3))), unit: label.unit, basis: 'default', reason, citations })
  return number
}

/** The rules of the request's engine by `rulesOf` of a method. Declares a stand-in for an absent engine, and warns of an unmeasured one. */
export function engineOf<Rules extends { readonly measured: boolean }>(
  trace: Trace,
  { engine }: InferenceRequest,
  rulesOf: (engine: string | undefined) => Rules,
): Rules {
  const rules = rulesOf(engine)
  if (engine === undefined) {
    const reason = 'No engine was given: a serving engine of 2026 stands in.'
    assume(trace, 'engine', { value: 'vllm-2026', unit: null, basis: 'default', reason, citations: [] })
  } else if (!rules.measured) {
    warn(trace, 'outside_domain', `Engine "${engine}" was never measured: it is taken for a modern one, with the wide interval.`)
  }
  return rules
}

/** Declares the stand-ins for unknown hardware, precision and shape. */
export function declareHosted(trace: Trace, shape: HostedShape): void {
  declareHardware(trace)
  if (!shape.weights) declarePrecision(trace)
  const [size] = shape.sizes.toSorted((one, other) => other.weight - one.weight)
  if (size && shape.layers === undefined) declareShape(trace, 'layers', size.totalParameters)
  if (size && shape.kvBytesPerToken === undefined) declareShape(trace, 'kvBytesPerToken', size.activeParameters)
}

type StandIn = { readonly value: string; readonly figures: readonly Figure[] }

const hardwareStandIn = memoPerCatalog((catalog): StandIn => {
  const hardware = hostingHardware(catalog)
  return {
    value: hardware.map(({ accelerator, weight }) => `${accelerator.id} ${weight}`).join(', '),
    figures: hardware.map(({ accelerator }) => factorFigure(catalog, `hosted/hardware/${accelerator.id}`)),
  }
})

const precisionStandIn = memoPerCatalog((catalog): StandIn => {
  const figures = BIT_WIDTHS.map(({ id }) => factorFigure(catalog, `hosted/bits/${id}`))
  return { value: BIT_WIDTHS.map(({ precision }, index) => `${precision} ${figures[index]?.value}`).join(', '), figures }
})

function declareHardware(trace: Trace): void {
  const reason =
    'No hardware was given: a mixture of what usually serves hosted models stands in, as many as hold the weights, or two or four times that; each with its share. hardware replaces it.'
  declare(trace, 'servingHardware', hardwareStandIn(trace.catalog), reason)
}

function declarePrecision(trace: Trace): void {
  const reason = 'No precision was given and none is published: a mixture stands in, each format with its share. precision replaces it.'
  declare(trace, 'servingPrecision', precisionStandIn(trace.catalog), reason)
}

function declare(trace: Trace, name: string, { value, figures }: StandIn, reason: string): void {
  const citations = [...new Set(figures.map((figure) => citeIn(trace, figure)))]
  assume(trace, name, { value, unit: null, basis: 'default', reason, citations })
}

/**
 * Declares that the mean batch of the mixture stands in. `narrowing` says how much other fields would narrow the range. It is an
 * assumption and not a warning, because no provider publishes its batch.
 */
export function declareMeanBatch(trace: Trace, meanBatch: number, narrowing = ''): void {
  const narrowed = narrowing === '' ? '' : ` A provider’s own figures would narrow the range: ${narrowing}.`
  const reason = `The batch is unknown: the mean over the mixture, from 1 to 4,096, and the range carries that.${narrowed} batchSize replaces it.`
  assume(trace, 'servingBatchSize', { value: meanBatch.toPrecision(3), unit: 'count', basis: 'computed', reason, citations: [] })
}
