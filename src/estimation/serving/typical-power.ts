import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { meanDraw } from '../footprint/wall.js'
import { memoizedFragment } from '../trace/fragment.js'
import { STEP } from '../trace/steps.js'
import { modelled, type Trace, type Traced } from '../trace/trace.js'
import { between } from '../trace/uncertain.js'
import { hostingHardware } from './hosted.js'

const ofCatalog = memoPerCatalog((catalog) => {
  const powers = hostingHardware(catalog).flatMap(({ accelerator: { ratedPower }, weight }) =>
    ratedPower ? [{ figure: ratedPower, weight }] : [],
  )
  const total = powers.reduce((sum, { weight }) => sum + weight, 0)
  const mean = Math.exp(powers.reduce((sum, { figure, weight }) => sum + weight * Math.log(figure.value), 0) / total)
  const watts = powers.map(({ figure }) => figure.value)
  return { watts: between(mean, Math.min(...watts), Math.max(...watts)), figures: powers.map(({ figure }) => figure) }
})

/** Rated power of the accelerators that hosted models are taken to run on: the weighted geometric mean, from the least to the greatest. */
export function typicalRatedPower(trace: Trace): Traced {
  const { watts, figures } = ofCatalog(trace.catalog)
  const description = 'weighted geometric mean over the hardware of hosted models, from the least to the greatest (methodology, section 2)'
  return modelled(trace, STEP.ratedPower, watts, description, [], figures)
}

/** What one of them draws at work. */
export const typicalDraw = memoizedFragment<Catalog, Traced>((trace) => meanDraw(trace, undefined, typicalRatedPower(trace)))
