import { z } from 'zod'
import { Purpose } from './estimate.js'
import { InferenceRequest } from './inference-request.js'
import { INSTANT } from './place.js'
import { Citation } from './source.js'
import { TrainingRequest } from './training-request.js'
import { LONGEST_NAME, Quantity } from './unit.js'
import { Warning } from './warning.js'

const place = {
  region: z.string().nullable().describe('Id of the cloud region; null where a zone was named.'),
  zone: z.string().describe('Id of the grid zone.'),
}

const ScheduleRests = z
  .enum(['series', 'forecast', 'typical_days', 'year'])
  .describe(
    'What is known of the hours: a series that covers them; a forecast, which says when it was issued; the same hours of the day in the same month of a year on record; or the mean of a year, which is the same at every hour.',
  )
  .meta({ id: 'ScheduleRests' })

export const ScheduledStart = z
  .strictObject({
    ...place,
    startsAt: z.string().describe('In UTC.'),
    endsAt: z.string().describe('In UTC.'),
    restsOn: ScheduleRests.describe('The weakest of what its hours rest on.'),
    intensity: Quantity.describe('Mean carbon intensity of the hours of the run, location-based.'),
    carbon: Quantity.describe(
      'Operational carbon: energy × intensity. What the making of the hardware cost is the same everywhere, and is left out.',
    ),
    water: Quantity.describe('Of the whole run, on site and for electricity; the same at every hour of a place.'),
    carbonSaved: Quantity.nullable().describe(
      'Share of the carbon of the reference that is saved; below zero where it is more. Null where that is zero.',
    ),
  })
  .describe('One time and place to begin.')
  .meta({ id: 'ScheduledStart' })
export type ScheduledStart = z.infer<typeof ScheduledStart>

export const Schedule = z
  .strictObject({
    kind: Purpose,
    reference: ScheduledStart.describe('To start as early as allowed, in the first place that was named.'),
    starts: z.array(ScheduledStart).describe('The best first; of equals the earliest.'),
    startsConsidered: z.int().describe('How many were looked at.'),
    places: z
      .array(
        z
          .strictObject({
            ...place,
            energy: Quantity.describe('Of the whole work there, in kWh.'),
            history: z
              .string()
              .nullable()
              .describe('Id of the grid series whose year gives the typical days; null where none is on record.'),
          })
          .describe('A place where the work may run.')
          .meta({ id: 'SchedulePlace' }),
      )
      .describe('Where it may run.'),
    warnings: z.array(Warning),
    citations: z.array(Citation).describe('The sources of these numbers.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
  })
  .describe('When and where a work is best run, and what waiting saves.')
  .meta({ id: 'Schedule' })
export type Schedule = z.infer<typeof Schedule>

export const MOST_DAYS = 31
const MOST_PLACES = 20
const MOST_STARTS_LISTED = 200
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
    first: z.int().min(1).max(MOST_STARTS_LISTED).default(24).describe('How many of the best starts are told.'),
  })
  .describe('A work, how long it takes, when it has to be done, and where it may run.')
  .meta({ id: 'ScheduleRequest' })
export type ScheduleRequest = z.infer<typeof ScheduleRequest>
