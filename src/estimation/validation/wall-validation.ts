import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import type { Measurement } from '../../schemas/measurement.js'
import type { WallScore } from '../../schemas/validation.js'
import { serverFactor } from '../footprint/wall.js'
import { wattprintRoofline2 } from '../methods/wattprint-roofline-2.js'
import { product, type Uncertain } from '../trace/uncertain.js'
import { comparison, predict, type Unserved } from './predict.js'
import type { Predictions, Scored } from './predict-all.js'
import { countedReasons, type Prediction, scoreOf } from './score.js'

const NOTE =
  'MLPerf gives watts at the wall and tokens a second; the joules a token are derived here and are not verified by MLCommons. The servers ran under a power cap, with an engine that the coefficients never saw.'

/** wattprint-roofline-1 with wall-1, up to the server's plug, against meters at the wall. */
export function wallScore(catalog: Catalog): WallScore {
  const { scored, reasons } = wallPredictions(catalog)
  const hardware = [...new Set(atWall(catalog).flatMap((one) => (one.use === 'excluded' ? [] : one.hardware)))]
  return { hardware, score: scoreOf(scored.map(({ prediction }) => prediction)), unscored: countedReasons(reasons), note: NOTE }
}

/** What it says of each measurement at the wall. */
export const wallPredictions = memoPerCatalog((catalog): Predictions => {
  const scored: Scored[] = []
  const reasons: string[] = []
  for (const measurement of atWall(catalog)) {
    const predicted = measurement.use === 'excluded' ? undefined : wallPrediction(catalog, measurement)
    if (!predicted) reasons.push('outside the domain; the note of each measurement says why')
    else if ('unserved' in predicted) reasons.push(`lacks ${predicted.unserved}`)
    else scored.push({ measurement, prediction: predicted, estimate: predicted.estimate })
  }
  return { scored, reasons }
})

/** From the accelerators to the plug of their server, by the same step as every estimate. */
export function wallPrediction(catalog: Catalog, measurement: Measurement): (Prediction & { readonly estimate: Uncertain }) | Unserved {
  const predicted = predict(catalog, wattprintRoofline2, measurement, 'all_inputs')
  if ('unserved' in predicted) return predicted
  const { energy, trace, joulesPerOutputToken } = predicted
  const factor = serverFactor(trace, {}, energy.accelerator, energy.ratedPower)
  const estimate = product(joulesPerOutputToken, factor)
  return { ...comparison(estimate, measurement.energyJoulesPerOutputToken), estimate }
}

function atWall({ records }: Catalog): readonly Measurement[] {
  return records.measurement.items.filter(({ scope }) => scope === 'wall')
}
