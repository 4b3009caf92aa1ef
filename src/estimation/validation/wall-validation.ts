import type { Catalog } from '../../catalog/catalog.js'
import type { Measurement } from '../../schemas/measurement.js'
import type { WallScore } from '../../schemas/validation.js'
import { wattprintRoofline1 } from '../methods/wattprint-roofline-1.js'
import { product } from '../uncertain.js'
import { serverFactor } from '../footprint/wall.js'
import { type Unserved, comparison, predict } from './predict.js'
import { type Prediction, countedReasons, scoreOf } from './score.js'

const NOTE =
  'MLPerf gives watts at the wall and tokens a second; the joules a token are derived here and are not verified by MLCommons. The servers ran under a power cap, with an engine that the coefficients never saw.'

/** wattprint-roofline-1 with wall-1, up to the server's plug, against meters at the wall. */
export function wallScore(catalog: Catalog): WallScore {
  const atWall = catalog.records.measurement.items.filter(({ scope }) => scope === 'wall')
  const scorable = atWall.filter(({ use }) => use !== 'excluded')
  const predictions: Prediction[] = []
  const reasons = atWall.filter(({ use }) => use === 'excluded').map(() => 'outside the domain; the note of each measurement says why')
  for (const measurement of scorable) {
    const prediction = wallPrediction(catalog, measurement)
    if ('unserved' in prediction) reasons.push(`lacks ${prediction.unserved}`)
    else predictions.push(prediction)
  }
  const hardware = [...new Set(scorable.map((measurement) => measurement.hardware))]
  return { hardware, score: scoreOf(predictions), unscored: countedReasons(reasons), note: NOTE }
}

/** From the accelerators to the plug of their server, by the same step as every estimate. */
export function wallPrediction(catalog: Catalog, measurement: Measurement): Prediction | Unserved {
  const predicted = predict(catalog, wattprintRoofline1, measurement, 'all_inputs')
  if ('unserved' in predicted) return predicted
  const { energy, trace, joulesPerOutputToken } = predicted
  const factor = serverFactor(trace, {}, energy.accelerator, energy.ratedPower)
  return comparison(product(joulesPerOutputToken, factor), measurement.energyJoulesPerOutputToken)
}
