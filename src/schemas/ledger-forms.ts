import { z } from 'zod'
import { Evidence, GridBasis } from './figure.js'
import { ReportRole } from './ledger-report.js'
import { CyclonedxEnergy } from './report-forms.js'
import { Quantity } from './unit.js'

const period = z.strictObject({ from: z.string(), to: z.string() }).meta({ id: 'LedgerFormPeriod' })
const share = z.number().min(0).max(1)
const count = z.number().min(0)
const Amount = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number(), unit: z.enum(['MWh', 'tCO2e', 'm3']) })
  .describe('With its 90 % range.')
  .meta({ id: 'LedgerFormAmount' })
export type FormAmount = z.infer<typeof Amount>
const amountOrNot = Amount.nullable()

const Quality = z
  .strictObject({
    modelledShare: share.describe('The share of the calls whose figures were computed here; the others have none and are in no figure.'),
    secondaryDataShare: share.describe('The share of the energy whose weakest figure was read in another text, or not read.'),
    meteredShare: share.describe('The share of the energy that callers metered.'),
    methods: z.array(z.string()).describe('Each method with its version.'),
    catalogRevision: z.string(),
    factorSources: z.array(z.string()).describe('The titles of the sources behind the figures, with their publishers.'),
    reportDigest: z.string().describe('That of the whole report, at the same question in JSON.'),
  })
  .describe('How good the figures are, and on what they rest.')
  .meta({ id: 'LedgerFormQuality' })
export type FormQuality = z.infer<typeof Quality>

export const ReportPart = z
  .enum(['groups', 'notes'])
  .default('groups')
  .describe(
    'Of CSV: groups, or the notes to them: period, catalog revision, digest, methods, sources and what has no estimate. Other forms hold both.',
  )
  .meta({ id: 'LedgerReportPart' })
export type ReportPart = z.infer<typeof ReportPart>

/** Which report a row of CSV is of: the last columns of each. */
export const ReportOfRow = z.strictObject({
  from: z.string().describe('Where the period begins.'),
  to: z.string().describe('Where it ends, which is no part of it.'),
  timeZone: z.string().describe('Whose days and months.'),
  basis: GridBasis.nullable().describe('Of carbon intensities; null where each call says its own.'),
  role: ReportRole,
  groupBy: z.array(z.string()).describe('What by1, by2 and so on are.'),
  methods: z.array(z.string()).describe('Each method with its version.'),
  catalogRevision: z.string().describe('The state of the records that it was computed from.'),
  digest: z.string().describe('That of the whole report, at the same question in JSON.'),
})

/** A row of the notes. */
export const ReportNote = z.strictObject({
  about: z
    .enum(['report', 'tag', 'without_estimate', 'guess', 'evidence', 'warning', 'method', 'source'])
    .describe('What the row is about.'),
  name: z.string().describe('Its name: a field of the report, a tag, a code, or the id of a method or source.'),
  text: z.string().describe('What is to be said of it.'),
  calls: count.nullable().describe('How many calls.'),
  shareOfEnergy: share.nullable().describe('Over the energy of all calls.'),
  quantity: Quantity.nullable().describe('Of a guess: what the calls may cost, in no total.'),
  locator: z.string().nullable().describe('The place in a source.'),
  evidence: Evidence.nullable().describe('How a source came by its figure.'),
  address: z.string().nullable().describe('Where a source can be read.'),
})
export type ReportNote = z.infer<typeof ReportNote>

export const EsrsReport = z
  .strictObject({
    standard: z.literal('ESRS'),
    period,
    boundary: z.string(),
    e1Energy: z
      .strictObject({
        disclosure: z.literal('E1-5'),
        total: Amount,
        renewable: Amount,
        nonRenewable: Amount,
        unknownSource: Amount,
        note: z.string(),
      })
      .meta({ id: 'EsrsEnergy' }),
    e1Emissions: z
      .strictObject({
        disclosure: z.literal('E1-6'),
        scope1: Amount,
        scope2LocationBased: amountOrNot,
        scope2MarketBased: amountOrNot,
        scope3: Amount,
        scope3Categories: z.array(z.strictObject({ category: z.int(), name: z.string(), emissions: Amount }).meta({ id: 'EsrsCategory' })),
        totalLocationBased: Amount,
        totalMarketBased: amountOrNot.describe('Null where the report is of a customer, or no market-based figure is known.'),
        note: z.string(),
      })
      .meta({ id: 'EsrsEmissions' }),
    e3Water: z
      .strictObject({ disclosure: z.literal('E3-4'), consumption: Amount, onSite: Amount, ofElectricity: Amount })
      .meta({ id: 'EsrsWater' }),
    quality: Quality,
  })
  .describe('The period in the terms of ESRS E1 and E3: energy, emissions by scope, water, and how good the figures are.')
  .meta({ id: 'EsrsReport' })
