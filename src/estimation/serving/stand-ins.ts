import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { type EngineRules, engineRules } from './engine.js'
import { factorFigure } from '../factor.js'
import { defaultKvBytesPerToken, defaultLayers } from './hosted.js'
import { type Trace, type Traced, assume, citeIn, computed, warn } from '../trace.js'
import { exactly } from '../uncertain.js'

/** What stands in for a part of a model's shape of which only the size is known. */
const STAND_INS = {
  layers: {
    words: { id: 'layers', name: 'Layers', unit: 'count' },
    factor: 'wattprint-roofline-1/default-layers',
    parameters: 'total',
    from: defaultLayers,
    fractionDigits: 1,
    reason: 'The number of layers is not on record: what models of this size have stands in.',
  },
  kvBytesPerToken: {
    words: { id: 'kv-bytes-per-token', name: 'KV cache for each token of context', unit: 'byte/token' },
    factor: 'wattprint-roofline-1/default-kv',
    parameters: 'active',
    from: defaultKvBytesPerToken,
    fractionDigits: 0,
    reason: 'The shape of the KV cache is not on record: what models of this size have stands in.',
  },
} as const

type ShapePart = keyof typeof STAND_INS

/** A part of the shape from the parameters alone, declared: layers from the total ones, the KV cache from the active ones. */
export function standInShape(trace: Trace, part: ShapePart, parameters: Traced): Traced {
  const { words, factor, parameters: kind } = STAND_INS[part]
  const [atOneBillion, exponent] = [factorFigure(trace.catalog, `${factor}-at-1b`), factorFigure(trace.catalog, `${factor}-exponent`)]
  const formula = `${printed(atOneBillion)} × (${kind} parameters / 10⁹) ^ ${printed(exponent)}`
  return computed(trace, words, exactly(declareShape(trace, part, parameters.value)), formula, [parameters], [atOneBillion, exponent])
}

/** Says what stands in for a part of the shape, and gives its number. */
export function declareShape(trace: Trace, part: ShapePart, parameters: number): number {
  const { words, factor, from, fractionDigits, reason } = STAND_INS[part]
  const number = from(trace.catalog, parameters)
  const citations = [citeIn(trace, factorFigure(trace.catalog, `${factor}-at-1b`))]
  assume(trace, `customModel.${part}`, { value: number.toFixed(fractionDigits), unit: words.unit, basis: 'default', reason, citations })
  return number
}

function printed({ value }: Figure): string {
  return Number(value.toPrecision(3)).toString()
}

/** The rules of the request's engine; an absent one is declared, one never measured warns. */
export function engineOf(trace: Trace, { engine }: InferenceRequest): EngineRules {
  const rules = engineRules(engine)
  if (engine === undefined) {
    const reason = 'No engine was given: a serving engine of 2026 stands in.'
    assume(trace, 'engine', { value: 'vllm-2026', unit: null, basis: 'default', reason, citations: [] })
  } else if (!rules.measured) {
    warn(trace, 'outside_domain', `Engine "${engine}" was never measured: it is taken for a modern one, with the wide interval.`)
  }
  return rules
}
