import { z } from 'zod'
import { Evidence, Standing } from './figure.js'
import { Id, Line, Note } from './text.js'
import { PartialDate } from './time.js'

const RANK: Record<Evidence, number> = { primary: 0, secondary: 1, unverified: 2 }

/** The weaker of two kinds of evidence. */
export function weakerEvidence(one: Evidence, other: Evidence): Evidence {
  return RANK[one] >= RANK[other] ? one : other
}

/** The most authors of a source: papers of large collaborations have hundreds. */
const MOST_AUTHORS = 1000
const LONGEST_ADDRESS = 2000

/** An address that a page may link to: http or https only, which cannot run code, and without credentials. */
const WebAddress = z
  .url({ protocol: /^https?$/, abort: true, error: 'an address begins with http:// or https://' })
  .max(LONGEST_ADDRESS)
  .refine((address) => !/[\s\p{Cc}]/u.test(address), 'an address holds no spaces or control characters')
  .refine((address) => !/^https?:\/*[^/?#]*@/i.test(address), 'an address holds no user name or password')

export const Source = z
  .strictObject({
    id: Id,
    kind: z
      .enum(['paper', 'dataset', 'model_card', 'blog', 'code', 'vendor_spec', 'standard', 'report', 'web_page', 'own_work'])
      .describe('What kind of document.')
      .meta({ id: 'SourceKind' }),
    title: Line.describe('Its title.'),
    authors: z.array(Line).max(MOST_AUTHORS).default([]).describe('Its authors.'),
    publisher: Line.describe('Who published it.'),
    publishedOn: PartialDate.nullable().default(null).describe('Year, month or day of publication, as precise as known.'),
    url: WebAddress.nullable().default(null).describe('Where it can be read.'),
    doi: Line.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI begins with 10. and a number, as 10.1109/5.771073')
      .nullable()
      .default(null)
      .describe('Its DOI.'),
    licence: Line.nullable().default(null).describe('Its licence.'),
    accessedOn: PartialDate.nullable().default(null).describe('The day on which it was read.'),
    reviewBy: PartialDate.nullable().default(null).describe('When a maintainer should look for a newer edition.'),
    evidence: Evidence.describe('How the document itself was seen; a figure is never better than this.'),
    standing: Standing.nullable()
      .default(null)
      .describe('Who says what the document says, unless a figure of it says otherwise; null where nobody has said.'),
    readVia: Line.nullable().default(null).describe('The copy or the text through which it was read, where it was not the publisher’s.'),
    note: Note.nullable().default(null).describe('What is to be known of it.'),
  })
  .describe('A document that figures come from.')
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

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

const CslName = z.strictObject({ literal: z.string() }).meta({ id: 'CslName' })

export const CslItem = z
  .strictObject({
    id: z.string(),
    type: z
      .enum(['article', 'dataset', 'webpage', 'post-weblog', 'software', 'report', 'standard', 'document'])
      .describe('As CSL names kinds of documents.')
      .meta({ id: 'CslType' }),
    title: z.string(),
    author: z.array(CslName).optional().describe('Names whole, as the source has them.'),
    publisher: z.string(),
    issued: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).optional(),
    accessed: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).optional(),
    URL: z.string().optional(),
    DOI: z.string().optional(),
    note: z.string().optional().describe('The places in the source that are cited.'),
  })
  .describe('A source in CSL-JSON, the format of reference managers.')
  .meta({
    id: 'CslItem',
    externalDocs: { url: 'https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json' },
  })
export type CslItem = z.infer<typeof CslItem>
