import { z } from 'zod'

export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.:_/-]*$/, 'an id holds letters, digits and . : _ / - only')
  .max(160)
  .describe('The stable name of a record.')
