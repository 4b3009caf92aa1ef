import { z } from 'zod'

export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((date) => date.length < 10 || z.regexes.date.test(date), 'no calendar has that day')
  .describe('A date as precise as known: YYYY, YYYY-MM or YYYY-MM-DD.')
