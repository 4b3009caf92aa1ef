import { z } from 'zod'
import { Evidence } from './evidence.js'
import { Id } from './id.js'
import { PartialDate } from './partial-date.js'

export const Source = z
  .strictObject({
    id: Id,
    kind: z
      .enum(['paper', 'dataset', 'model_card', 'blog', 'code', 'vendor_spec', 'standard', 'report', 'web_page', 'own_work'])
      .meta({ id: 'SourceKind' }),
    title: z.string().min(1),
    authors: z.array(z.string().min(1)).default([]),
    publisher: z.string().min(1),
    publishedOn: PartialDate.nullable().default(null).describe('Year, month or day of publication, as precise as known.'),
    url: z.url().nullable().default(null),
    doi: z.string().min(1).nullable().default(null),
    licence: z.string().min(1).nullable().default(null),
    accessedOn: PartialDate.nullable().default(null),
    reviewBy: PartialDate.nullable().default(null).describe('When a maintainer should look for a newer edition.'),
    evidence: Evidence.describe('How the document itself was seen; a figure is never better than this.'),
    readVia: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('The copy or the text through which it was read, where it was not the publisher’s.'),
    note: z.string().min(1).nullable().default(null),
  })
  .describe('A document that figures come from.')
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>
