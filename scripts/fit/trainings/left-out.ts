import type { Catalog } from '../../../src/catalog/catalog.js'
import { foldName } from '../../../src/catalog/collection.js'
import { startTrace } from '../../../src/estimation/trace/trace.js'
import { highOf, lowOf } from '../../../src/estimation/trace/uncertain.js'
import { jobClassOf } from '../../../src/estimation/training-2/factors.js'
import { operationsOf } from '../../../src/estimation/training-2/operations.js'
import { powerInputs, trainingPower } from '../../../src/estimation/training-2/power.js'
import { trainingInputsOf } from '../../../src/estimation/trainings/inputs.js'
import { type Prediction, scoreOf } from '../../../src/estimation/validation/predict.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import type { JobClass } from '../../../src/schemas/training-run.js'
import { fitPowerShares, POWER_SHARES, type PowerShares, publisherOf, type TrainingRow } from './power-shares.js'

type Scored = { readonly row: TrainingRow; readonly prediction: Prediction }

/** How far the estimated power is off for jobs whose publisher was left out of the fit. */
export type TrainingLeftOut = {
  readonly jobs: string
  readonly count: number
  readonly sources: number
  readonly medianFactorError: number
  readonly coverage: number
  /** The share of measurements inside the interval, with publishers weighing alike. */
  readonly coverageBySource: number
}

/** Returns the scores of measured trainings by shares of power fitted without their publisher, with the class stated or guessed by size. */
export function leaveTrainingPublishersOut(catalog: Catalog, rows: readonly TrainingRow[]): TrainingLeftOut[] {
  const stated = errorsOf(catalog, rows, ({ measurement }) => measurement.jobClass)
  const bySize = errorsOf(catalog, rows, (row) => classBySize(catalog, row))
  const of = (jobClass: JobClass) => stated.filter(({ row }) => row.measurement.jobClass === jobClass)
  return [
    scoreFor('all', stated),
    scoreFor('all-by-size', bySize),
    scoreFor('busy', of('busy')),
    scoreFor('scaled', of('scaled')),
    scoreFor('small', of('small')),
  ]
}

function errorsOf(catalog: Catalog, rows: readonly TrainingRow[], classOf: (row: TrainingRow) => JobClass): Scored[] {
  return [...new Set(rows.map(publisherOf))].flatMap((publisher) => {
    const others = rows.filter((row) => publisherOf(row) !== publisher)
    const view = catalogWithShares(catalog, fitPowerShares(others))
    return rows.filter((row) => publisherOf(row) === publisher).map((row) => ({ row, prediction: predictionOf(view, row, classOf(row)) }))
  })
}

/** Watts at the meter: those that the method predicts, and those that were metered. */
function predictionOf(catalog: Catalog, { accelerator, measurement }: TrainingRow, jobClass: JobClass): Prediction {
  const { serverClass, powerScope, meanPowerWatts } = measurement
  const request = TrainingRequest.parse({ hardware: accelerator.id, acceleratorHours: 1, ...(serverClass !== null && { serverClass }) })
  const inputs = powerInputs({ accelerator, request }, catalog)
  if ('missing' in inputs) throw new Error(`${measurement.id} has no power to score: ${inputs.missing}.`)
  const power = trainingPower(startTrace(catalog), { accelerator, request }, inputs, jobClass)
  const estimate = powerScope === 'servers' ? power.server : power.accelerator
  const watts = meanPowerWatts ?? NaN
  if (typeof estimate === 'number') throw new Error('The power of a server has a range.')
  return { lnError: Math.log(estimate.value / watts), isInside: lowOf(estimate) <= watts && watts <= highOf(estimate) }
}

function classBySize(catalog: Catalog, { accelerator, measurement }: TrainingRow): JobClass {
  const { activeParameters, tokens, tuning, acceleratorCount, acceleratorHours } = measurement
  const trace = startTrace(catalog)
  const isCounted = activeParameters !== null && tokens !== null
  const said = { hardware: accelerator.id, parameters: activeParameters, tokens, ...(tuning !== null && { tuning }) }
  const operations = isCounted ? operationsOf(trainingInputsOf(trace, TrainingRequest.parse(said))) : undefined
  const size = { flop: operations?.(trace).value, accelerators: acceleratorCount ?? undefined, hours: acceleratorHours ?? undefined }
  return jobClassOf(trace, undefined, size)
}

/** The catalog with other shares of rated power. Their ranges keep their width on the logarithmic scale. */
function catalogWithShares(catalog: Catalog, shares: PowerShares): Catalog {
  const { factor } = catalog.records
  const byName = new Map(factor.byName)
  for (const name of POWER_SHARES) {
    const key = foldName(`training-2/${name}`)
    const held = factor.byName.get(key)
    if (!held) throw new Error(`There is no factor ${key}.`)
    const { value, low = value, high = value } = held.figure
    const ratio = shares[name] / value
    byName.set(key, { ...held, figure: { ...held.figure, value: shares[name], low: low * ratio, high: high * ratio } })
  }
  return { ...catalog, records: { ...catalog.records, factor: { ...factor, byName } } }
}

function scoreFor(jobs: string, scored: readonly Scored[]): TrainingLeftOut {
  const score = scoreOf(scored.map(({ prediction }) => prediction))
  const publishers = [...new Set(scored.map(({ row }) => publisherOf(row)))]
  const shares = publishers.map((publisher) => {
    const ofPublisher = scored.filter(({ row }) => publisherOf(row) === publisher)
    return ofPublisher.filter(({ prediction }) => prediction.isInside).length / ofPublisher.length
  })
  const coverageBySource = shares.reduce((sum, share) => sum + share, 0) / shares.length
  if (!score || score.coverage === null) throw new Error(`There are no trainings of the group ${jobs}.`)
  return {
    jobs,
    count: score.count,
    sources: publishers.length,
    medianFactorError: score.medianFactorError,
    coverage: score.coverage,
    coverageBySource,
  }
}
