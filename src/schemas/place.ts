import { z } from 'zod'
import { GridBasis } from './figure.js'
import { isWithinYears } from './time.js'
import { BOUNDS, FIRST_YEAR, LAST_YEAR, LONGEST_NAME, numberWithin } from './unit.js'

/** The fields of every request for the place and time at which electricity is used. */
export const PLACE_FIELDS = {
  operator: z.string().min(1).max(LONGEST_NAME).optional().describe('Who runs the data centre: the id or a name of an operator.'),
  region: z.string().min(1).max(LONGEST_NAME).optional().describe('Cloud region: aws:us-east-1.'),
  zone: z.string().min(1).max(LONGEST_NAME).optional().describe('Grid zone: FRA, US-CA, WORLD.'),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR).optional().describe('Year whose grid is used; the newest on record when absent.'),
  gridGco2ePerKwh: numberWithin(BOUNDS.gridIntensity).optional().describe('Your own carbon intensity, in place of the zone’s.'),
  marketGco2ePerKwh: numberWithin(BOUNDS.gridIntensity)
    .optional()
    .describe('The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and the residual mix.'),
  basis: GridBasis.optional().describe(
    'Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only the other one is on record it stands in, with a warning.',
  ),
  marginal: z.boolean().optional().describe('Also the carbon at the marginal intensity of the grid: for decisions, never for accounts.'),
  pue: numberWithin(BOUNDS.pue).optional().describe('Power usage effectiveness of the site.'),
  wueLitresPerKwh: numberWithin(BOUNDS.waterUse)
    .optional()
    .describe('Water usage effectiveness of the site, litres for each kWh of IT energy.'),
}

/** An instant, as a caller writes it. */
export const INSTANT = z.iso
  .datetime({ offset: true, abort: true, error: 'write an ISO time with its offset, as 2025-01-01T12:00:00Z; in an address + is %2B' })
  .refine(isWithinYears, `a time is between ${FIRST_YEAR} and ${LAST_YEAR}, in UTC`)

/** The time of a run, in place of a year. */
export const RUN_FIELDS = {
  startsAt: INSTANT.optional().describe(
    'When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours, months or years that cover it is used.',
  ),
  endsAt: INSTANT.optional().describe('When it ended.'),
}

/** The time of a request, in place of a year. */
export const AT = INSTANT.describe('When the request ran, an ISO time with its offset; the finest grid figure on record is used.')
