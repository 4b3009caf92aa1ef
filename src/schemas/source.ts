import { z } from 'zod'
import { Evidence } from './evidence.js'
import { Id } from './id.js'
import { PartialDate } from './partial-date.js'
import { Standing } from './standing.js'
import { Line, Note } from './text.js'

/** Enough for the paper of a large collaboration. */
const MOST_AUTHORS = 1000
const LONGEST_ADDRESS = 2000

/** An address that a page may link to: nothing that runs, and no password. */
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
