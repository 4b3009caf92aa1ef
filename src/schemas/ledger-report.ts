import { z } from 'zod'
import { CarbonTotals, FootprintTotals } from './batch.js'
import { Evidence, GridBasis } from './figure.js'
import { TagUnderOther } from './ledger-call.js'
import { INSTANT } from './place.js'
import { Citation } from './source.js'
import { isTimeZone } from './time.js'
import { LONGEST_NAME, Quantity } from './unit.js'
import { WarningCode } from './warning.js'

/** The dimensions by which a report may be grouped, besides tags. */
const REPORT_DIMENSIONS = ['model', 'asked', 'work', 'operator', 'region', 'zone', 'hour', 'day', 'month'] as const
export type ReportDimension = (typeof REPORT_DIMENSIONS)[number]
const MOST_DIMENSIONS = 5

const isDimension = (text: string): boolean => (REPORT_DIMENSIONS as readonly string[]).includes(text) || /^tag:./.test(text)
const day = z.iso.date()
const instant = z.union([day, INSTANT], { error: 'write a day, as 2026-11-01, or an ISO time with its offset, as 2026-11-01T00:00:00Z' })

export const ReportRole = z
  .enum(['customer', 'operator'])
  .describe(
    'Whose report it is: customer buys answers of an API (all of it is scope 3, category 1); operator runs the machines (scopes 2 and 3).',
  )
  .meta({ id: 'LedgerReportRole' })

export const CatalogRevision = z.string().regex(/^[0-9a-f]{1,64}$/, 'write a revision, as catalogRevision of a report gives it')

export const LedgerReportRequest = z
  .strictObject({
    from: instant.describe('Where the period begins: a day, 2026-11-01, in timeZone, or an ISO time with its offset. Hours are whole.'),
    to: instant.describe('Where it ends, which is no part of it: of November, 2026-12-01.'),
    groupBy: z
      .array(
        z
          .string()
          .max(LONGEST_NAME)
          .refine(isDimension, `a report is grouped by ${REPORT_DIMENSIONS.join(', ')}, or by a tag as in tag:team`),
      )
      .max(MOST_DIMENSIONS)
      .optional()
      .describe(`What totals are split by: ${REPORT_DIMENSIONS.join(', ')}, tag:team. asked is the model as it was asked for.`),
    timeZone: z
      .string()
      .max(LONGEST_NAME)
      .refine(isTimeZone, 'write a time zone of the IANA, as Europe/Paris')
      .default('UTC')
      .describe('Whose days and months: Europe/Paris. Cells are whole hours of UTC.'),
    basis: GridBasis.optional().describe('Of carbon intensities, in place of what the calls say.'),
    role: ReportRole.default('customer').describe('Whose report it is.'),
    revision: CatalogRevision.optional().describe('Of the catalog: that of a report that was issued (frozen), in place of the newest.'),
  })
  .describe('Which period of the ledger is reported, and how it is split.')
  .meta({ id: 'LedgerReportRequest' })
export type LedgerReportRequest = z.infer<typeof LedgerReportRequest>

const count = z.number().min(0)
const share = z.number().min(0).max(1)

const LedgerTokens = z
  .strictObject({
    input: count.describe('Of prompts, cached ones included.'),
    cachedInput: count.describe('Of prompts, from a cache.'),
    reasoning: count.describe('Hidden ones, before answers.'),
    output: count.describe('Of answers.'),
  })
  .describe('Tokens of the calls of text, estimated or not.')
  .meta({ id: 'LedgerTokens' })

const LedgerCarbon = CarbonTotals.extend({
  withoutMarketBased: count.describe('Calls whose market-based carbon is not known, and so is not in the sum.'),
})
  .describe('Sums of carbon, in gCO2e.')
  .meta({ id: 'LedgerCarbon' })

const LedgerIntensities = z
  .strictObject({
    energyPerRequest: Quantity.describe('Energy over requests.'),
    carbonPerRequest: Quantity.describe('Carbon over requests.'),
    energyPerMillionTokens: Quantity.nullable().describe('Over input and output tokens of text; null without any.'),
    carbonPerMillionTokens: Quantity.nullable().describe('Carbon over input and output tokens of text; null without any.'),
  })
  .describe('What was estimated over what it was for.')
  .meta({ id: 'LedgerIntensities' })

