import type { Catalog } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { ProductionFigure } from '../../schemas/production-figure.js'
import { convert } from '../../schemas/unit.js'
import { ProductionCase, type ProductionScore, type ProductionValidation } from '../../schemas/validation.js'
import { estimateInference } from '../inference.js'
import { energyAt } from '../method.js'
import { wattprintRoofline2 } from '../methods/wattprint-roofline-2.js'
import { subjectOf } from '../model/subject.js'
import { startTrace } from '../trace/trace.js'
import { between, highOf, lowOf, scaled, type Uncertain } from '../trace/uncertain.js'
import { comparison, scoreOf } from './predict.js'

/**
 * The estimates of the method that "auto" takes for requests in production, compared with metered or stated figures. Nothing was fitted on
 * these.
 */
export function productionValidation(catalog: Catalog): ProductionValidation {
  const cases = catalog.records.productionFigure.items.map((figure) => caseOf(catalog, figure))
  return { scores: ProductionCase.shape.group.options.flatMap((group) => scoreOfGroup(cases, group)), cases }
}

function caseOf(catalog: Catalog, figure: ProductionFigure): ProductionCase {
  const { id, name, group, published, unit, scope, tokensEvidence, notScored } = figure
  const told = { id, name, group, published, unit, scope, tokensEvidence }
  const request = requestOfFigure(figure)
  if (!request)
    return {
      ...told,
      estimated: null,
      ratio: null,
      isInside: null,
      notScored: notScored ?? 'neither the model nor the tokens are published',
    }
  const estimate = estimateOf(catalog, figure, request)
  const { lnError, isInside } = comparison(estimate, published)
  const estimated = { value: estimate.value, low: lowOf(estimate), high: highOf(estimate) }
  return { ...told, estimated, ratio: Math.exp(lnError), isInside, notScored: null }
}

/** The request of a caller who knows what was published; undefined where that is not enough to estimate. */
export function requestOfFigure(figure: ProductionFigure): InferenceRequest | undefined {
  const { model, inputTokens, cachedInputTokens, outputTokens, hardware, acceleratorCount, precision, gridZone, notScored } = figure
  if (notScored !== null || model === null || outputTokens === null) return undefined
  return {
    model,
    outputTokens,
    ...(inputTokens !== null && { inputTokens }),
    ...(cachedInputTokens !== null && { cachedInputTokens }),
    ...(hardware !== null && { hardware }),
    ...(acceleratorCount !== null && { acceleratorCount }),
    ...(precision !== null && { precision }),
    ...(gridZone !== null && { zone: gridZone }),
    requests: 1,
    method: 'auto',
    include: [],
  }
}

/** The estimate in the unit and scope of the figure. For the scope of a life cycle it is that of use and hardware. */
function estimateOf(catalog: Catalog, { scope, unit, inputTokens, outputTokens }: ProductionFigure, request: InferenceRequest): Uncertain {
  if (scope === 'accelerators') {
    const tokens = (inputTokens ?? 0) + (outputTokens ?? 0)
    return scaled(acceleratorJoules(catalog, request), { J: 1, 'J/token': 1 / tokens, Wh: 1 / JOULES_PER_WH, gCO2e: NaN }[unit])
  }
  const { energy, carbon } = estimateInference(request, catalog)
  if (unit === 'gCO2e') return between(carbon.total.value, carbon.total.low, carbon.total.high)
  return scaled(between(energy.value, energy.low, energy.high), { J: convert(1, 'kWh', 'J'), 'J/token': NaN, Wh: WH_PER_KWH }[unit])
}

const WH_PER_KWH = 1000
const JOULES_PER_WH = convert(1, 'kWh', 'J') / WH_PER_KWH

function acceleratorJoules(catalog: Catalog, request: InferenceRequest): Uncertain {
  const trace = startTrace(catalog)
  return energyAt(catalog, wattprintRoofline2, request, subjectOf(trace, request)).joules
}

function scoreOfGroup(cases: readonly ProductionCase[], group: ProductionCase['group']): ProductionScore[] {
  const score = scoreOf(
    cases.flatMap((one) => (one.group === group && one.ratio !== null ? [{ lnError: Math.log(one.ratio), isInside: one.isInside }] : [])),
  )
  return score ? [{ group, score }] : []
}
