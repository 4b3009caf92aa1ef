import { z } from 'zod'

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
  .meta({ id: 'CslItem' })
export type CslItem = z.infer<typeof CslItem>
