import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure, factorIn } from '../factor.js'
import { type Trace, type Traced, computed, recorded, warn } from '../trace.js'
import { product, within } from '../uncertain.js'

const FACTOR_PREFIX = 'wattprint-roofline-1/speculative-decoding-'

/** Energy with speculative decoding, when the caller says so: the published ratio of the batch nearest on the logarithm. */
export function speculativeFactor(trace: Trace, { speculativeDecoding }: InferenceRequest, joules: Traced, batch: number): Traced {
  if (speculativeDecoding !== true) return joules
  warn(trace, 'outside_domain', 'Speculative decoding was measured on one model only: the interval is the wide one.')
  const batches = trace.catalog.records.factor.items
    .filter(({ id }) => id.startsWith(FACTOR_PREFIX))
    .map(({ id }) => Number(id.slice(FACTOR_PREFIX.length)))
  const nearest = batches.reduce((best, one) => (Math.abs(Math.log(one / batch)) < Math.abs(Math.log(best / batch)) ? one : best))
  const words = {
    id: 'speculative-factor',
    name: `Energy with speculative decoding over without, near batch ${nearest}`,
    unit: 'ratio',
  } as const
  const factor = recorded(trace, words, factorFigure(trace.catalog, `${FACTOR_PREFIX}${nearest}`))
  const half = (name: string) => factorIn(trace.catalog, `wattprint-roofline-1/half-width-${name}`, 'ratio')
  const doubt = within(1, Math.sqrt(half('unmeasured') ** 2 - half('modern') ** 2))
  const energy = { id: 'speculative-request-joules', name: 'Accelerator energy of a request with speculative decoding', unit: 'J' } as const
  return computed(trace, energy, product(joules, factor, doubt), 'energy × speculative factor, with the wide interval', [joules, factor])
}
