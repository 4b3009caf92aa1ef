import type { Catalog } from '../../../src/catalog/catalog.js'
import { factorFigure } from '../../../src/estimation/factor.js'
import { robustFit } from '../robust-fit.js'
import type { DiffusionRow } from './rows.js'

/** The fitted coefficients of `wattprint-diffusion-1`, by the names of their factors. The weight of the VAE is not fitted. */
export const DIFFUSION_COEFFICIENTS = [
  'energy-per-flop',
  'power-exponent',
  'block-overhead',
  'split-ulysses',
  'split-ring',
  'split-overhead',
] as const
type CoefficientName = (typeof DIFFUSION_COEFFICIENTS)[number]
export type DiffusionCoefficients = Readonly<Record<CoefficientName, number>>

/** Settings of the fit: the weight of the VAE, a weak prior towards plausible values, and the error from which errors count less. */
export type FitRules = {
  readonly vaeWeight: number
  readonly priors: DiffusionCoefficients
  readonly priorWeight: number
  readonly robustScale: number
}

/** Returns the settings of the fit from the factors of the catalog. */
export function diffusionRules(catalog: Catalog): FitRules {
  const factor = (name: string) => factorFigure(catalog, `wattprint-diffusion-1/${name}`).value
  return {
    vaeWeight: factor('vae-weight'),
    priors: Object.fromEntries(DIFFUSION_COEFFICIENTS.map((name) => [name, factor(`fit-prior-${name}`)])) as DiffusionCoefficients,
    priorWeight: factor('fit-prior-weight'),
    robustScale: factor('fit-robust-scale'),
  }
}

/** Returns the coefficients with the smallest robust error of ln energy; the priors count as errors. */
export function fitDiffusion(
  rows: readonly DiffusionRow[],
  { vaeWeight, priors, priorWeight, robustScale }: FitRules,
): DiffusionCoefficients {
  const start = DIFFUSION_COEFFICIENTS.map((name) => Math.log(priors[name]))
  const logs = robustFit(
    {
      observed: [...rows.map(({ lnMeasured }) => lnMeasured), ...start],
      weights: [...rows.map(({ weight }) => weight), ...start.map(() => priorWeight)],
      robustScale,
      at: (parameters) => {
        const coefficients = fromLogs(parameters)
        return {
          estimate: (index) => {
            const row = rows[index]
            return row ? lnDiffusion(row, coefficients, vaeWeight) : (parameters[index - rows.length] ?? NaN)
          },
          gradient: (index) => {
            const row = rows[index]
            return row ? gradientOf(row, coefficients, vaeWeight) : start.map((_one, at) => (at === index - rows.length ? 1 : 0))
          },
        }
      },
    },
    start,
  )
  return fromLogs(logs)
}

const PICO = 1e-12
const MILLI = 1e-3

/** Returns ln of the joules of an output by the formula of docs/methodology.md, section 11. */
export function lnDiffusion(row: DiffusionRow, coefficients: DiffusionCoefficients, vaeWeight: number): number {
  const { compute, split, blocks } = termsOf(row, coefficients, vaeWeight)
  return Math.log(compute * (1 + split.ulysses + split.ring) + blocks.step + blocks.split)
}

function termsOf(row: DiffusionRow, coefficients: DiffusionCoefficients, vaeWeight: number) {
  const operations = row.flop + vaeWeight * row.vaeFlop
  const compute = coefficients['energy-per-flop'] * PICO * operations * row.powerPerPeak ** coefficients['power-exponent']
  const ofBlocks = row.watts * MILLI * row.blockSteps
  return {
    compute,
    split: { ulysses: coefficients['split-ulysses'] * Math.log2(row.ulysses), ring: coefficients['split-ring'] * Math.log2(row.ring) },
    blocks: {
      step: ofBlocks * coefficients['block-overhead'],
      split: row.accelerators > 1 ? ofBlocks * row.accelerators * coefficients['split-overhead'] : 0,
    },
  }
}

/** The derivatives of `lnDiffusion` with respect to ln of each coefficient, in their order. */
function gradientOf(row: DiffusionRow, coefficients: DiffusionCoefficients, vaeWeight: number): number[] {
  const { compute, split, blocks } = termsOf(row, coefficients, vaeWeight)
  const ofCompute = compute * (1 + split.ulysses + split.ring)
  const total = ofCompute + blocks.step + blocks.split
  const parts = [
    ofCompute,
    ofCompute * coefficients['power-exponent'] * Math.log(row.powerPerPeak),
    blocks.step,
    compute * split.ulysses,
    compute * split.ring,
    blocks.split,
  ]
  return parts.map((part) => part / total)
}

function fromLogs(logs: readonly number[]): DiffusionCoefficients {
  return Object.fromEntries(DIFFUSION_COEFFICIENTS.map((name, index) => [name, Math.exp(logs[index] ?? NaN)])) as DiffusionCoefficients
}
