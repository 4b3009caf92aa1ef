import { z } from 'zod'
import { Evidence } from './evidence.js'
import { Standing } from './standing.js'

export const Citation = z
  .strictObject({
    id: z.string().describe('Source and place together: one source cited in two places is two citations.'),
    source: z.string().describe('The source, as in /v1/sources.'),
    title: z.string(),
    authors: z.array(z.string()),
    publisher: z.string(),
    publishedOn: z.string().nullable(),
    url: z.string().nullable(),
    doi: z.string().nullable(),
    locator: z.string().describe('The place in the source.'),
    licence: z.string().nullable(),
    evidence: Evidence,
    standing: Standing.nullable().describe('Who says it; null where nobody has said.'),
  })
  .describe('A source and the place in it.')
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof Citation>
