import type { Measurement } from '../../src/schemas/measurement.js'

/** y = at1b × size ^ exponent, with the standard deviation of ln y around it; size in billions of parameters. */
type PowerLaw = { readonly at1b: number; readonly exponent: number; readonly spread: number }
export type Defaults = { readonly layers: PowerLaw; readonly kvBytesPerToken: PowerLaw }

/** Sources whose models are served with the KV caches of today. */
const SERVING_SOURCES = ['mlenergy-v2', 'mlenergy-v3']
/** Bytes for each token. A model with fewer has no KV cache; it is recurrent. */
const LEAST_KV_BYTES = 10
const BILLION = 1e9

/** Returns the layers and the KV cache that models of a size have, fitted on the measured models, each once. */
export function fitDefaults(measurements: readonly Measurement[]): Defaults {
  const shaped = measurements.filter(({ layers, kvBytesPerToken }) => layers !== null && (kvBytesPerToken ?? 0) > LEAST_KV_BYTES)
  const served = shaped.filter(({ source }) => SERVING_SOURCES.includes(source))
  return {
    layers: powerLaw(oneForEachModel(shaped).map(({ totalParameters, layers }) => [totalParameters / BILLION, layers ?? NaN])),
    kvBytesPerToken: powerLaw(
      oneForEachModel(served).map(({ activeParameters, kvBytesPerToken }) => [activeParameters / BILLION, kvBytesPerToken ?? NaN]),
    ),
  }
}

function oneForEachModel(measurements: readonly Measurement[]): Measurement[] {
  return [...new Map(measurements.map((measurement) => [measurement.modelName, measurement])).values()]
}

/** The straight line of least squares through the logarithms. */
function powerLaw(points: readonly (readonly [size: number, amount: number])[]): PowerLaw {
  const logs = points.map(([size, amount]) => [Math.log(size), Math.log(amount)] as const)
  const meanOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0) / numbers.length
  const [meanX, meanY] = [meanOf(logs.map(([x]) => x)), meanOf(logs.map(([, y]) => y))]
  const exponent = meanOf(logs.map(([x, y]) => (x - meanX) * (y - meanY))) / meanOf(logs.map(([x]) => (x - meanX) ** 2))
  const intercept = meanY - exponent * meanX
  const spread = Math.sqrt(meanOf(logs.map(([x, y]) => (y - intercept - exponent * x) ** 2)))
  return { at1b: Math.exp(intercept), exponent, spread }
}
