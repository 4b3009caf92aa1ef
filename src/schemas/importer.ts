import { z } from 'zod'

export const ImporterId = z
  .enum(['owid-energy', 'ember', 'electricity-maps', 'epoch-models', 'epoch-hardware', 'ml-energy'])
  .describe('A publisher’s file that is read as it is downloaded; the page on fresh data describes each.')
  .meta({ id: 'ImporterId' })
export type ImporterId = z.infer<typeof ImporterId>
