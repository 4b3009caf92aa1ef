import { levenbergMarquardt } from 'ml-levenberg-marquardt'

/** Weighted errors above this count less and less (soft-L1, 2 (√(1 + (r / scale)²) − 1)). A problem may have a scale of its own. */
const ROBUST_SCALE = 0.2
/** The most rounds of reweighting. Each moves about a third less than the one before. */
const MOST_ROUNDS = 300
const CONVERGED = 1e-8
const STEPS_OF_A_ROUND = 4

/** A fit: observations with weights, and a function from parameters to what they predict and its derivatives. */
export type Problem = {
  readonly observed: readonly number[]
  readonly weights: readonly number[]
  readonly robustScale?: number
  readonly at: (parameters: readonly number[]) => {
    readonly estimate: (index: number) => number
    readonly gradient: (index: number) => number[]
  }
}

/**
 * Returns the parameters with the smallest robust error. The optimiser minimises only squares, so that soft-L1 is reached by repeatedly
 * reweighting the errors until the parameters no longer move. Throws if they do not converge.
 */
export function robustFit(problem: Problem, start: readonly number[]): number[] {
  let parameters = [...start]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = leastSquares(problem, robustScales(problem, parameters), parameters)
    const moved = Math.max(...next.map((one, index) => Math.abs(one - (parameters[index] ?? NaN))))
    parameters = next
    if (moved < CONVERGED) return parameters
  }
  throw new Error(`The fit did not converge in ${MOST_ROUNDS} rounds.`)
}

/** Factors for the errors, so that their squares have the gradient of soft-L1. */
function robustScales({ observed, weights, at, robustScale = ROBUST_SCALE }: Problem, parameters: readonly number[]): number[] {
  const { estimate } = at(parameters)
  return weights.map((weight, index) => {
    const error = (weight * (estimate(index) - (observed[index] ?? NaN))) / robustScale
    return weight * (1 + error * error) ** -0.25
  })
}

function leastSquares({ observed, at }: Problem, scales: readonly number[], initialValues: readonly number[]): number[] {
  const scaleAt = (index: number) => scales[index] ?? NaN
  const data = { x: observed.map((_one, index) => index), y: observed.map((one, index) => scaleAt(index) * one) }
  const model = (parameters: number[]) => {
    const { estimate } = at(parameters)
    return (index: number) => scaleAt(index) * estimate(index)
  }
  const gradient = (parameters: number[]) => {
    const { gradient: partials } = at(parameters)
    return (index: number) => partials(index).map((partial) => partial * scaleAt(index))
  }
  const { parameterValues } = levenbergMarquardt(data, model, {
    initialValues: [...initialValues],
    jacobianFunction: gradient,
    damping: 1e-4,
    maxIterations: STEPS_OF_A_ROUND,
    errorTolerance: 0,
  })
  return parameterValues
}
