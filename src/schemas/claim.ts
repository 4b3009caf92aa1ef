import { z } from 'zod'
import { Reference } from './figure.js'
import { Id } from './id.js'

export const Claim = z
  .strictObject({
    id: Id,
    name: z.string().min(1).describe('What the article says, in our words.'),
    subject: z.string().min(1),
    quantity: z.string().min(1),
    claimedValue: z.number().nullable(),
    claimedUnit: z.string().min(1).nullable(),
    articleReference: z.string().min(1).nullable().describe('What the article itself cites.'),
    primaryValue: z.string().min(1).describe('What the primary source says.'),
    verdict: z.enum(['agrees', 'partly', 'disagrees', 'unsupported']).meta({ id: 'Verdict' }),
    recomputation: z.string().min(1).nullable(),
    comment: z.string().nullable(),
    references: z.array(Reference).min(1),
  })
  .describe('A number of the founding article, held against its source.')
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof Claim>
