import { z } from 'zod'
import { Reference } from './figure.js'
import { EXAMPLE_PLACE, recordKind } from './record-kind.js'
import { Id, Line, Note, RecordName } from './text.js'

/** The largest number of a claim. Units have no narrower bounds here, because a claim may be wrong by any factor. */
const MOST_CLAIMED = 1e40

const MOST_REFERENCES = 100

export const Claim = z
  .strictObject({
    id: Id,
    name: RecordName.describe('What is claimed, in our words.'),
    subject: Line.describe('What the claim is about.'),
    quantity: Line.describe('Which quantity.'),
    claimedValue: z.number().min(-MOST_CLAIMED).max(MOST_CLAIMED).nullable().describe('The number; null where none was given.'),
    claimedUnit: Line.nullable().describe('Its unit, as claimed.'),
    articleReference: Line.nullable().describe('Where it is claimed, or what the article that claims it cites.'),
    primaryValue: Note.describe('What the primary source says.'),
    verdict: z
      .enum(['agrees', 'partly', 'disagrees', 'unsupported'])
      .describe('How the claim compares with its source.')
      .meta({ id: 'Verdict' }),
    recomputation: Note.nullable().describe('Our own arithmetic; null where none was done.'),
    comment: Note.nullable().describe('The reason for this.'),
    references: z.array(Reference).min(1).max(MOST_REFERENCES).describe('The sources with which it was compared.'),
  })
  .describe('A published and quoted number, compared with its source.')
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof Claim>

export const claimKind = recordKind(Claim, {
  word: 'claim',
  path: 'claims',
  holds: 'the numbers of the founding article, each held against its source',
  table: { label: 'Claims', columns: ['subject', 'quantity', 'primaryValue', 'verdict'] },
  exampleId: 'gpt-3-params',
  example: {
    name: 'A request takes 5 kWh',
    subject: 'inference',
    quantity: 'energy',
    claimedValue: 5,
    claimedUnit: 'kWh',
    articleReference: null,
    recomputation: null,
    comment: null,
    primaryValue: '0.3 Wh',
    verdict: 'disagrees',
    references: [EXAMPLE_PLACE],
  },
})
