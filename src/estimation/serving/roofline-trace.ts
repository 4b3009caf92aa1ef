import type { Figure } from '../../schemas/figure.js'
import { factorFigure } from '../factor.js'
import type { Setting } from './setting.js'
import { coefficientsOf, decodingSeconds, prefillSeconds } from './roofline.js'
import { halfWidthFactor, halfWidths } from './roofline-interval.js'
import { type Trace, type Traced, computed } from '../trace.js'
import { between, scaled } from '../uncertain.js'

type Seconds = ReturnType<typeof decodingSeconds> & { readonly prefill: number }
type Term = {
  readonly id: string
  readonly name: string
  readonly coefficient: string
  readonly formula: string
  readonly secondsOf: (seconds: Seconds) => number
  readonly tokens: 'outputTokens' | 'prefillTokens'
  readonly inputs: (setting: Setting, batch: Traced) => readonly Traced[]
}

const TERMS: readonly Term[] = [
  {
    id: 'weights-joules',
    name: 'Streaming the weights',
    coefficient: 'memory-share',
    formula: 'P × a_m × bytes × parameters × share touched × output / (bandwidth × batch)',
    secondsOf: ({ weights }) => weights,
    tokens: 'outputTokens',
    inputs: ({ weights, total, active, hardware }, batch) => [weights.bytes, total, active, hardware.bandwidth, batch],
  },
  {
    id: 'kv-cache-joules',
    name: 'Reading the KV cache',
    coefficient: 'memory-share',
    formula: 'P × a_m × context × KV bytes × output / bandwidth',
    secondsOf: ({ kvCache }) => kvCache,
    tokens: 'outputTokens',
    inputs: ({ load, kv, hardware }) => [load.contextTokens, kv, hardware.bandwidth],
  },
  {
    id: 'decoding-joules',
    name: 'Arithmetic of the answer',
    coefficient: 'compute-share',
    formula: 'P × a_c × 2 × active parameters × output / peak',
    secondsOf: ({ arithmetic }) => arithmetic,
    tokens: 'outputTokens',
    inputs: ({ active, hardware }) => [active, hardware.peak],
  },
  {
    id: 'step-overhead-joules',
    name: 'Overhead of the decoding steps',
    coefficient: 'step-overhead',
    formula: 'g × P × t_L × layers × k × output / batch',
    secondsOf: ({ stepOverhead }) => stepOverhead,
    tokens: 'outputTokens',
    inputs: ({ hardware, layers }, batch) => [hardware.count, layers, batch],
  },
  {
    id: 'sequence-overhead-joules',
    name: 'Overhead of the sequences',
    coefficient: 'sequence-overhead',
    formula: 'g × P × t_S × layers × k × output',
    secondsOf: ({ sequenceOverhead }) => sequenceOverhead,
    tokens: 'outputTokens',
    inputs: ({ hardware, layers }) => [hardware.count, layers],
  },
  {
    id: 'prefill-joules',
    name: 'Arithmetic of the prompt',
    coefficient: 'compute-share',
    formula: 'P × a_c × 2 × active parameters × input / peak',
    secondsOf: ({ prefill }) => prefill,
    tokens: 'prefillTokens',
    inputs: ({ active, hardware }) => [active, hardware.peak],
  },
]

/** Traces the terms of the closed form at a batch and adds them up to the energy of a request, with the calibrated interval. */
export function traceTerms(trace: Trace, setting: Setting, batch: Traced, batchRange: number | undefined): Traced {
  const { replica, load, hardware } = setting
  const coefficients = coefficientsOf(trace.catalog)
  const decoding = decodingSeconds(replica, coefficients, batch.value, load.contextTokens.value)
  const seconds = { ...decoding, prefill: prefillSeconds(replica, coefficients) }
  const watts = replica.acceleratorCount * replica.ratedWatts
  const terms = TERMS.map(({ id, name, coefficient, formula, secondsOf, tokens, inputs }) => {
    const figure = factorFigure(trace.catalog, `wattprint-roofline-1/${coefficient}`)
    const joules = watts * secondsOf(seconds) * load[tokens].value
    const doubt = scaled(between(1, relative(figure, figure.low), relative(figure, figure.high)), joules)
    return computed(
      trace,
      { id, name, unit: 'J' },
      doubt,
      formula,
      [hardware.ratedPower, ...inputs(setting, batch), load[tokens]],
      [figure],
    )
  })
  const value = terms.reduce((all, term) => all + term.value, 0)
  const { down, up } = halfWidths(trace, setting, batch.value, batchRange, terms)
  const words = { id: 'request-accelerator-joules', name: 'Accelerator energy of a request', unit: 'J' } as const
  const formula = 'sum of the terms; interval calibrated against measurements'
  return computed(trace, words, { value, down, up }, formula, terms, [factorFigure(trace.catalog, halfWidthFactor(setting))])
}

function relative(figure: Figure, bound: number | undefined): number {
  return (bound ?? figure.value) / figure.value
}
