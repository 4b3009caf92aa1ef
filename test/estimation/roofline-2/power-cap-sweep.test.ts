import { expect, it } from 'vitest'
import { wattprintRoofline2 } from '../../../src/estimation/methods/wattprint-roofline-2.js'
import { medianOf, predict } from '../../../src/estimation/validation/predict.js'
import type { Measurement } from '../../../src/schemas/measurement.js'
import { catalog } from '../support/estimates.js'

const RATED_WATTS = 600
const sweep = catalog.records.measurement.items.filter(
  ({ source, powerCapWatts }) => source === 'mmbt-lightheart' && powerCapWatts !== null,
)
const capped = sweep.filter(({ powerCapWatts }) => powerCapWatts !== RATED_WATTS)

function estimated(measurement: Measurement): number {
  const predicted = predict(catalog, wattprintRoofline2, measurement, 'all_inputs')
  if ('unserved' in predicted) throw new Error(predicted.unserved)
  return predicted.joulesPerOutputToken.value
}

/** ln of how far the energy under the cap, over that without one, is from what was measured of the same model and batch. */
const errors = capped.map((one) => {
  const free = sweep.find(
    ({ modelName, batchSize, powerCapWatts }) =>
      powerCapWatts === RATED_WATTS && modelName === one.modelName && batchSize === one.batchSize,
  )
  if (!free) throw new Error(`${one.id} has no run without a cap.`)
  const saved = estimated(one) / estimated(free)
  return { id: one.id, off: Math.abs(Math.log(saved / (one.energyJoulesPerOutputToken / free.energyJoulesPerOutputToken))) }
})

it('a capped power costs within 1.1 times of the sweep of 24 runs, but for four that are within 1.14', () => {
  expect(errors).toHaveLength(24)
  expect(medianOf(errors.map(({ off }) => off))).toBeLessThan(Math.log(1.05))
  expect(errors.filter(({ off }) => off > Math.log(1.1)).map(({ id }) => id)).toHaveLength(4)
  expect(Math.max(...errors.map(({ off }) => off))).toBeLessThan(Math.log(1.14))
})
