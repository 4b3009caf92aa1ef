import { z } from 'zod'
import { ChangedKind } from './record.js'
import { Source } from './source.js'

export const ImporterId = z
  .enum([
    'owid-energy',
    'ember',
    'electricity-maps',
    'entso-e',
    'eia-930',
    'uk-carbon-intensity',
    'watttime',
    'epoch-models',
    'epoch-hardware',
    'ml-energy',
    'codecarbon',
    'carbontracker',
    'zeus',
    'wandb',
    'mlflow',
    'mlperf-power',
    'model-card',
    'hf-config',
    'ecologits',
    'litellm',
    'models-dev',
  ])
  .describe('A publisher’s file that is read as it is downloaded; the page on fresh data describes each.')
  .meta({ id: 'ImporterId' })
export type ImporterId = z.infer<typeof ImporterId>

export const ImportRequest = z.strictObject({
  kind: ChangedKind.optional().describe('The kind of every record. Without it each line of NDJSON is {"kind": …, "record": …}.'),
  from: ImporterId.optional().describe('Whose file this is, as it was downloaded. Without it the records are in the form of PUT.'),
  fileName: z.string().min(1).max(200).optional().describe('With from: the name of the download, which locators give.'),
  accessedOn: z.iso.date().optional().describe('With from: the day of the download. Without it, today.'),
  dryRun: z.boolean().default(false).describe('True to write nothing and to be told what would change.'),
})
export type ImportRequest = z.infer<typeof ImportRequest>

const Named = z
  .strictObject({ kind: ChangedKind, id: z.string().describe('Its id.') })
  .describe('A record by its kind and id.')
  .meta({ id: 'NamedRecord' })
const told = z.union([z.number(), z.string()]).nullable()

export const FigureChange = z
  .strictObject({
    field: z.string().describe('The field, and in a series the period and basis of the point.'),
    before: told.describe('Null where there was none.'),
    after: told.describe('Null where there is none any more.'),
    unit: z.string().nullable().describe('Of a number.'),
  })
  .describe('One number or word that differs.')
  .meta({ id: 'FigureChange' })
export type FigureChange = z.infer<typeof FigureChange>

const ReadFile = z
  .strictObject({
    from: ImporterId,
    title: z.string().describe('Whose file it was read as.'),
    licenceNote: z.string().describe('What its licence asks of whoever publishes what was made from it.'),
    source: Source.nullable().describe('The source card that its figures cite; null where it says nothing new.'),
    alike: z.int().describe('How many of its figures the catalog holds already.'),
    skippedCount: z.int().describe('How many gave no record.'),
    skipped: z
      .array(
        z.strictObject({ line: z.int().describe('The line; in JSON the place in its list, from 1.'), reason: z.string().describe('Why.') }),
      )
      .describe('The first hundred that gave no record, and why.'),
    warnings: z
      .array(
        z.strictObject({
          line: z.int().describe('The line; in JSON the place in its list, from 1.'),
          reason: z.string().describe('Why, and what became of it.'),
        }),
      )
      .describe('The first hundred figures that are doubted: what is odd about each, and what became of it.'),
  })
  .describe('What a publisher’s file was read as.')
  .meta({ id: 'ReadFile' })
type ReadFile = z.infer<typeof ReadFile>

export const ImportAnswer = z
  .strictObject({
    dryRun: z.boolean().describe('True where nothing was written.'),
    counts: z
      .strictObject({
        added: z.int().describe('New ones.'),
        changed: z.int().describe('Those that differ.'),
        unchanged: z.int().describe('Those that are as before.'),
      })
      .describe('How many records of each.'),
    added: z.array(Named).describe('What is new.'),
    changed: z
      .array(
        z.strictObject({
          ...Named.shape,
          fields: z.array(z.string()).describe('What differs.'),
          figures: z.array(FigureChange).describe('The first numbers and words that differ, old and new.'),
          figureCount: z.int().describe('How many differ in all.'),
        }),
      )
      .describe('What differs from before.'),
    unchanged: z.array(Named).describe('What is as before.'),
    file: ReadFile.optional().describe('With from.'),
  })
  .describe('What an import changed, or would change.')
  .meta({ id: 'ImportAnswer' })
export type ImportAnswer = z.infer<typeof ImportAnswer>

export const WithdrawalAnswer = z
  .strictObject({
    source: z.string().describe('The source, which is gone too.'),
    deleted: z.array(Named).describe('What only the imports had brought.'),
    restored: z.array(Named).describe('What is shown again as it was before.'),
  })
  .describe('What was taken back of the imports of one source.')
  .meta({ id: 'WithdrawalAnswer' })
export type WithdrawalAnswer = z.infer<typeof WithdrawalAnswer>
