import type { InferenceRequest } from '../../schemas/inference-request.js'
import { type EngineRules, engineRules } from './engine.js'
import { factorFigure } from '../factor.js'
import { defaultKvBytesPerToken, defaultLayers } from './hosted.js'
import { type Trace, type Traced, assume, citeIn, computed, warn } from '../trace.js'
import { exactly } from '../uncertain.js'

/** Layers from the size alone, declared. */
export function standInLayers(trace: Trace, total: Traced): Traced {
  const figure = factorFigure(trace.catalog, 'wattprint-roofline-1/default-layers-at-1b')
  const layers = declareLayers(trace, total.value)
  const words = { id: 'layers', name: 'Layers', unit: 'count' } as const
  return computed(trace, words, exactly(layers), '20.8 × (total parameters / 10⁹) ^ 0.246', [total], [figure])
}

/** Says which number of layers stands in, and gives it. */
export function declareLayers(trace: Trace, totalParameters: number): number {
  const layers = defaultLayers(trace.catalog, totalParameters)
  const citations = [citeIn(trace, factorFigure(trace.catalog, 'wattprint-roofline-1/default-layers-at-1b'))]
  const reason = 'The number of layers is not on record: what models of this size have stands in.'
  assume(trace, 'customModel.layers', { value: layers.toFixed(1), unit: 'count', basis: 'default', reason, citations })
  return layers
}

/** KV cache from the size alone, declared. */
export function standInKv(trace: Trace, active: Traced): Traced {
  const figure = factorFigure(trace.catalog, 'wattprint-roofline-1/default-kv-at-1b')
  const bytes = declareKv(trace, active.value)
  const words = { id: 'kv-bytes-per-token', name: 'KV cache for each token of context', unit: 'byte/token' } as const
  return computed(trace, words, exactly(bytes), '64.9 kB × (active parameters / 10⁹) ^ 0.354', [active], [figure])
}

/** Says which KV cache stands in, and gives its bytes for each token. */
export function declareKv(trace: Trace, activeParameters: number): number {
  const bytes = defaultKvBytesPerToken(trace.catalog, activeParameters)
  const citations = [citeIn(trace, factorFigure(trace.catalog, 'wattprint-roofline-1/default-kv-at-1b'))]
  const reason = 'The shape of the KV cache is not on record: what models of this size have stands in.'
  assume(trace, 'customModel.kvBytesPerToken', { value: bytes.toFixed(0), unit: 'byte/token', basis: 'default', reason, citations })
  return bytes
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
