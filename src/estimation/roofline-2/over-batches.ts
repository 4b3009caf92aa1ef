import type { Catalog } from '../../catalog/catalog.js'
import { factorIn } from '../factor.js'
import { lnBatchPrior, type Mixture } from '../serving/mixture.js'
import { energiesOf } from './interval.js'
import type { Setting } from './setting.js'

/** The batches of rule A: 1 to 4,096 in steps of √2. */
const BATCHES = Array.from({ length: 25 }, (_, half) => 2 ** (half / 2))

/**
 * Rule A: the mixture over every batch that the memory holds, weighted by the likelihood of the observed `speed` (tokens/s). `usual` is
 * the usual batch. Wattprint, methodology, section 9.
 */
export function mixtureOverBatches(catalog: Catalog, setting: Setting, speed: number, accelerators: number, usual: number): Mixture {
  const factor = (id: string) => factorIn(catalog, id, 'ratio')
  const [decodingShare, spread] = [factor('hosted/decoding-share'), factor('hosted/speed-spread-known-hardware')]
  const [batchSpread, spreadWithin] = [
    factor('wattprint-roofline-2/batch-spread'),
    factor('wattprint-roofline-2/energy-spread-known-hardware'),
  ]
  const most = setting.replica.fits(accelerators)
  const held = BATCHES.filter((batch) => batch <= most)
  const usualHeld = Math.min(usual, Math.max(most, 1))
  const secondsAtRatedPower = setting.tokens.outputTokens.value * accelerators * setting.power.effective.value
  const { joules } = energiesOf(setting)
  const ways = (held.length > 0 ? held : [1]).map((batch) => {
    const lnJoules = Math.log(joules({ batch, accelerators }))
    const away = Math.log(speed / decodingShare) + lnJoules + Math.log(batch / secondsAtRatedPower)
    return { lnJoules, lnBatch: Math.log(batch), lnWeight: lnBatchPrior(batch, usualHeld, batchSpread) - 0.5 * (away / spread) ** 2 }
  })
  const greatest = Math.max(...ways.map(({ lnWeight }) => lnWeight))
  const weights = ways.map(({ lnWeight }) => Math.exp(lnWeight - greatest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const meanOf = (of: (way: (typeof ways)[number]) => number): number =>
    ways.reduce((sum, way, index) => sum + (weights[index] ?? 0) * of(way), 0) / total
  const mean = meanOf(({ lnJoules }) => lnJoules)
  const variance = meanOf(({ lnJoules }) => (lnJoules - mean) ** 2)
  return {
    joules: Math.exp(mean),
    sd: Math.sqrt(variance + spreadWithin ** 2),
    batch: Math.exp(meanOf(({ lnBatch }) => lnBatch)),
    hypotheses: ways.length,
  }
}
