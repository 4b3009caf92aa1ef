import type { Catalog } from '../catalog/catalog.js'
import { factorIn } from './factor.js'
import { type Setting, numbersOf } from './known-serving.js'
import { isLongContext } from './long-context.js'
import { coefficientsOf, requestJoules } from './roofline.js'
import type { Trace, Traced } from './trace.js'

const Z90 = 1.645
const UNMEASURED = 'wattprint-roofline-1/half-width-unmeasured'
const MEASURED_FORMATS = ['bf16', 'fp16', 'fp8', 'mxfp4']

/** The factor that holds the calibrated half-width of a setting: by engine age, or the wide one where something was never measured. */
export function halfWidthFactor({ hardware, engine, weights, load }: Setting): string {
  const measured = hardware.record.inferenceMeasured && engine.measured && MEASURED_FORMATS.includes(weights.format)
  if (!measured || isLongContext(load.contextTokens.value, load.prefillTokens.value)) return UNMEASURED
  return engine.older ? 'wattprint-roofline-1/half-width-older' : 'wattprint-roofline-1/half-width-modern'
}

/** What a setting that was never measured adds to the half-width of one that was; nothing for one that was. */
export function unmeasuredHalfWidth(catalog: Catalog, setting: Setting): number {
  if (halfWidthFactor(setting) !== UNMEASURED) return 0
  const modern = factorIn(catalog, 'wattprint-roofline-1/half-width-modern', 'ratio')
  return Math.sqrt(factorIn(catalog, UNMEASURED, 'ratio') ** 2 - modern ** 2)
}

/** Half-widths of ln E at 90 %: the calibrated one, widened for every input that is a stand-in. */
export function halfWidths(trace: Trace, setting: Setting, batch: number, batchRange: number | undefined, terms: readonly Traced[]) {
  const { catalog } = trace
  const joules = terms.reduce((all, { value }) => all + value, 0)
  const ratio = (name: string) => factorIn(catalog, `wattprint-roofline-1/${name}`, 'ratio')
  const share = (...ids: string[]) => terms.filter(({ id }) => ids.includes(id)).reduce((all, { value }) => all + value, 0) / joules
  let square = factorIn(catalog, halfWidthFactor(setting), 'ratio') ** 2
  if (!setting.layersKnown)
    square += (Z90 * ratio('default-layers-spread') * share('step-overhead-joules', 'sequence-overhead-joules')) ** 2
  if (!setting.kvKnown) square += (Z90 * ratio('default-kv-spread') * share('kv-cache-joules')) ** 2
  const coefficients = coefficientsOf(catalog)
  const load = numbersOf(setting.load)
  const away = (replica: Setting['replica'], at: number) => Math.log(requestJoules(replica, coefficients, at, load) / joules) ** 2
  const sizes = (side: 'down' | 'up') => (setting.total[side] === 0 && setting.active[side] === 0 ? 0 : away(resized(setting, side), batch))
  const range = (at: number) => (batchRange === undefined ? 0 : away(setting.replica, at))
  return {
    up: Math.sqrt(square + sizes('up') + range(Math.max(batch / (batchRange ?? 1), 1))),
    down: Math.sqrt(square + sizes('down') + range(batch * (batchRange ?? 1))),
  }
}

function resized({ replica, total, active }: Setting, side: 'down' | 'up'): Setting['replica'] {
  const factor = ({ down, up }: Traced) => Math.exp(side === 'up' ? up : -down)
  const totalParameters = replica.totalParameters * factor(total)
  return { ...replica, totalParameters, activeParameters: Math.min(replica.activeParameters * factor(active), totalParameters) }
}
