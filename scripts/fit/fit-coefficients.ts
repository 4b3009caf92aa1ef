import { levenbergMarquardt } from 'ml-levenberg-marquardt'
import type { Coefficients } from '../../src/estimation/serving/roofline.js'
import type { FittedRow } from './fitted-rows.js'
import { COEFFICIENTS, changeOf, lnEstimate, lnGradient } from './row-model.js'

/** Weighted errors beyond this count less and less: soft-L1, 2 (√(1 + (r / scale)²) − 1). */
const ROBUST_SCALE = 0.2
/** Rounds of reweighting; each moves less than the one before by about a third. */
const MOST_ROUNDS = 300
const CONVERGED = 1e-8
const STEPS_OF_A_ROUND = 4

/** A row and its weight: one over the root of how many share its source, model and hardware, so that a long sweep counts as one. */
export type WeightedRow = { readonly row: FittedRow; readonly weight: number }

/** The rows with their weights. */
export function weighted(rows: readonly FittedRow[]): WeightedRow[] {
  const keyOf = ({ measurement: { source, modelName, hardware } }: FittedRow) => `${source}|${modelName}|${hardware}`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return rows.map((row) => ({ row, weight: 1 / Math.sqrt(counts.get(keyOf(row)) ?? 1) }))
}

/**
 * The coefficients that minimise the robust error of ln energy. The optimiser knows squares only: soft-L1 comes from
 * weighting it anew by the errors that it left, until nothing moves.
 */
export function fitCoefficients(rows: readonly WeightedRow[], computedWith: Coefficients, start: Coefficients): Coefficients {
  let logs = COEFFICIENTS.map((name) => Math.log(start[name]))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = leastSquares(rows, robustScales(rows, fromLogs(logs), computedWith), computedWith, logs)
    const moved = Math.max(...next.map((log, index) => Math.abs(log - (logs[index] ?? NaN))))
    logs = next
    if (moved < CONVERGED) return fromLogs(logs)
  }
  throw new Error(`The fit did not converge in ${MOST_ROUNDS} rounds.`)
}

/** What to multiply each error with, so that its square has the gradient of soft-L1. */
function robustScales(rows: readonly WeightedRow[], at: Coefficients, computedWith: Coefficients): number[] {
  const change = changeOf(at, computedWith)
  return rows.map(({ row, weight }) => {
    const error = (weight * (lnEstimate(row, change) - row.lnMeasured)) / ROBUST_SCALE
    return weight * (1 + error * error) ** -0.25
  })
}

function leastSquares(
  rows: readonly WeightedRow[],
  scales: readonly number[],
  computedWith: Coefficients,
  initialValues: readonly number[],
): number[] {
  const rowAt = (index: number) => (rows[index] as WeightedRow).row
  const scaleAt = (index: number) => scales[index] ?? NaN
  const data = { x: rows.map((_row, index) => index), y: rows.map(({ row }, index) => scaleAt(index) * row.lnMeasured) }
  const model = (logs: number[]) => {
    const change = changeOf(fromLogs(logs), computedWith)
    return (index: number) => scaleAt(index) * lnEstimate(rowAt(index), change)
  }
  const gradient = (logs: number[]) => {
    const change = changeOf(fromLogs(logs), computedWith)
    return (index: number) => lnGradient(rowAt(index), change).map((partial) => partial * scaleAt(index))
  }
  const { parameterValues } = levenbergMarquardt(data, model, {
    initialValues,
    jacobianFunction: gradient,
    damping: 1e-4,
    maxIterations: STEPS_OF_A_ROUND,
    errorTolerance: 0,
  })
  return parameterValues
}

function fromLogs(logs: readonly number[]): Coefficients {
  return Object.fromEntries(COEFFICIENTS.map((name, index) => [name, Math.exp(logs[index] ?? NaN)])) as Coefficients
}
