import { factorFigure } from '../factor.js'
import { expOf, type Expression } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { recorded, type Trace } from '../trace/trace.js'

/** One, with the wide interval of settings that were never measured. */
export function unmeasured(trace: Trace): Expression {
  return expOf(recorded(trace, STEP.halfWidth, factorFigure(trace.catalog, 'wattprint-roofline-1/half-width-unmeasured')))
}
