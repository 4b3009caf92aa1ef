import type { Catalog } from '../../../src/catalog/catalog.js'
import { findRecord } from '../../../src/catalog/find-record.js'
import { factorIn, sixteenBitPeak } from '../../../src/estimation/factor.js'
import { leastSquares } from '../../../src/estimation/model-class/size-fit.js'
import { type Prediction, scoreOf } from '../../../src/estimation/validation/predict.js'
import type { TrainingRun } from '../../../src/schemas/training-run.js'
import { convert } from '../../../src/schemas/unit.js'
import { FITTED_RUNS, RUNS_IN_FP8 } from './fitted-runs.js'
import type { TrainingLeftOut } from './left-out.js'

/** A training with its share of the 16-bit peak, which follows from its operations and its hours. */
export type ShareRow = {
  readonly family: string
  readonly generation: string
  readonly isMixture: boolean
  readonly hasFewActive: boolean
  readonly isFp8: boolean
  readonly lnShare: number
}

/** Operations for each parameter and token: two forward and four backward, by definition. */
const FLOP_PER_PARAMETER_AND_TOKEN = 6
const FLOP_OF_A_TFLOP = 1e12
const SECONDS_OF_AN_HOUR = 3600
/** The strength with which the logarithms of all factors but the first are drawn towards zero. */
const RIDGE = 0.5

/** The fitted factors: the share of dense models in 16 bits on Ampere, and the ratios of other cases to it. */
export const SHARES = ['dense', 'hopper', 'tpu', 'volta', 'mixture', 'mixture on Blackwell', 'few active', 'fp8'] as const
type Shares = Readonly<Record<(typeof SHARES)[number], number>>

/** Returns the trainings whose hours and operations were published independently, from the records of runs, models and accelerators. */
export function shareRows(catalog: Catalog): ShareRow[] {
  return FITTED_RUNS.map((id) => {
    const run = findRecord(catalog, 'trainingRun', id)
    const model = findRecord(catalog, 'model', run.model)
    const { generation, peak } = acceleratorOf(catalog, run)
    const total = model.totalParameters?.value ?? NaN
    const active = model.activeParameters?.value ?? total
    const tokens = run.tokens ?? model.trainingTokens
    // If tokens are on record, the operations are counted from them, as for all other runs.
    const flop = tokens ? FLOP_PER_PARAMETER_AND_TOKEN * active * tokens.value : run.flop?.value
    const hours = run.acceleratorHours?.value
    if (flop === undefined || hours === undefined) throw new Error(`${run.id} has no operations or no hours on record.`)
    const isMixture = total / active > factorIn(catalog, 'training-2/share-of-peak/mixture-from', 'ratio')
    const fewFrom = convert(factorIn(catalog, 'training-2/share-of-peak/few-active-whole', 'B parameters'), 'B parameters', 'parameters')
    const lnShare = Math.log(flop / (SECONDS_OF_AN_HOUR * peak * hours))
    const hasFewActive = isMixture && active <= fewFrom && generation !== 'tpu'
    return { family: model.family, isFp8: RUNS_IN_FP8.includes(id), generation, isMixture, hasFewActive, lnShare }
  })
}

function acceleratorOf(catalog: Catalog, { id, hardware }: TrainingRun) {
  const accelerator = findRecord(catalog, 'accelerator', hardware ?? '')
  const peak = sixteenBitPeak(accelerator)
  if (!peak) throw new Error(`${id} ran on hardware without a 16-bit peak on record.`)
  return { generation: accelerator.generation ?? 'another', peak: convert(peak.value, peak.unit, 'TFLOP/s') * FLOP_OF_A_TFLOP }
}

