import { hostingHardware } from './hosted.js'
import { type Trace, type Traced, computed } from './trace.js'
import { between } from './uncertain.js'

/** Rated power of the accelerators that hosted models are taken to run on: the weighted geometric mean, from the least to the greatest. */
export function typicalRatedPower(trace: Trace): Traced {
  const powers = hostingHardware(trace.catalog).map(({ accelerator, weight }) => ({
    watts: accelerator.ratedPower?.value ?? 0,
    weight,
    figure: accelerator.ratedPower,
  }))
  const all = powers.reduce((sum, { weight }) => sum + weight, 0)
  const mean = Math.exp(powers.reduce((sum, { watts, weight }) => sum + weight * Math.log(watts), 0) / all)
  const watts = powers.map((power) => power.watts)
  const figures = powers.flatMap(({ figure }) => figure ?? [])
  const words = { id: 'rated-power', name: 'Rated power of an accelerator', unit: 'W' } as const
  return computed(
    trace,
    words,
    between(mean, Math.min(...watts), Math.max(...watts)),
    'weighted geometric mean over the hardware of hosted models',
    [],
    figures,
  )
}
