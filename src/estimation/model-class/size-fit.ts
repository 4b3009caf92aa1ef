import { memoPerCatalog } from '../../catalog/catalog.js'
import type { Model } from '../../schemas/model.js'
import { convert } from '../../schemas/unit.js'
import { priceIndexOf, type SizeRegression, YEAR_OF_THE_FIT } from './guess.js'
import { yearOf } from './sibling.js'

/** A text model with a list price and published sizes. Sizes are in 10^9 parameters. */
export type SoldModel = {
  readonly record: Model
  readonly developer: string
  readonly year: number
  readonly priceIndex: number
  readonly total: number
  readonly active: number
}

/** The models on which the regression was fitted, and those of HELD_OUT developers, which test it. */
export const soldModels = memoPerCatalog((catalog): { readonly fitted: readonly SoldModel[]; readonly heldOut: readonly SoldModel[] } => {
  const all = catalog.records.model.items.flatMap((record) => soldModel(record) ?? [])
  const isHeldOut = ({ developer }: SoldModel) => HELD_OUT.includes(developer)
  return { fitted: all.filter((one) => !isHeldOut(one)), heldOut: all.filter(isHeldOut) }
})

/** Developers whose models were left out of the fit to test it; docs/methodology.md, section 10. */
const HELD_OUT: readonly string[] = ['Alibaba (Qwen)', 'Meta', 'MiniMax']
/** The first year of the fit: prices by the token begin about then. */
const FIRST_YEAR = 2023

function soldModel(record: Model): SoldModel | undefined {
  const { developer, listPrice, totalParameters: total, activeParameters: active = total, parametersDisclosed, modalities } = record
  const year = yearOf(record.released?.text)
  if (!listPrice || !total || !active || !parametersDisclosed || modalities[0] !== 'text') return undefined
  if (year === undefined || year < FIRST_YEAR) return undefined
  const billions = (figure: typeof total) => convert(figure.value, figure.unit, 'B parameters')
  const priceIndex = priceIndexOf({ input: listPrice.input.value, output: listPrice.output.value })
  return { record, developer, year, priceIndex, total: billions(total), active: billions(active) }
}

/**
 * Fits the regression of ln of the sizes on price index and year by weighted least squares. `undisclosed` is a judgement and is taken from
 * `like`.
 */
export function fitSizes(models: readonly SoldModel[], like: SizeRegression): SizeRegression {
  const weights = weightsOf(models)
  const ofPrice = models.map(({ priceIndex }) => [1, priceIndex])
  const ofPriceAndYear = models.map(({ priceIndex, year }) => [1, priceIndex, year - YEAR_OF_THE_FIT])
  const [lnActive, lnTotal] = [models.map(({ active }) => Math.log(active)), models.map(({ total }) => Math.log(total))]
  const active = leastSquares(ofPrice, lnActive, weights)
  const total = leastSquares(ofPriceAndYear, lnTotal, weights)
  const restOfActive = restsOf(ofPrice, lnActive, active)
  const restOfTotal = restsOf(ofPriceAndYear, lnTotal, total)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const unbiased = models.length / (models.length - total.length)
  const mean = (one: readonly number[], other: readonly number[]) =>
    (weights.reduce((sum, weight, index) => sum + weight * (one[index] ?? 0) * (other[index] ?? 0), 0) / all) * unbiased
  return {
    active: { offset: -(active[0] ?? NaN), price: active[1] ?? NaN },
    total: { offset: -(total[0] ?? NaN), price: total[1] ?? NaN, year: total[2] ?? NaN },
    covariance: {
      active: mean(restOfActive, restOfActive),
      total: mean(restOfTotal, restOfTotal),
      both: mean(restOfActive, restOfTotal),
    },
    undisclosed: like.undisclosed,
  }
}

/** The coefficients of a regression by the ids of their factors, without the prefix `model-class-1/`. */
export function sizeConstants({ active, total, covariance }: SizeRegression): Readonly<Record<string, number>> {
  return {
    'active-offset': active.offset,
    'active-price': active.price,
    'total-offset': total.offset,
    'total-price': total.price,
    'total-year': total.year,
    'active-variance': covariance.active,
    'total-variance': covariance.total,
    covariance: covariance.both,
  }
}

/**
 * By developer, the regression fitted without it. The covariance of the residuals is the published one, because there are few developers.
 */
export const regressionsWithout = memoPerCatalog((catalog, published: SizeRegression): ReadonlyMap<string, SizeRegression> => {
  const { fitted } = soldModels(catalog)
  const developers = [...new Set(fitted.map(({ developer }) => developer))]
  return new Map(
    developers.map((developer) => {
      const others = fitted.filter((one) => one.developer !== developer)
      return [developer, { ...fitSizes(others, published), covariance: published.covariance }]
    }),
  )
})

/**
 * Two sizes count as one where their total agrees in whole 10^9 parameters and their active size in tenths of that. Halves are rounded
 * down.
 */
const HALF = 0.5
const TENTHS = 10

/**
 * The weights of the fit: models of one developer and size together count as one, and a developer counts as the square root of its sizes.
 */
function weightsOf(models: readonly SoldModel[]): number[] {
  const sizes = models.map(({ developer, total, active }) => `${developer} ${Math.ceil(total - HALF)}/${Math.ceil(active * TENTHS - HALF)}`)
  const alike = counted(sizes, () => 1)
  const each = sizes.map((size) => 1 / (alike.get(size) ?? 1))
  const ofDeveloper = counted(
    models.map(({ developer }) => developer),
    (index) => each[index] ?? 0,
  )
  return models.map(({ developer }, index) => (each[index] ?? 0) / Math.sqrt(ofDeveloper.get(developer) ?? 1))
}

function counted(names: readonly string[], of: (index: number) => number): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [index, name] of names.entries()) sums.set(name, (sums.get(name) ?? 0) + of(index))
  return sums
}

function restsOf(rows: readonly (readonly number[])[], targets: readonly number[], solution: readonly number[]): number[] {
  return rows.map((row, index) => (targets[index] ?? 0) - row.reduce((sum, one, column) => sum + one * (solution[column] ?? 0), 0))
}

/** The coefficients of the columns by weighted least squares. The normal equations are solved by Gauss–Jordan elimination. */
export function leastSquares(rows: readonly (readonly number[])[], targets: readonly number[], weights: readonly number[]): number[] {
  const width = rows[0]?.length ?? 0
  const sumOf = (one: (index: number) => number) => rows.reduce((sum, _, index) => sum + (weights[index] ?? 0) * one(index), 0)
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0
  const equations = Array.from({ length: width }, (_, i) => [
    ...Array.from({ length: width }, (__, j) => sumOf((row) => cell(row, i) * cell(row, j))),
    sumOf((row) => cell(row, i) * (targets[row] ?? 0)),
  ])
  for (let pivot = 0; pivot < width; pivot += 1) {
    const own = equations[pivot] ?? []
    for (const [place, other] of equations.entries()) {
      if (place === pivot) continue
      const share = (other[pivot] ?? 0) / (own[pivot] ?? NaN)
      for (let column = pivot; column <= width; column += 1) other[column] = (other[column] ?? 0) - share * (own[column] ?? 0)
    }
  }
  return equations.map((equation, place) => (equation[width] ?? NaN) / (equation[place] ?? NaN))
}
