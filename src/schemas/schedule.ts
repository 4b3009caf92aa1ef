import { z } from 'zod'
import { Citation } from './citation.js'
import { Purpose } from './purpose.js'
import { Quantity } from './quantity.js'
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
