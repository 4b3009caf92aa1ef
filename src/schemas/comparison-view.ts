import { z } from 'zod'
import { ComparedVariant, Comparison } from './comparison.js'
import { Detail, EstimateNumbers, EstimateOutline } from './detail.js'
import { fieldsParameter } from './selected-fields.js'

const { kind, catalogRevision } = Comparison.shape
const { name, ratio, breakEvenRequests } = ComparedVariant.shape
const numbers = EstimateNumbers.omit({ catalogRevision: true })
const outline = EstimateOutline.omit({ kind: true, energyParts: true, catalogRevision: true })

export const ComparisonNumbers = z
  .strictObject({
    kind,
    baseline: numbers.describe('The totals of the baseline.').meta({ id: 'BaselineNumbers' }),
    variants: z.array(
      numbers.extend({ name, ratio }).describe('The totals of a variant, and their ratios.').meta({ id: 'VariantNumbers' }),
    ),
    catalogRevision,
  })
  .describe('A comparison by detail=numbers: the totals and their ratios.')
  .meta({ id: 'ComparisonNumbers' })
export type ComparisonNumbers = z.infer<typeof ComparisonNumbers>

export const ComparisonOutline = z
  .strictObject({
    kind,
    baseline: outline.describe('The baseline, without assumptions and citations.').meta({ id: 'BaselineOutline' }),
    variants: z.array(
      outline
        .extend({ name, ratio, breakEvenRequests, technique: z.string().nullable().describe('Id of the technique.') })
        .describe('A variant, without assumptions and citations.')
        .meta({ id: 'VariantOutline' }),
    ),
    catalogRevision,
  })
  .describe('A comparison by detail=summary: without assumptions and citations.')
  .meta({ id: 'ComparisonOutline' })
export type ComparisonOutline = z.infer<typeof ComparisonOutline>

/** How much of a comparison is wanted: a detail, or fields by name. */
export const ComparisonView = z.strictObject({
  detail: Detail.optional().describe('full when absent.'),
  fields: fieldsParameter(Comparison),
})
export type ComparisonView = z.infer<typeof ComparisonView>
