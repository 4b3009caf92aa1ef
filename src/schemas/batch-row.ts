import { z } from 'zod'

const kwh = z.number().describe('kWh.')
const gco2e = z.number().describe('gCO2e, location-based and embodied.')
const litres = z.number().describe('Litres, on site and for electricity.')

/** An answer of a batch as a row of a table; `low` to `high` is a range of 90 %. Its cells are empty where a line has no estimate. */
export const BatchRow = z
  .strictObject({
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
    method: z.string().describe('Id of the method.'),
    warnings: z.string().describe('The codes, with blanks between them.'),
    catalogRevision: z.string(),
    problem: z.string().describe('Code of the problem, where there is no estimate.'),
    detail: z.string().describe('What is wrong, or why the line was skipped.'),
  })
  .partial()
  .required({ line: true, reference: true, kind: true })
export type BatchRow = z.infer<typeof BatchRow>

/** The answers of a batch as a table, for the documentation. */
export const BatchTable = z
  .string()
  .describe(
    `A row for each item or line, below the names of the columns: ${Object.keys(BatchRow.shape).join(', ')}. Totals are left out, and what a spreadsheet would run begins with an apostrophe.`,
  )
