import { z } from 'zod'

const kwh = z.number().nullable().describe('kWh.')
const gco2e = z.number().nullable().describe('gCO2e, location-based and embodied.')
const litres = z.number().nullable().describe('Litres, on site and for electricity.')

/** An answer of a batch as a row of a table; `low` to `high` is a range of 90 %. */
export const BatchRow = z.strictObject({
  line: z.int().min(1).describe('Number of the line, or of the item, from 1.'),
  reference: z.string().nullable().describe('As the item gave it.'),
  kind: z.string().nullable().describe('inference or training.'),
  model: z.string().nullable().describe('Id of the model; empty where the request names none of the catalog.'),
  energyKwh: kwh,
  energyLowKwh: kwh,
  energyHighKwh: kwh,
  carbonGco2e: gco2e,
  carbonLowGco2e: gco2e,
  carbonHighGco2e: gco2e,
  waterLitres: litres,
  waterLowLitres: litres,
  waterHighLitres: litres,
  method: z.string().nullable().describe('Id of the method.'),
  warnings: z.string().nullable().describe('The codes, with blanks between them.'),
  catalogRevision: z.string().nullable(),
  problem: z.string().nullable().describe('Code of the problem, where there is no estimate.'),
  detail: z.string().nullable().describe('What is wrong, or why the line was skipped.'),
})
export type BatchRow = z.infer<typeof BatchRow>

/** The answers of a batch as a table, for the documentation. */
export const BatchTable = z
  .string()
  .describe(
    `A row for each item or line, below the names of the columns: ${Object.keys(BatchRow.shape).join(', ')}. Totals are left out, and what a spreadsheet would run begins with an apostrophe.`,
  )
