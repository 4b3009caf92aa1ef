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
  'The coefficients of wattprint-roofline-1 and wattprint-roofline-2 were fitted on the measurements under "fit", those of the second edition also on "fitOfSecond": their scores there are those of a pupil who has seen the exam. secondEdition, leftOut and check are the honest ones.',
  'secondEdition comes from npm run fit: wattprint-roofline-2 with each laboratory, or each model family, scored by coefficients that were fitted without it, beside the same in sample. The half-widths of its intervals were set on the former, so that its coverage there is right by construction.',
  'leftOut is the same of wattprint-roofline-1, with model families alone.',
  'More than half of "check" are scripts of one laboratory that cost three to four times what HF transformers needs; nearly all others are machines of one user.',
  'The batch that stands in where nobody says one is that of services, which keep fewer sequences in flight than benchmarks: against benchmarks wattprint-roofline-2 is high by 1.5 to 1.7 where the batch is hidden, and wattprint-roofline-1 was by less.',
  'modelClass hides sizes that are known, and sets the energy by the guess beside that by the size, both by the same formula: how wrong that formula is comes on top. Undisclosed models have no truth to test by; sizes by an outside estimate stand in for it.',
  'production is nothing that was fitted on. Where tokens, model or scope were not published they are assumed, and each case says so; a life cycle holds training and hardware, and no estimate of the use comes near it.',
  'The coefficients of wattprint-diffusion-1 were fitted on the images and clips under work; workLeftOut has them scored by coefficients that had not seen their family, source, laboratory, hardware or task. Nothing was fitted on the other tasks. Sizes and tokens of chats about images and video were not published: one image of 1,024 pixels a side, 3,520 tokens of a clip and 60 of text are assumed.',
  'Half of "fit" is batch 1, for which the methods of EcoLogits make no claim: modernServing and the groups by batch band are the fairer comparison.',
  'Only the accelerators’ energy is compared, with meters that saw the accelerators only; wall has what was metered at the plug.',
  'The half-widths of samsi-2023, epoch-2025, flops-tdp and measured are ours: their authors give none.',
  'No method sees the measurements of the source that it is scored on: measured has to find another source’s measurement of the same model.',
  'circular energies are accelerator-hours times a rated or assumed power: they agree with a computation because they are one. llmcarbon-2024 is given the published power and efficiency of the very run, from which its energy was computed.',
]

/**
 * Every method against every measurement of the catalog. Computed once a catalog, when first asked for; `pause` is called
 * every few milliseconds, so that other requests need not wait.
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
