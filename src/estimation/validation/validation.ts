import { PAGES } from '../../addresses.js'
import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { CallerKnowledge, type KnowledgeScore, type Unscored, type Validation } from '../../schemas/validation.js'
import { TRAINING_METHODS } from '../methods/index.js'
import { wattprintRoofline2 } from '../methods/wattprint-roofline-2.js'
import { workPredictions } from './beyond-text/predictions.js'
import { workNaive, workUnscored, workValidations } from './beyond-text/work-validation.js'
import { classValidation } from './class-validation.js'
import {
  inferencePredictions,
  inferenceValidation,
  knowledgeScore,
  reasonToLeaveOut,
  scorableMeasurements,
  wallScore,
} from './inference-validation.js'
import { leftOutScores, secondEditionScores, trainingLeftOutScores, workLeftOutScores } from './left-out.js'
import { countedReasons, type Pause, predictAll } from './predict.js'
import { productionValidation } from './production-validation.js'
import { trainingValidation } from './training-validation.js'

const NOTES = [
  'The coefficients of wattprint-roofline-1 and wattprint-roofline-2 were fitted on the measurements with use "fit", so that their scores on these measurements are too good. The scores to rely on are those on measurements outside the fit, and those with a laboratory or a model family left out.',
  'For the scores with a laboratory or a model family left out, the coefficients of wattprint-roofline-2 were fitted without it; the scores with nothing left out stand beside them. The widths of its intervals were calibrated with laboratories left out, so that the coverage there is right by construction.',
  'For wattprint-roofline-1, only model families were left out.',
  'More than half of the measurements outside the fit are scripts of one laboratory that need three to four times the energy of HF transformers; nearly all others are machines of one user.',
  'Where the batch is not given, the usual batch of services is assumed. Services keep fewer sequences in flight than benchmarks: against benchmarks, wattprint-roofline-2 is then 1.5 to 1.7 times too high, and wattprint-roofline-1 was closer.',
  'Where a known size is hidden, the energy by the guessed size is compared with the energy by the true size, both by the same formula. The error of that formula is not included. The true sizes of undisclosed models are not known; outside estimates stand in for them.',
  'Nothing was fitted on figures from production. Where tokens, model or scope were not published, they are assumed, and each case says so. A life cycle includes training and hardware, so that an estimate of the use is far below it.',
  'The coefficients of wattprint-diffusion-1 were fitted on the measured images and clips; where something is left out, they had not seen that family, source, laboratory, hardware or task. Nothing was fitted on the other tasks. Sizes and tokens of chats about images and video were not published: one image of 1,024 pixels a side, 3,520 tokens of a clip and 60 of text are assumed.',
  'Half of the measurements used in the fit are of one request at a time, for which the methods of EcoLogits make no claim: the scores on services of today and by batch are the fairer comparison.',
  'Only the energy of the accelerators is compared, with meters of the accelerators alone. Measurements at the plug of the server are scored separately.',
  'The widths of the intervals of samsi-2023, epoch-2025, flops-tdp and of the nearest published measurement are ours: their authors give none.',
  'No method sees the measurements of the source on which it is scored: the nearest published measurement must be of the same model by another source.',
  'Some published energies of trainings are accelerator-hours times a rated or assumed power. They agree with a computation because they are one, and are scored separately. llmcarbon-2024 uses the published power and efficiency of the run from which its energy was computed.',
]

/**
 * The scores of every method on every measurement of the catalog. They are computed once for each catalog, when first needed. `pause` is
 * awaited every few milliseconds, so that other requests get a turn.
 */
export const validationOf = memoPerCatalog(async (catalog, pause: Pause = () => Promise.resolve()): Promise<Validation> => {
  const measurements = scorableMeasurements(catalog)
  const predictions = await inferencePredictions(catalog, pause)
  const work = await workPredictions(catalog, pause)
  const knowledge: KnowledgeScore[] = []
  for (const degree of CallerKnowledge.options) {
    const asked = measurements.filter(({ outputTokensPerSecond }) => !needsSpeed(degree) || outputTokensPerSecond !== null)
    knowledge.push(knowledgeScore(degree, await predictAll(catalog, wattprintRoofline2, asked, degree, pause)))
  }
  return {
    notes: NOTES,
    inference: [...predictions].map(([method, ofMethod]) => inferenceValidation(method.card, ofMethod)),
    knowledge,
    leftOut: leftOutScores(catalog),
    secondEdition: secondEditionScores(catalog),
    modelClass: await classValidation(catalog, pause),
    work: workValidations(work),
    workLeftOut: workLeftOutScores(catalog),
    workNaive: workNaive(catalog, work),
    workUnscored: workUnscored(work),
    wall: wallScore(catalog),
    production: productionValidation(catalog),
    training: TRAINING_METHODS.map((method) => trainingValidation(catalog, method)),
    trainingLeftOut: trainingLeftOutScores(catalog),
    unscored: unscored(catalog),
    catalogRevision: catalog.revision,
    documentation: PAGES.validation,
  }
})

function needsSpeed(degree: CallerKnowledge): boolean {
  return degree === 'batch_hidden_speed_known' || degree === 'sizes_and_speed'
}

function unscored(catalog: Catalog): Unscored[] {
  const { records } = catalog
  const measurements = records.measurement.items.flatMap((measurement) => reasonToLeaveOut(catalog, measurement) ?? [])
  const runs = records.trainingRun.items.flatMap(({ energy, derivedEnergy, supersededBy, subsetOf, scopeLevel }) => {
    if (!energy) return derivedEnergy ? 'training run: its energy was derived here from the hours' : 'training run: no energy was published'
    if (supersededBy !== null || subsetOf !== null) return 'training run: superseded, or part of another account'
    return scopeLevel === 'family' ? 'training run: the energy is of several models' : []
  })
  return countedReasons([...measurements, ...runs])
}