export const LedgerTotals = z
  .strictObject({
    calls: count.describe('Calls, estimated or not.'),
    requests: count.describe('Requests that the calls stand for: a sum over many is one call.'),
    tokens: LedgerTokens,
    callsWithoutEstimate: count.describe('Calls that could not be estimated.'),
    ...FootprintTotals.omit({ estimates: true, requests: true, amounts: true, carbon: true }).shape,
    carbon: LedgerCarbon,
    intensities: LedgerIntensities.nullable().describe('Null where nothing was estimated.'),
  })
  .describe('Sums over calls; energy and what follows from it over those that were estimated. Lows are added to lows, highs to highs.')
  .meta({ id: 'LedgerTotals' })
export type LedgerTotals = z.infer<typeof LedgerTotals>

export const LedgerGroupValue = z
  .strictObject({
    by: z.string().describe('What they are grouped by.'),
    value: z.string().nullable().describe('Null where the calls do not say it.'),
  })
  .describe('One value that the calls of a group share.')
  .meta({ id: 'LedgerGroupValue' })

const Refused = z
  .strictObject({
    code: z.string().describe('The code of the problem.'),
    example: z.string().describe('Why one of the calls has no estimate.'),
    calls: count.describe('How many calls.'),
    requests: count.describe('Requests that they stand for.'),
    models: z.array(z.string()).describe('The models as they were asked for, those of most calls first, ten at most.'),
  })
  .describe('One reason, and the calls that it holds for.')
  .meta({ id: 'LedgerWithoutEstimate' })

const scope = Quantity.nullable()
const LedgerScopes = z
  .strictObject({
    role: ReportRole,
    scope2LocationBased: scope.describe(
      'Electricity at the direct (combustion) intensity of the grid. Null for a customer, who buys none.',
    ),
    scope2MarketBased: scope.describe(
      'Electricity by contracts or the residual mix, of the calls where that is known. Null for a customer.',
    ),
    scope3Category1: scope.describe('Purchased services: everything that a customer’s answers cost, lifecycle. Null for an operator.'),
    scope3Category2: scope.describe('Capital goods: making the hardware. Null for a customer, in whose category 1 it is.'),
    scope3Category3: scope.describe('Upstream of the electricity, and losses on the way. Null for a customer.'),
    withoutDirect: count.describe(
      'Calls of an operator whose zone has no direct intensity on record beside the lifecycle one: all of their electricity is in scope 2.',
    ),
    withoutMarketBased: count.describe('Calls whose market-based carbon is not known, and so is not in scope2MarketBased.'),
  })
  .describe('The carbon in the scopes of the GHG Protocol, gCO2e.')
  .meta({ id: 'LedgerScopes' })

const LedgerEnergyMix = z
  .strictObject({
    renewable: Quantity.describe('kWh from renewable sources, by the mix of each zone.'),
    nonRenewable: Quantity.describe('kWh from other sources.'),
    unknown: Quantity.describe('kWh in zones whose renewable share is not on record.'),
  })
  .describe('The energy by what the grid makes it from.')
  .meta({ id: 'LedgerEnergyMix' })

const Largest = z
  .strictObject({
    name: z.string().describe('Id of the model, or team=search.'),
    calls: count.describe('How many calls.'),
    energy: Quantity.describe('Their energy.'),
    carbon: Quantity.describe('The total.'),
    shareOfEnergy: share.describe('Over the energy of all calls.'),
    shareOfCarbon: share.describe('Over the carbon of all calls.'),
  })
  .describe('A model or a value of a tag, with what its calls cost.')
  .meta({ id: 'LedgerLargest' })

const Reduction = z
  .strictObject({
    kind: z.enum(['smaller_model', 'cleaner_zone', 'more_cache_hits']).describe('What would be done.'),
    model: z.string().describe('Of whose calls it is: the id of the model.'),
    change: z.string().describe('What would be other, in a sentence.'),
    to: z.string().nullable().describe('The id of the other model or zone; null for cache hits.'),
    calls: count.describe('The calls of the model.'),
    energySaved: Quantity.describe('Of the energy of these calls; a negative low says that it may cost more.'),
    carbonSaved: Quantity.describe('Of the carbon of these calls.'),
  })
  .describe('What would reduce the footprint; its range has the doubts that both ways share taken out. It says nothing of quality.')
  .meta({ id: 'LedgerReduction' })
