import { z } from 'zod'
import { type Listing, RECORD_LISTINGS, SOURCE_LISTING } from '../catalog/listing.js'
import { METHOD_LISTING } from '../estimation/methods/index.js'
import { REPORT_FORMS, type ReportForm } from '../reports/report-form.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { LONGEST_NAME } from '../schemas/unit.js'

/** The lists that can be searched. */
export const SEARCHED_LISTINGS: readonly Listing[] = [...RECORD_LISTINGS, METHOD_LISTING, SOURCE_LISTING]

const MOST_FOUND = 50
const USUALLY_FOUND = 10

/** A request as an agent writes it: the fields that answers to people need, which leaves its description short. */
export const AskedInference = InferenceRequest.pick({
  model: true,
  customModel: true,
  inputTokens: true,
  cachedInputTokens: true,
  reasoningTokens: true,
  outputTokens: true,
  work: true,
  priceUsd: true,
  energyKwh: true,
  energyScope: true,
  energyMeter: true,
  requests: true,
  hardware: true,
  acceleratorCount: true,
  precision: true,
  batchSize: true,
  engine: true,
  operator: true,
  region: true,
  zone: true,
  year: true,
  gridGco2ePerKwh: true,
  pue: true,
  method: true,
  unknownModel: true,
})

export const AskedTraining = TrainingRequest.pick({
  model: true,
  hardware: true,
  acceleratorCount: true,
  hours: true,
  acceleratorHours: true,
  averagePowerWatts: true,
  energyKwh: true,
  energyScope: true,
  flop: true,
  parameters: true,
  totalParameters: true,
  tokens: true,
  tuning: true,
  examples: true,
  meanTokens: true,
  epochs: true,
  operator: true,
  region: true,
  zone: true,
  year: true,
  gridGco2ePerKwh: true,
  pue: true,
  method: true,
})

const either = {
  inference: AskedInference.optional().describe('What estimate_inference was asked.'),
  training: AskedTraining.optional().describe('What estimate_training was asked.'),
}

export const AskedStep = z.strictObject({
  ...either,
  step: z.string().min(1).max(LONGEST_NAME).optional().describe('The id of a step: grid-intensity, energy.'),
})

export const AskedSources = z.strictObject(either)

export const AskedReport = z.strictObject({
  ...either,
  form: z.enum(REPORT_FORMS as [ReportForm, ...ReportForm[]]).describe('The form; hf-card of trainings alone.'),
})

export const SearchedRecords = z.strictObject({
  kind: z
    .string()
    .min(1)
    .max(LONGEST_NAME)
    .describe(`One of ${SEARCHED_LISTINGS.map(({ path }) => path).join(', ')}.`),
  search: z.string().min(1).max(LONGEST_NAME),
  first: z.int().min(1).max(MOST_FOUND).default(USUALLY_FOUND),
})
