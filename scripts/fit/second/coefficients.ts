import type { Catalog } from '../../../src/catalog/catalog.js'
import { factorFigure, factorIn } from '../../../src/estimation/factor.js'
import type { HalfWidthClass } from '../../../src/estimation/roofline-2/interval.js'
import type { Measurement } from '../../../src/schemas/measurement.js'
import type { Weighted } from '../fit-coefficients.js'
import { robustFit } from '../robust-fit.js'

/** The coefficients of `wattprint-roofline-2`, by the names of their factors. */
export const SECOND_COEFFICIENTS = [
  'memory-share',
  'compute-share',
  'step-overhead',
  'hf-step-overhead',
  'older-engine-overhead',
  'sequence-overhead',
  'fp8-extra-traffic',
  'experts-arithmetic',
  'nf4-overhead',
  'int8-overhead',
  'vector-arithmetic',
  'local-engine-overhead',
] as const
export type CoefficientName = (typeof SECOND_COEFFICIENTS)[number]
export type SecondCoefficients = Readonly<Record<CoefficientName, number>>

/** A factor of a term: constant + slope × the coefficient. */
export type Multiplier = { readonly name: CoefficientName; readonly constant: number; readonly slope: number }
/** A term of the energy of an output token: joules, and the factors with coefficients. */
type Term = { readonly joules: number; readonly multipliers: readonly Multiplier[] }

/** A measurement, and the terms of its energy without their coefficients. */
export type SecondRow = {
  readonly measurement: Measurement
  readonly laboratory: string
  readonly halfWidthClass: HalfWidthClass
  readonly terms: readonly Term[]
  readonly lnMeasured: number
  /** Half-widths of the 90 % interval of the estimate. */
  readonly down: number
  readonly up: number
}

/** A weak prior on ln of each coefficient. Its mean is no effect, so that a coefficient whose only laboratory is left out has none. */
export type Prior = { readonly means: SecondCoefficients; readonly spread: (name: CoefficientName) => number; readonly weight: number }

/** Returns the priors from the factors of the catalog. */
export function priorOf(catalog: Catalog): Prior {
  const factor = (name: string) => factorFigure(catalog, `wattprint-roofline-2/fit-${name}`)
  const means = Object.fromEntries(SECOND_COEFFICIENTS.map((name) => [name, factor(`prior-${name}`).value])) as SecondCoefficients
  const [usual, ofExperts] = [factor('prior-spread').value, factor('prior-spread-experts').value]
  return {
    means,
    spread: (name) => (name === 'experts-arithmetic' ? ofExperts : usual),
    weight: factorIn(catalog, 'wattprint-roofline-2/fit-prior-weight', 'ratio'),
  }
}

/** Returns the coefficients with the smallest robust error of ln energy; the priors count as errors. */
export function fitSecond(rows: readonly Weighted<SecondRow>[], { means, spread, weight }: Prior, start = means): SecondCoefficients {
  const priors = SECOND_COEFFICIENTS.map((name) => ({ mean: Math.log(means[name]), weight: weight / spread(name) }))
  const logs = robustFit(
    {
      observed: [...rows.map(({ row }) => row.lnMeasured), ...priors.map(({ mean }) => mean)],
      weights: [...rows.map((one) => one.weight), ...priors.map((one) => one.weight)],
      at: (parameters) => {
        const coefficients = fromLogs(parameters)
        const rowAt = (index: number) => rows[index]?.row
        return {
          estimate: (index) => {
            const row = rowAt(index)
            return row ? lnEstimate(row, coefficients) : (parameters[index - rows.length] ?? NaN)
          },
          gradient: (index) => {
            const row = rowAt(index)
            return row ? lnGradient(row, coefficients) : SECOND_COEFFICIENTS.map((_name, at) => (at === index - rows.length ? 1 : 0))
          },
        }
      },
    },
    SECOND_COEFFICIENTS.map((name) => Math.log(start[name])),
  )
  return fromLogs(logs)
}

/** Returns ln of the joules of a row with these coefficients. */
export function lnEstimate({ terms }: SecondRow, coefficients: SecondCoefficients): number {
  return Math.log(terms.reduce((all, term) => all + joulesOf(term, coefficients), 0))
}

function lnGradient({ terms }: SecondRow, coefficients: SecondCoefficients): number[] {
  const gradient = SECOND_COEFFICIENTS.map(() => 0)
  let total = 0
  for (const term of terms) {
    const joules = joulesOf(term, coefficients)
    total += joules
    for (const { name, constant, slope } of term.multipliers) {
      const part = slope * coefficients[name]
      const at = SECOND_COEFFICIENTS.indexOf(name)
      gradient[at] = (gradient[at] ?? 0) + (joules * part) / (constant + part)
    }
  }
  return gradient.map((part) => part / total)
}

function joulesOf({ joules, multipliers }: SecondRow['terms'][number], coefficients: SecondCoefficients): number {
  return multipliers.reduce((all, { name, constant, slope }) => all * (constant + slope * coefficients[name]), joules)
}

function fromLogs(logs: readonly number[]): SecondCoefficients {
  return Object.fromEntries(SECOND_COEFFICIENTS.map((name, index) => [name, Math.exp(logs[index] ?? NaN)])) as SecondCoefficients
}
