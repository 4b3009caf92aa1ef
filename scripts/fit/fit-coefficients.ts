import type { Coefficients } from '../../src/estimation/serving/roofline.js'
import type { Measurement } from '../../src/schemas/measurement.js'
import type { FittedRow } from './fitted-rows.js'
import { robustFit } from './robust-fit.js'
import { changeOf, COEFFICIENTS, lnEstimate, lnGradient } from './row-model.js'

/** A row with its weight: 1 / √n if n rows share its source, model and hardware, so that a long sweep counts as one measurement. */
export type Weighted<Row> = { readonly row: Row; readonly weight: number }
export type WeightedRow = Weighted<FittedRow>

/** Returns the rows with their weights. */
export function weighted<Row extends { readonly measurement: Measurement }>(rows: readonly Row[]): Weighted<Row>[] {
  const keyOf = ({ measurement: { source, modelName, hardware } }: Row) => `${source}|${modelName}|${hardware}`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return rows.map((row) => ({ row, weight: 1 / Math.sqrt(counts.get(keyOf(row)) ?? 1) }))
}

/** Returns the coefficients with the smallest robust error of ln energy. */
export function fitCoefficients(rows: readonly WeightedRow[], computedWith: Coefficients, start: Coefficients): Coefficients {
  const rowAt = (index: number) => (rows[index] as WeightedRow).row
  const logs = robustFit(
    {
      observed: rows.map(({ row }) => row.lnMeasured),
      weights: rows.map(({ weight }) => weight),
      at: (parameters) => {
        const change = changeOf(fromLogs(parameters), computedWith)
        return { estimate: (index) => lnEstimate(rowAt(index), change), gradient: (index) => lnGradient(rowAt(index), change) }
      },
    },
    COEFFICIENTS.map((name) => Math.log(start[name])),
  )
  return fromLogs(logs)
}

function fromLogs(logs: readonly number[]): Coefficients {
  return Object.fromEntries(COEFFICIENTS.map((name, index) => [name, Math.exp(logs[index] ?? NaN)])) as Coefficients
}
