import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { cite } from '../../catalog/cite.js'
import { type Collection, collectionOf, foldName } from '../../catalog/collection.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Listing } from '../../catalog/listing.js'
import { is } from '../../schemas/record-kind.js'
import type { Quantity } from '../../schemas/unit.js'
import { ValidationCase } from '../../schemas/validation-case.js'
import { TRAINING_METHODS } from '../methods/index.js'
import { wattprintRoofline2 } from '../methods/wattprint-roofline-2.js'
import { highOf, lowOf, type Uncertain } from '../trace/uncertain.js'
import { mayBeMetered } from '../trainings/inputs.js'
import { type ScoredWork, workPredictions } from './beyond-text/predictions.js'
import { inferencePredictions, wallPredictions } from './inference-validation.js'
import type { Pause, Prediction, Scored } from './predict.js'
import { type ScoredRun, trainingPredictions } from './training-validation.js'

/** Every estimate that the validation scores, with the measured value. They are computed once for each catalog, when first needed. */
const validationCases = memoPerCatalog(async (catalog, pause: Pause): Promise<Collection<ValidationCase>> => {
  const predictions = await inferencePredictions(catalog, pause)
  const cases = [
    ...[...predictions].flatMap(([{ card }, { scored }]) => scored.map((one) => caseOf(catalog, 'inference', card.id, one))),
    ...wallPredictions(catalog).scored.map((one) => caseOf(catalog, 'wall', wattprintRoofline2.card.id, one)),
    ...(await workPredictions(catalog, pause)).scored.map((one) => workCaseOf(catalog, one)),
    ...TRAINING_METHODS.flatMap((method) =>
      trainingPredictions(catalog, method).scored.map((one) => trainingCaseOf(catalog, method.card.id, one)),
    ),
  ]
  return collectionOf(cases.map((record) => ({ origin: 'bundled', record })))
})

function caseOf(
  catalog: Catalog,
  kind: 'inference' | 'wall',
  method: string,
  { measurement, prediction, estimate }: Scored,
): ValidationCase {
  const { id, modelName, family, hardware, batchSize, energyJoulesPerOutputToken, source, locator } = measurement
  return {
    id: `${method}:${id}`,
    kind,
    method,
    use: measurement.use === 'excluded' ? 'check' : measurement.use,
    modelName,
    family,
    hardware,
    batchSize,
    measurement: id,
    trainingRun: null,
    workMeasurement: null,
    unitOfWork: null,
    measured: { value: energyJoulesPerOutputToken, low: energyJoulesPerOutputToken, high: energyJoulesPerOutputToken, unit: 'J/token' },
    ...estimatedAs(estimate, prediction, 'J/token'),
    source,
    locator,
    citations: [cite(catalog, measurement)],
  }
}

function workCaseOf(catalog: Catalog, { measurement, method, prediction, estimate }: ScoredWork): ValidationCase {
  const { id, use, modelName, family, hardware, batchSize, unitOfWork, energyJoules, source, locator } = measurement
  return {
    id: `${method.card.id}:${id}`,
    kind: 'work',
    method: method.card.id,
    use: use === 'fit' ? 'fit' : 'check',
    modelName,
    family: family ?? modelName,
    hardware: hardware ?? 'unknown',
    batchSize,
    measurement: null,
    trainingRun: null,
    workMeasurement: id,
    unitOfWork,
    measured: { value: energyJoules, low: energyJoules, high: energyJoules, unit: 'J' },
    ...estimatedAs(estimate, prediction, 'J'),
    source,
    locator,
    citations: [cite(catalog, measurement)],
  }
}

function trainingCaseOf(catalog: Catalog, method: string, { run, published, prediction, estimate }: ScoredRun): ValidationCase {
  const model = findRecord(catalog, 'model', run.model)
  const { value, low = value, high = value, source, locator } = published
  return {
    id: `${method}:${run.id}`,
    kind: 'training',
    method,
    use: mayBeMetered(run) ? 'check' : 'circular',
    modelName: model.name,
    family: model.family,
    hardware: run.hardware ?? run.hardwareName,
    batchSize: null,
    measurement: null,
    trainingRun: run.id,
    workMeasurement: null,
    unitOfWork: null,
    measured: { value, low, high, unit: 'kWh' },
    ...estimatedAs(estimate, prediction, 'kWh'),
    source,
    locator,
    citations: [cite(catalog, published)],
  }
}

function estimatedAs(estimate: Uncertain, { lnError, isInside }: Prediction, unit: Quantity['unit']) {
  const estimated = { value: estimate.value, low: lowOf(estimate), high: highOf(estimate), unit }
  return { estimated, ratio: Math.exp(lnError), isInside }
}

const computed = new WeakMap<Catalog, Collection<ValidationCase>>()

/** The listing of validation cases for REST and GraphQL. */
export const VALIDATION_CASE_LISTING: Listing<ValidationCase> = {
  singular: 'validationCase',
  plural: 'validationCases',
  word: 'estimate beside a measurement',
  path: 'validation/cases',
  code: 'unknown-record',
  schema: ValidationCase,
  table: { label: 'Validation', columns: ['modelName', 'method', 'measured', 'estimated', 'ratio'] },
  exampleId: 'wattprint-roofline-1:mle3-lm-arena-chat-0',
  filters: {
    method: is(({ method }) => method),
    kind: is(({ kind }) => kind, ValidationCase.shape.kind),
    use: is(({ use }) => use, ValidationCase.shape.use),
    family: is(({ family }) => family),
    hardware: is(({ hardware }) => hardware),
    source: is(({ source }) => source),
  },
  ready: async (catalog, pause) => {
    computed.set(catalog, await validationCases(catalog, pause))
  },
  collection: casesOf,
  named: (catalog, name) => casesOf(catalog).byName.get(foldName(name)),
  show: (_catalog, one) => one,
}

function casesOf(catalog: Catalog): Collection<ValidationCase> {
  const cases = computed.get(catalog)
  if (!cases) throw new Error('The validation cases are not computed yet: await ready first.')
  return cases
}