/** Returns the factors by least squares of ln share, with families weighing alike and a ridge. docs/methodology.md, section 3. */
export function fitShares(rows: readonly ShareRow[]): Shares {
  const ofFamily = new Map<string, number>()
  for (const { family } of rows) ofFamily.set(family, (ofFamily.get(family) ?? 0) + 1)
  const drawn = SHARES.slice(1).map((_, place) => SHARES.map((__, at) => Number(at === place + 1)))
  const solved = leastSquares(
    [...rows.map(columnsOf), ...drawn],
    [...rows.map(({ lnShare }) => lnShare), ...drawn.map(() => 0)],
    [...rows.map(({ family }) => 1 / (ofFamily.get(family) ?? NaN)), ...drawn.map(() => RIDGE)],
  )
  return Object.fromEntries(SHARES.map((name, at) => [name, solved[at] ?? NaN])) as Shares
}

/** Returns the factors on record. That of Blackwell is divided by Ampere's, because it was fitted without its own generation. */
export function publishedShares(catalog: Catalog): Shares {
  const lnOf = (name: string) => Math.log(factorIn(catalog, `training-2/share-of-peak/${name}`, 'ratio'))
  return {
    dense: lnOf('dense'),
    hopper: lnOf('generation/hopper'),
    tpu: lnOf('generation/tpu'),
    volta: lnOf('generation/volta'),
    mixture: lnOf('mixture/unknown'),
    'mixture on Blackwell': lnOf('generation/blackwell') + lnOf('mixture/blackwell') - lnOf('mixture/unknown'),
    'few active': lnOf('few-active'),
    fp8: lnOf('fp8'),
  }
}

function columnsOf({ generation, isMixture, hasFewActive, isFp8 }: ShareRow): number[] {
  const isUsualMixture = isMixture && generation !== 'tpu'
  const isOn = (name: string) => generation === name
  const on = [true, isOn('hopper'), isOn('tpu'), isOn('volta'), isUsualMixture, isMixture && isOn('blackwell'), hasFewActive, isFp8]
  return on.map(Number)
}

/** Returns how far the share of peak is off for trainings whose model family was left out, for all and for mixtures of experts. */
export function leaveShareFamiliesOut(catalog: Catalog, rows: readonly ShareRow[]): TrainingLeftOut[] {
  const predicted = [...new Set(rows.map(({ family }) => family))].flatMap((family) => {
    const shares = fitShares(rows.filter((row) => row.family !== family))
    return rows.filter((row) => row.family === family).map((row) => ({ row, prediction: predictionOf(catalog, shares, row) }))
  })
  const mixtures = predicted.filter(({ row }) => row.isMixture)
  return [scored('share-of-peak', predicted), scored('share-of-peak-of-mixtures', mixtures)]
}

function predictionOf(catalog: Catalog, shares: Shares, row: ShareRow): Prediction {
  const factor = (name: string) => factorIn(catalog, `training-2/share-of-peak/${name}`, 'ratio')
  const lnCap = Math.log(factor('cap'))
  const columns = columnsOf(row)
  const lnEstimate = Math.min(
    lnCap,
    SHARES.reduce((sum, name, at) => sum + (columns[at] ?? 0) * shares[name], 0),
  )
  const half = factor(`half-width/${row.generation === 'blackwell' ? 'unmeasured' : 'measured'}`)
  const isInside = lnEstimate - half <= row.lnShare && row.lnShare <= Math.min(lnEstimate + half, lnCap)
  return { lnError: lnEstimate - row.lnShare, isInside }
}

type Predicted = { readonly row: ShareRow; readonly prediction: Prediction }

function scored(jobs: string, predicted: readonly Predicted[]): TrainingLeftOut {
  const score = scoreOf(predicted.map(({ prediction }) => prediction))
  const families = [...new Set(predicted.map(({ row }) => row.family))]
  const shares = families.map((family) => {
    const own = predicted.filter(({ row }) => row.family === family)
    return own.filter(({ prediction }) => prediction.isInside).length / own.length
  })
  if (!score || score.coverage === null) throw new Error(`There are no trainings of the group ${jobs}.`)
  const coverageBySource = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const { count, medianFactorError, coverage } = score
  return { jobs, count, sources: families.length, medianFactorError, coverage, coverageBySource }
}
