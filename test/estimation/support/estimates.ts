/** Estimates over the bundled catalog from requests as a caller writes them. */
import type { z } from 'zod'
import { estimateInference } from '../../../src/estimation/inference.js'
import { estimateTraining } from '../../../src/estimation/training.js'
import type { Estimate, Step } from '../../../src/schemas/estimate.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

export const catalog = await bundledCatalog()

export function inference(request: z.input<typeof InferenceRequest>): Estimate {
  return estimateInference(InferenceRequest.parse(request), catalog)
}

export function training(request: z.input<typeof TrainingRequest>): Estimate {
  return estimateTraining(TrainingRequest.parse(request), catalog)
}

export function stepOf({ steps }: Estimate, id: string): Step {
  const step = steps.find((one) => one.id === id)
  if (!step) throw new Error(`The estimate has no step "${id}"; it has ${steps.map((one) => one.id).join(', ')}.`)
  return step
}

export function warningCodes({ warnings }: Estimate): string[] {
  return warnings.map(({ code }) => code)
}

export function assumptionOf({ assumptions }: Estimate, name: string): Estimate['assumptions'][number] | undefined {
  return assumptions.find((one) => one.name === name)
}
