import { z } from 'zod'
import { InferenceRequest } from './inference-request.js'
import { LONGEST_NAME } from './limits.js'
import { INSTANT } from './place.js'
import { TrainingRequest } from './training-request.js'

export const MOST_DAYS = 31
const MOST_PLACES = 20
const MOST_STARTS_TOLD = 200
const QUARTER = 0.25
const names = z.array(z.string().min(1).max(LONGEST_NAME)).max(MOST_PLACES).default([])

export const ScheduleRequest = z
  .strictObject({
    inference: InferenceRequest.optional().describe('The work: requests to a model, all of them together.'),
    training: TrainingRequest.optional().describe('In place of inference: a training.'),
    hours: z
      .number()
      .min(QUARTER)
      .max(MOST_DAYS * 24)
      .multipleOf(QUARTER)
      .describe('How long it runs, in full quarters of an hour; its energy is drawn evenly.'),
    earliest: INSTANT.describe('When it may start, an ISO time with its offset.'),
    deadline: INSTANT.describe(`When it has to be done; at most ${MOST_DAYS} days after earliest.`),
    regions: names.describe('Cloud regions where it may run. The place of the work itself when regions and zones are absent.'),
    zones: names.describe('Grid zones where it may run.'),
    stepMinutes: z
      .int()
      .min(15)
      .max(24 * 60)
      .multipleOf(15)
      .default(60)
      .describe('How far the starts that are looked at lie apart; in all places together there are 10,000 at most.'),
    rankBy: z
      .enum(['carbon', 'water'])
      .describe('What the starts are ordered by.')
      .meta({ id: 'ScheduleRank' })
      .default('carbon')
      .describe('What comes first.'),
    first: z.int().min(1).max(MOST_STARTS_TOLD).default(24).describe('How many of the best starts are told.'),
  })
  .describe('A work, how long it takes, when it has to be done, and where it may run.')
  .meta({ id: 'ScheduleRequest' })
export type ScheduleRequest = z.infer<typeof ScheduleRequest>
