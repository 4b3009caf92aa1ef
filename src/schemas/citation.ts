import { z } from 'zod'
import { Evidence } from './evidence.js'
import { Standing } from './standing.js'

export const Citation = z
  .strictObject({
    id: z.string().describe('Source and place together: one source cited in two places is two citations.'),
    source: z.string().describe('The id of the source.'),
    title: z.string().describe('Title of the source.'),
    authors: z.array(z.string()).describe('Its authors.'),
    publisher: z.string().describe('Who published it.'),
    publishedOn: z.string().nullable().describe('Year, month or day of publication; null where unknown.'),
    url: z.string().nullable().describe('Where it can be read; null where it has no address.'),
    doi: z.string().nullable().describe('Its DOI; null where it has none.'),
    locator: z.string().describe('The place in the source.'),
    licence: z.string().nullable().describe('Its licence; null where unknown.'),
    evidence: Evidence,
    standing: Standing.nullable().describe('Who says it; null where nobody has said.'),
  })
  .describe('A source and the place in it.')
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof Citation>
