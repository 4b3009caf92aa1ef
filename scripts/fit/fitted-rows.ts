import type { Catalog } from '../../src/catalog/catalog.js'
import { wattprintRoofline1 } from '../../src/estimation/methods/wattprint-roofline-1.js'
import { engineRules } from '../../src/estimation/serving/engine.js'
import { isModernServing } from '../../src/estimation/validation/inference-validation.js'
import { predict } from '../../src/estimation/validation/predict.js'
import type { Measurement } from '../../src/schemas/measurement.js'
import type { CallerKnowledge } from '../../src/schemas/validation.js'

/** The terms of an estimate by their names in its trace. Each is proportional to its coefficients. */
const TERMS = [
  'weights-joules',
  'kv-cache-joules',
  'decoding-joules',
  'prefill-joules',
  'step-overhead-joules',
  'sequence-overhead-joules',
] as const
type Terms = { readonly [Term in (typeof TERMS)[number]]: number }

/** A measurement, and the terms of its estimate with the coefficients of the catalog, in joules for each output token. */
export type FittedRow = {
  readonly measurement: Measurement
  readonly terms: Terms
  readonly lnMeasured: number
  readonly isOlderEngine: boolean
  readonly streamsMoreFp8: boolean
  readonly isModernServing: boolean
  /** Half-widths of the 90 % interval of the estimate. */
  readonly down: number
  readonly up: number
}

/** Returns the rows on which the coefficients are fitted. The method itself gives the terms, so that they have only one implementation. */
export function fittedRows(catalog: Catalog, known: CallerKnowledge = 'all_inputs'): FittedRow[] {
  return catalog.records.measurement.items.filter(({ use }) => use === 'fit').map((measurement) => rowOf(catalog, measurement, known))
}

function rowOf(catalog: Catalog, measurement: Measurement, known: CallerKnowledge): FittedRow {
  const predicted = predict(catalog, wattprintRoofline1, measurement, known)
  if ('unserved' in predicted) throw new Error(`${measurement.id} cannot be fitted on: the method lacks ${predicted.unserved}.`)
  const { trace, joulesPerOutputToken } = predicted
  const joules = new Map(trace.steps.map(({ id, value }) => [id, value]))
  const perToken = (term: string) => (joules.get(term) ?? 0) / measurement.meanOutputTokens
  const { older, fp8StreamsMore } = engineRules(measurement.engine)
  return {
    measurement,
    terms: Object.fromEntries(TERMS.map((term) => [term, perToken(term)])) as Terms,
    lnMeasured: Math.log(measurement.energyJoulesPerOutputToken),
    isOlderEngine: older,
    streamsMoreFp8: fp8StreamsMore && measurement.precision === 'fp8',
    isModernServing: isModernServing(measurement),
    down: joulesPerOutputToken.down,
    up: joulesPerOutputToken.up,
  }
}