export type EsrsReport = z.infer<typeof EsrsReport>

export const GhgReport = z
  .strictObject({
    standard: z.literal('GHG Protocol'),
    period,
    role: z.enum(['customer', 'operator']),
    boundary: z.string(),
    scope2: z
      .strictObject({
        locationBased: Amount,
        marketBased: amountOrNot,
        factors: z.string(),
        callsWithoutDirectFactor: count,
        callsWithoutMarketBasedFactor: count,
      })
      .meta({ id: 'GhgScope2' })
      .nullable()
      .describe('Null for a customer, who buys no electricity for it.'),
    scope3: z.array(
      z
        .strictObject({ category: z.int(), name: z.string(), emissions: Amount, method: z.string(), marketBased: amountOrNot })
        .meta({ id: 'GhgCategory' }),
    ),
    exclusions: z.array(z.strictObject({ reason: z.string(), calls: count, models: z.array(z.string()) }).meta({ id: 'GhgExclusion' })),
    activity: z.strictObject({ energy: Amount, calls: count, requests: count, tokens: count }).meta({ id: 'GhgActivity' }),
    quality: Quality,
  })
  .describe('The period in the terms of the GHG Protocol: scopes by role, exclusions, and the quality of the data.')
  .meta({ id: 'GhgReport' })
export type GhgReport = z.infer<typeof GhgReport>

export const SciReport = z
  .strictObject({
    specification: z.literal('Software Carbon Intensity for AI'),
    persona: z.literal('consumer'),
    period,
    operationalCarbon: Quantity.describe('O: by location, without offsets.'),
    embodiedCarbon: Quantity.describe('M.'),
    carbon: Quantity.describe('C: operational and embodied, of the calls that were estimated.'),
    scores: z.array(
      z
        .strictObject({
          functionalUnit: z.enum(['token', 'million tokens', 'request']),
          amount: z.number().describe('R: how many there were.'),
          counts: z.literal('gross'),
          value: z.number(),
          low: z.number(),
          high: z.number(),
          unit: z.string(),
        })
        .meta({ id: 'SciPeriodScore' }),
    ),
    boundary: z.strictObject({ included: z.array(z.string()), leftOut: z.array(z.string()) }).meta({ id: 'SciReportBoundary' }),
    quality: Quality,
  })
  .describe('The period as scores of Software Carbon Intensity for AI, of its consumer: C over R.')
  .meta({ id: 'SciReport' })
export type SciReport = z.infer<typeof SciReport>

export const CyclonedxReport = z
  .strictObject({
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.literal('1.7'),
    version: z.int(),
    metadata: z.strictObject({
      tools: z.strictObject({
        components: z.array(z.strictObject({ type: z.literal('application'), name: z.string(), version: z.string() })),
      }),
      properties: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    }),
    components: z.array(
      z
        .strictObject({
          type: z.literal('machine-learning-model'),
          'bom-ref': z.string(),
          name: z.string(),
          modelCard: z.strictObject({
            considerations: z.strictObject({
              environmentalConsiderations: z.strictObject({ energyConsumptions: z.array(CyclonedxEnergy) }),
            }),
          }),
        })
        .meta({ id: 'CyclonedxUsedModel' }),
    ),
  })
  .describe('The period as a CycloneDX 1.7 document: each model that was used, with the energy and carbon of its use.')
  .meta({ id: 'CyclonedxReport', externalDocs: { url: 'https://cyclonedx.org/schema/bom-1.7.schema.json' } })
export type CyclonedxReport = z.infer<typeof CyclonedxReport>
