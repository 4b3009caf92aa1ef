import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { activeParameters, kvBytesPerToken, layers, type Subject, totalParameters } from '../model/subject.js'
import { certain, over, times, toPower } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, type Trace, type Traced, warn } from '../trace/trace.js'
import { defaultKvBytesPerToken, defaultLayers } from './hosted.js'

/** What stands in for a part of a model's shape of which only the size is known. */
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

/** A part of the shape from the parameters alone, declared: layers from the total ones, the KV cache from the active ones. */
function standInShape(trace: Trace, part: ShapePart, parameters: Traced): Traced {
  const { label, factor, atOneBillion, exponent } = STAND_INS[part]
  const coefficient = recorded(trace, atOneBillion, factorFigure(trace.catalog, `${factor}-at-1b`))
  const power = recorded(trace, exponent, factorFigure(trace.catalog, `${factor}-exponent`))
  declareShape(trace, part, parameters.value)
  return compute(trace, label, certain(times(coefficient, toPower(over(parameters, 1e9), power))))
}

/** The sizes and the shape of a model, with what stands in where it is not on record, and which of it is. */
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

/** Says what stands in for a part of the shape, and gives its number. */
export function declareShape(trace: Trace, part: ShapePart, parameters: number): number {
  const { label, factor, from, reason } = STAND_INS[part]
  const number = from(trace.catalog, parameters)
  const citations = [citeIn(trace, factorFigure(trace.catalog, `${factor}-at-1b`))]
  // A part of a named model is no field of the request, and half a layer is none of a model of one’s own.
  assume(trace, part, { value: String(Number(number.toPrecision(3))), unit: label.unit, basis: 'default', reason, citations })
  return number
}

/** The rules of the request's engine, as a method knows them; an absent one is declared, one never measured warns. */
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
