import { z } from 'zod'
import { FrozenReportId } from './frozen-report.js'
import { GridBasis } from './grid-basis.js'
import { CatalogRevision, LedgerGroupValue, LedgerReportRequest } from './ledger-report.js'
import { Quantity } from './quantity.js'

/** The totals that a restatement compares. */
const RESTATED_FIGURES = [
  'energy',
  'carbonTotal',
  'carbonLocationBased',
  'carbonMarketBased',
  'carbonEmbodied',
  'water',
  'primaryEnergy',
  'abioticDepletion',
] as const
export type RestatedFigure = (typeof RESTATED_FIGURES)[number]

const { from, to } = LedgerReportRequest.shape

export const LedgerRestatementRequest = LedgerReportRequest.extend({
  from: from.optional().describe('As of a report; not needed where report is given.'),
  to: to.optional().describe('As of a report; not needed where report is given.'),
  revision: CatalogRevision.optional().describe('The catalog revision to compare with: that of a report that was issued (frozen).'),
  report: FrozenReportId.optional().describe('The id of an issued report: it is compared with what it would say today.'),
})
  .describe('Which report is restated: a period at an earlier revision, or a report that was issued.')
  .meta({ id: 'LedgerRestatementRequest' })
export type LedgerRestatementRequest = z.infer<typeof LedgerRestatementRequest>

const count = z.number().min(0)
const Counts = z.strictObject({ before: count, after: count }).meta({ id: 'LedgerCounts' })

const Effect = z
  .strictObject({
    energyKwh: z.number().describe('The change of the energy, after less before.'),
    carbonGco2e: z.number().describe('The change of the total carbon.'),
    waterLitres: z.number().describe('The change of the total water.'),
  })
  .meta({ id: 'LedgerEffect' })
export type LedgerEffect = z.infer<typeof Effect>

export const LedgerMove = z
  .strictObject({
    figure: z.enum(RESTATED_FIGURES),
    before: Quantity,
    after: Quantity,
    change: z.number().describe('The value after less the value before, in their unit.'),
    changeShare: z.number().nullable().describe('The change over the value before; null where that is 0.'),
  })
  .meta({ id: 'LedgerMove' })
export type LedgerMove = z.infer<typeof LedgerMove>

const ChangedRecord = z
  .strictObject({
    kind: z.string(),
    id: z.string(),
    change: z.enum(['added', 'removed', 'changed']),
    fields: z.array(z.string()).describe('The fields of the record that differ; empty unless it was changed.'),
  })
  .meta({ id: 'LedgerChangedRecord' })
export type ChangedRecord = z.infer<typeof ChangedRecord>

export const LedgerCause = Effect.extend({
  cause: z
    .enum(['records', 'calls', 'software', 'calls_and_software'])
    .describe(
      'records: the catalog; calls: calls that came, or were forgotten, since the report was issued; software: methods of another version.',
    ),
  records: z.array(ChangedRecord).describe('One record, or several whose effects could not be told apart; empty for other causes.'),
}).meta({ id: 'LedgerCause' })
export type LedgerCause = z.infer<typeof LedgerCause>

const Side = z
  .strictObject({
    catalogRevision: z.string(),
    softwareVersion: z.string().nullable().describe('Null where it is that which answers.'),
    issuedAt: z.string().nullable().describe('Of an issued report; null where the figures were computed now.'),
  })
  .meta({ id: 'LedgerRestatementSide' })

export const LedgerRestatement = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    timeZone: z.string(),
    basis: GridBasis.nullable(),
    report: FrozenReportId.nullable().describe('The issued report that is compared; null where an earlier revision is.'),
    before: Side,
    after: Side,
    isUnchanged: z.boolean().describe('Whether every figure is the same to the last digit.'),
    calls: Counts,
    callsWithoutEstimate: Counts,
    figures: z.array(LedgerMove).describe('Every total, moved or not.'),
    groups: z
      .array(
        z
          .strictObject({ key: z.array(LedgerGroupValue), calls: Counts, figures: z.array(LedgerMove) })
          .describe('A group whose energy, carbon or water moved.')
          .meta({ id: 'LedgerMovedGroup' }),
      )
      .describe('Those whose carbon moves most first, 100 at most.'),
    groupsMoved: count.describe('How many groups moved, shown or not.'),
    causes: z
      .array(LedgerCause)
      .describe('What moves the totals, the largest change of carbon first. The effect of a record is that of its change alone.'),
    unexplained: Effect.describe(
      'What the causes together do not add up to: effects of several changes on each other, and calls that were not examined.',
    ),
    recordsChanged: count.describe('Records that differ between the two catalogs, with an effect or without.'),
    examinedShareOfRequests: z
      .number()
      .min(0)
      .max(1)
      .describe('The share of the requests over which the effects of records were computed: the 200 most frequent kinds of calls.'),
  })
  .describe('Which totals of a period a newer catalog or method moves, by how much, and because of which records.')
  .meta({ id: 'LedgerRestatement' })
export type LedgerRestatement = z.infer<typeof LedgerRestatement>
