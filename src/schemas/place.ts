import { z } from 'zod'
import { FIRST_YEAR, LAST_YEAR, LONGEST_NAME } from './limits.js'
import { isWithinYears } from './utc-hour.js'

/** Where and when the electricity is drawn; shared by every request. */
export const PLACE_FIELDS = {
  operator: z.string().min(1).max(LONGEST_NAME).optional().describe('Who runs the data centre: an id or a name of /v1/operators.'),
  region: z.string().min(1).max(LONGEST_NAME).optional().describe('Cloud region: aws:us-east-1.'),
  zone: z.string().min(1).max(LONGEST_NAME).optional().describe('Grid zone: FRA, US-CA, WORLD.'),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR).optional().describe('Year whose grid is used; the newest on record when absent.'),
  gridGco2ePerKwh: z.number().min(0).max(3000).optional().describe('Your own carbon intensity, in place of the zone’s.'),
  pue: z.number().min(1).max(5).optional().describe('Power usage effectiveness of the site.'),
  wueLitresPerKwh: z
    .number()
    .min(0)
    .max(50)
    .optional()
    .describe('Water usage effectiveness of the site, litres for each kWh of IT energy.'),
}

/** The other way to say when, of what runs within an hour. */
export const AT = z.iso
  .datetime({ offset: true, abort: true, error: 'write an ISO time with its offset, as 2025-01-01T12:00:00Z; in an address + is %2B' })
  .refine(isWithinYears, `a time is between ${FIRST_YEAR} and ${LAST_YEAR}, in UTC`)
  .describe('When the request ran, an ISO time with its offset; the finest grid figure on record is used.')
