import { z } from 'zod'

export const Resolution = z
  .strictObject({
    asked: z.string().describe('The name as it was given.'),
    matched: z
      .enum(['exact', 'alias', 'form', 'approximate', 'class'])
      .describe(
        'exact: an id; alias: another name on record; form: a name on record in another form; approximate: a part that may matter was left out, which a warning names; class: its size is not on record, and it is answered as one of its class.',
      )
      .meta({ id: 'Matched' }),
    model: z.string().nullable().describe('The id of the model that it means; null where no record has it.'),
    precision: z
      .string()
      .nullable()
      .describe('The format of the weights that the name gives; the request’s own precision comes before it.'),
    date: z.string().nullable().describe('The date in the name, as far as it is read.'),
    dropped: z.array(z.string()).describe('Parts of the name that say nothing of the model: gateways, tiers, contexts, efforts.'),
  })
  .describe('How the name of the model was understood.')
  .meta({ id: 'Resolution' })
export type Resolution = z.infer<typeof Resolution>
