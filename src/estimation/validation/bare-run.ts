import type { Catalog } from '../../catalog/catalog.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Model } from '../../schemas/model.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { middleOfActiveParameters } from '../model/active-parameters.js'
import type { TrainingInputs } from '../trainings/inputs.js'

/** What a method would know of a training had everything been published but its energy. */
export function inputsWithoutEnergy(catalog: Catalog, run: TrainingRun): TrainingInputs {
  const bare = { ...run, energy: undefined, derivedEnergy: undefined, carbonLocationBased: undefined, carbonMarketBased: undefined }
  const model = findRecord(catalog, 'model', run.model)
  return {
    request: requestOf(catalog, bare, model),
    model,
    runs: [bare],
    answering: [bare],
    runWithEnergy: undefined,
    runWithCarbon: undefined,
    runWithHours: bare.acceleratorHours && bare,
    runWithFlop: bare.flop && bare,
    accelerator: bare.hardware === null ? undefined : findRecord(catalog, 'accelerator', bare.hardware),
  }
}

/** Tokens of the very run count before those on record for the model. */
function requestOf(catalog: Catalog, { tokens, flop }: TrainingRun, model: Model): TrainingRequest {
  const { activeParameters, totalParameters } = model
  const parameters = activeParameters?.value ?? (totalParameters && middleOfActiveParameters(catalog, model, totalParameters.value))
  const isCounted = !flop && tokens !== undefined && parameters !== undefined
  return { ...(isCounted && { parameters, tokens: tokens.value }), method: 'auto', include: [] }
}
