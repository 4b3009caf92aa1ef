import { z } from 'zod'
import { earlier, type Filter, filter, is } from '../schemas/record-kind.js'
import { Source, Standing } from '../schemas/source.js'
import { PartialDate } from '../schemas/time.js'

const { kind, evidence } = Source.shape
const standing = Standing.describe('Who says what the document says.')
const stale = z.boolean().describe('Whether the period of reviewBy is past today; one without reviewBy never is.')

/** What the list of sources can be narrowed by, in both APIs. */
export const SOURCE_FILTERS: Readonly<Record<string, Filter<Source>>> = {
  kind: is((source) => source.kind, kind),
  publisher: is(({ publisher }) => publisher),
  evidence: is((source) => source.evidence, evidence),
  standing: is((source) => source.standing, standing),
  hasLicence: filter(z.boolean(), ({ licence }, wanted) => (licence !== null) === wanted),
  reviewBefore: filter(PartialDate.describe('To be reviewed before this year, month or day.'), ({ reviewBy }, before) =>
    reviewBy === null ? false : earlier(reviewBy, before) < 0,
  ),
  stale: {
    ...filter(stale, ({ reviewBy }, wanted, { today }) => isPast(reviewBy, today) === wanted),
    dependsOnDay: true,
    label: 'To be looked at again',
  },
}

/** Whether the whole year, month or day is past: 2026-11 is so from 1 December on. */
function isPast(date: string | null, today: string): boolean {
  return date !== null && earlier(date, today) < 0
}
