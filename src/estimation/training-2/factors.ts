import { factorFigure, factorIn } from '../factor.js'
import type { StepLabel } from '../trace/steps.js'
import { recorded, type Trace, type Traced } from '../trace/trace.js'

/** A coefficient of the second edition, as a step. `name` is its id without that of the edition. */
export function coefficient(trace: Trace, label: StepLabel, name: string): Traced {
  return recorded(trace, label, factorFigure(trace.catalog, `training-2/${name}`))
}

/** A limit of the second edition as a number, in the unit of its figure: what only decides between formulas is no step. */
export function limit({ catalog }: Trace, name: string): number {
  const id = `training-2/${name}`
  return factorIn(catalog, id, factorFigure(catalog, id).unit)
}
