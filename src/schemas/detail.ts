import { z } from 'zod'
import { Carbon, EnergyParts, Estimate, EstimateLinks, Water } from './estimate.js'
import { Purpose } from './purpose.js'
import { Quantity } from './quantity.js'
import { fieldsParameter } from './selected-fields.js'
import { WarningCode } from './warning.js'

export const Detail = z
  .enum(['full', 'summary', 'numbers'])
  .describe('full: with steps and citations; summary: the same numbers and their parts without them; numbers: the totals alone.')
  .meta({ id: 'Detail' })
export type Detail = z.infer<typeof Detail>

const SMALL = {
  energy: Estimate.shape.energy,
  method: z.string().describe('Id of the method.'),
  warnings: z.array(WarningCode).describe('Each code once.'),
  catalogRevision: Estimate.shape.catalogRevision,
}

export const EstimateOutline = z
  .strictObject({
    kind: Purpose,
    model: z.string().nullable().describe('Id of the model; null where the request names none of the catalog.'),
    ...SMALL,
    energyParts: EnergyParts,
    carbon: Carbon,
    water: Water,
    links: EstimateLinks,
  })
  .describe('An estimate by detail=summary: its numbers are those of the whole one.')
  .meta({ id: 'EstimateOutline' })
export type EstimateOutline = z.infer<typeof EstimateOutline>

const total = z
  .strictObject({ total: Quantity.describe('The total.') })
  .describe('A total without its parts.')
  .meta({ id: 'TotalOnly' })

export const EstimateNumbers = z
  .strictObject({ ...SMALL, carbon: total, water: total })
  .describe('An estimate by detail=numbers: its numbers are those of the whole one.')
  .meta({ id: 'EstimateNumbers' })
export type EstimateNumbers = z.infer<typeof EstimateNumbers>

/** How much of an estimate is wanted: a detail, or fields by name. */
export const EstimateView = z.strictObject({
  detail: Detail.optional().describe('full when absent.'),
  fields: fieldsParameter(Estimate),
})
export type EstimateView = z.infer<typeof EstimateView>
