import type { Catalog } from '../../catalog/catalog.js'
import { factorIn } from '../factor.js'
import type { Trace, Traced } from '../trace/trace.js'
import { PRINTED_Z90 } from '../trace/uncertain.js'
import { numbersOf } from './load.js'
import { coefficientsOf, decodingSeconds, requestJoules } from './roofline.js'
import { isMeasured } from './serving.js'
import type { Setting } from './setting.js'

const UNMEASURED = 'wattprint-roofline-1/half-width-unmeasured'
const MEASURED_FORMATS = ['bf16', 'fp16', 'fp8', 'mxfp4']

/** The factor that holds the calibrated half-width of a setting: by engine age, or the wide one where something was never measured. */
export function halfWidthFactor(setting: Setting): string {
  const { hardware, engine, weights } = setting
  const measured = isMeasured(hardware.record) && engine.measured && MEASURED_FORMATS.includes(weights.format)
  if (!measured || setting.outsideDomain) return UNMEASURED
  return engine.older ? 'wattprint-roofline-1/half-width-older' : 'wattprint-roofline-1/half-width-modern'
}

/** What a setting that was never measured adds to the half-width of one that was; nothing for one that was. */
export function unmeasuredHalfWidth(catalog: Catalog, setting: Setting): number {
  if (halfWidthFactor(setting) !== UNMEASURED) return 0
  const modern = factorIn(catalog, 'wattprint-roofline-1/half-width-modern', 'ratio')
  return Math.sqrt(factorIn(catalog, UNMEASURED, 'ratio') ** 2 - modern ** 2)
}

/** Squares to add to the calibrated half-width of a speed-told energy: sizes that are ranges, shapes that are stand-ins. */
export function standInSquares(trace: Trace, setting: Setting, batch: number): { readonly down: number; readonly up: number } {
  const coefficients = coefficientsOf(trace.catalog)
  const load = numbersOf(setting.load)
  const joules = requestJoules(setting.replica, coefficients, batch, load)
  const seconds = decodingSeconds(setting.replica, coefficients, batch, load.contextTokens)
  const replicaJoules = setting.replica.acceleratorCount * setting.replica.ratedWatts * load.outputTokens
  const shape = shapeSquare(trace, setting, {
    overheads: ((seconds.stepOverhead + seconds.sequenceOverhead) * replicaJoules) / joules,
    kvCache: (seconds.kvCache * replicaJoules) / joules,
  })
  const sizes = sizeSquares(trace, setting, batch, joules)
  return { down: shape + sizes.down, up: shape + sizes.up }
}

/** Half-widths of ln E at 90 %: the calibrated one, widened for every input that is a stand-in. */
export function halfWidths(trace: Trace, setting: Setting, batch: number, batchRange: number | undefined, terms: readonly Traced[]) {
  const joules = terms.reduce((all, { value }) => all + value, 0)
  const share = (...ids: string[]) => terms.filter(({ id }) => ids.includes(id)).reduce((all, { value }) => all + value, 0) / joules
  const shares = { overheads: share('step-overhead-joules', 'sequence-overhead-joules'), kvCache: share('kv-cache-joules') }
  const square = factorIn(trace.catalog, halfWidthFactor(setting), 'ratio') ** 2 + shapeSquare(trace, setting, shares)
  const sizes = sizeSquares(trace, setting, batch, joules)
  const range = (at: number) => (batchRange === undefined ? 0 : squareAway(trace, setting, setting.replica, at, joules))
  return {
    up: Math.sqrt(square + sizes.up + range(Math.max(batch / (batchRange ?? 1), 1))),
    down: Math.sqrt(square + sizes.down + range(batch * (batchRange ?? 1))),
  }
}

type Shares = { readonly overheads: number; readonly kvCache: number }

function shapeSquare({ catalog }: Trace, { layersKnown, kvKnown }: Setting, { overheads, kvCache }: Shares): number {
  const spread = (name: string) => PRINTED_Z90 * factorIn(catalog, `wattprint-roofline-1/default-${name}-spread`, 'ratio')
  return (layersKnown ? 0 : (spread('layers') * overheads) ** 2) + (kvKnown ? 0 : (spread('kv') * kvCache) ** 2)
}

function sizeSquares(trace: Trace, setting: Setting, batch: number, joules: number): { readonly down: number; readonly up: number } {
  const { total, active } = setting
  const square = (side: 'down' | 'up') =>
    total[side] === 0 && active[side] === 0 ? 0 : squareAway(trace, setting, resized(setting, side), batch, joules)
  return { down: square('down'), up: square('up') }
}

/** How far another replica or batch is from the estimate, ln squared. */
function squareAway({ catalog }: Trace, { load }: Setting, replica: Setting['replica'], batch: number, joules: number): number {
  return Math.log(requestJoules(replica, coefficientsOf(catalog), batch, numbersOf(load)) / joules) ** 2
}

function resized({ replica, total, active }: Setting, side: 'down' | 'up'): Setting['replica'] {
  const factor = ({ down, up }: Traced) => Math.exp(side === 'up' ? up : -down)
  const totalParameters = replica.totalParameters * factor(total)
  return { ...replica, totalParameters, activeParameters: Math.min(replica.activeParameters * factor(active), totalParameters) }
}