export type LedgerReduction = z.infer<typeof Reduction>

export const LedgerReport = z
  .strictObject({
    from: z.string().describe('Where the period begins.'),
    to: z.string().describe('Where it ends, which is no part of it.'),
    timeZone: z.string().describe('Whose days and months.'),
    basis: GridBasis.nullable().describe('Null where each call says its own.'),
    keptFrom: z.string().describe('The ledger keeps no hour before.'),
    isCut: z.boolean().describe('Whether the period begins before that: what lies before is missing.'),
    tagsUnderOther: z
      .array(TagUnderOther)
      .optional()
      .describe('Tags of these calls that have more values than are kept apart, by name; absent where there are none.'),
    totals: LedgerTotals,
    scopes: LedgerScopes,
    energyMix: LedgerEnergyMix,
    largest: z
      .strictObject({ models: z.array(Largest).describe('Models.'), tags: z.array(Largest).describe('Values of tags.') })
      .describe('The ten models, and the ten values of tags (team=search), of most energy.')
      .meta({ id: 'LedgerLargestOf' }),
    reductions: z.array(Reduction).describe('What would reduce the footprint, the largest saving of carbon first.'),
    groups: z
      .array(
        z
          .strictObject({ key: z.array(LedgerGroupValue).describe('What its calls share, in the order of groupBy.'), totals: LedgerTotals })
          .describe('The sums of one group.')
          .meta({ id: 'LedgerGroup' }),
      )
      .describe('In the order of what they are grouped by.'),
    otherGroups: LedgerTotals.nullable().describe('The groups beyond the first 10,000, together; null where there are none.'),
    withoutEstimate: z
      .strictObject({
        calls: count.describe('How many calls.'),
        shareOfCalls: share.describe('Over all calls.'),
        reasons: z.array(Refused).describe('Why, those of most calls first.'),
        guess: FootprintTotals.pick({ energy: true, water: true })
          .extend({ carbon: Quantity.describe('Their total carbon.'), calls: count.describe('How many calls.') })
          .describe('What calls without an estimate may cost.')
          .meta({ id: 'LedgerGuess' })
          .nullable()
          .describe(
            'What those of unknown models would cost as models of their class, which is a guess and in no total; null where there are none.',
          ),
      })
      .describe('Calls that have no estimate, and why.')
      .meta({ id: 'LedgerRefused' }),
    evidence: z
      .array(
        z
          .strictObject({
            evidence: Evidence,
            calls: count.describe('How many calls.'),
            shareOfEnergy: share.describe('Over the energy of all calls.'),
          })
          .describe('One kind of evidence, and what rests on it.')
          .meta({ id: 'LedgerEvidence' }),
      )
      .describe('How the weakest figure was obtained that the estimates rest on, by their share of the energy.'),
    warnings: z
      .array(
        z
          .strictObject({
            code: WarningCode,
            calls: count.describe('How many calls.'),
            shareOfEnergy: share.describe('Over the energy of all calls.'),
          })
          .describe('One warning, and what it holds for.')
          .meta({ id: 'LedgerWarning' }),
      )
      .describe('Why estimates are weak, by their share of the energy.'),
    methods: z
      .array(
        z
          .strictObject({
            id: z.string().describe('Id of the method.'),
            version: z.string().describe('Its version.'),
            title: z.string().describe('Its title.'),
            calls: count.describe('How many calls.'),
            shareOfEnergy: share.describe('Over the energy of all calls.'),
          })
          .describe('One method, and what it estimated.')
          .meta({ id: 'LedgerMethod' }),
      )
      .describe('The methods behind the estimates, by their share of the energy.'),
    citations: z.array(Citation).describe('What the estimates rest on.'),
    cells: count.describe('Hours of calls that are alike, of which each has an estimate.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
    digest: z.string().describe('SHA-256 of the report without this field, its keys in order: the same of the same calls at one revision.'),
  })
  .describe('What the calls of a period cost.')
  .meta({ id: 'LedgerReport' })
export type LedgerReport = z.infer<typeof LedgerReport>
