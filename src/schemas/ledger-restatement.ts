import { z } from 'zod'
import { GridBasis } from './figure.js'
import { CatalogRevision, LedgerGroupValue, LedgerReport, LedgerReportRequest } from './ledger-report.js'
import { Quantity } from './unit.js'

/** The most issued reports that a workspace keeps. */
export const MOST_FROZEN_REPORTS = 1000

export const FrozenReportId = z.guid().describe('The id of a report that was issued: the same report has the same id.')

export const FrozenReportSummary = z
  .strictObject({
    id: FrozenReportId,
    issuedAt: z.string().describe('As an ISO time.'),
    issuedBy: z.string().describe('Who holds the key that issued it.'),
    asked: LedgerReportRequest.describe('What the report was asked for.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
    softwareVersion: z.string().describe('The version that computed it.'),
    digest: z.string().describe('That of the report.'),
  })
  .describe('A report that was issued and is kept as it was.')
  .meta({ id: 'FrozenReportSummary' })
export type FrozenReportSummary = z.infer<typeof FrozenReportSummary>

export const FrozenReport = FrozenReportSummary.extend({ report: LedgerReport })
  .describe('A report as it was issued.')
  .meta({ id: 'FrozenReport' })
export type FrozenReport = z.infer<typeof FrozenReport>

export const FrozenReportList = z
  .strictObject({ items: z.array(FrozenReportSummary).describe('The reports.') })
  .describe('The reports that the workspace issued, newest first.')
  .meta({ id: 'FrozenReportList' })

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
const Counts = z
  .strictObject({ before: count.describe('By the earlier revision or report.'), after: count.describe('Now.') })
  .describe('A number of calls before and after.')
  .meta({ id: 'LedgerCounts' })

const Effect = z
  .strictObject({
    energyKwh: z.number().describe('The change of the energy, after less before.'),
    carbonGco2e: z.number().describe('The change of the total carbon.'),
    waterLitres: z.number().describe('The change of the total water.'),
  })
  .describe('By how much totals change.')
  .meta({ id: 'LedgerEffect' })
export type LedgerEffect = z.infer<typeof Effect>

export const LedgerMove = z
  .strictObject({
    figure: z.enum(RESTATED_FIGURES).describe('Which total.'),
    before: Quantity.describe('By the earlier revision or report.'),
    after: Quantity.describe('Now.'),
    change: z.number().describe('The value after less the value before, in their unit.'),
    changeShare: z.number().nullable().describe('The change over the value before; null where that is 0.'),
  })
  .describe('One total before and after.')
  .meta({ id: 'LedgerMove' })
export type LedgerMove = z.infer<typeof LedgerMove>

const ChangedRecord = z
  .strictObject({
    kind: z.string().describe('Its kind.'),
    id: z.string().describe('Its id.'),
    change: z.enum(['added', 'removed', 'changed']).describe('How it differs.'),
    fields: z.array(z.string()).describe('The fields of the record that differ; empty unless it was changed.'),
  })
  .describe('A record that differs.')
  .meta({ id: 'LedgerChangedRecord' })
export type ChangedRecord = z.infer<typeof ChangedRecord>

export const LedgerCause = Effect.extend({
  cause: z
    .enum(['records', 'calls', 'software', 'calls_and_software'])
    .describe(
      'records: the catalog; calls: calls that came, or were forgotten, since the report was issued; software: methods of another version.',
    ),
  records: z.array(ChangedRecord).describe('One record, or several whose effects could not be told apart; empty for other causes.'),
})
  .describe('One thing that moves the totals, and by how much.')
  .meta({ id: 'LedgerCause' })
export type LedgerCause = z.infer<typeof LedgerCause>

const Side = z
  .strictObject({
    catalogRevision: z.string().describe('The state of the records.'),
    softwareVersion: z.string().nullable().describe('Null where it is that which answers.'),
    issuedAt: z.string().nullable().describe('Of an issued report; null where the figures were computed now.'),
  })
  .describe('What figures were computed from.')
  .meta({ id: 'LedgerRestatementSide' })

const explainedOf = (total: string) =>
  z.number().min(0).max(1).nullable().describe(`Of the change of ${total}; null where it does not change.`)

export const LedgerRestatement = z
  .strictObject({
    from: z.string().describe('Where the period begins.'),
    to: z.string().describe('Where it ends, which is no part of it.'),
    timeZone: z.string().describe('Whose days and months.'),
    basis: GridBasis.nullable(),
    report: FrozenReportId.nullable().describe('The issued report that is compared; null where an earlier revision is.'),
    before: Side,
    after: Side,
    isUnchanged: z.boolean().describe('Whether every figure is the same to the last digit.'),
    calls: Counts,
    callsWithoutEstimate: Counts.describe('Calls that could not be estimated.'),
    figures: z.array(LedgerMove).describe('Every total, moved or not.'),
    groups: z
      .array(
        z
          .strictObject({
            key: z.array(LedgerGroupValue).describe('What its calls share, in the order of groupBy.'),
            calls: Counts.describe('All calls.'),
            figures: z.array(LedgerMove).describe('Its totals, moved or not.'),
          })
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
    explainedShare: z
      .strictObject({ energy: explainedOf('energy'), carbon: explainedOf('carbon'), water: explainedOf('water') })
      .describe('The share of the change of each total that the causes add up to.')
      .meta({ id: 'LedgerExplainedShare' }),
    recordsChanged: count.describe('Records that differ between the two catalogs, with an effect or without.'),
    examinedShareOfRequests: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'The share of the requests over which the effects of records were computed: those that do not move, and the 1,000 kinds of calls that move most.',
      ),
  })
  .describe('Which totals of a period a newer catalog or method moves, by how much, and because of which records.')
  .meta({ id: 'LedgerRestatement' })
export type LedgerRestatement = z.infer<typeof LedgerRestatement>
