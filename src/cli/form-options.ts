import { z } from 'zod'
import { DomainError } from '../errors.js'
import { REPORT_FORMS, type ReportForm } from '../reports/report-form.js'
import type { CommonOptions } from './common-options.js'
import { optionName } from './options.js'
import { requestFrom } from './request-words.js'

type Fields = Readonly<Record<string, unknown>>

/** An estimate in the form of others. */
export const FormOptions = z.strictObject({
  format: z
    .enum(REPORT_FORMS as [ReportForm, ...ReportForm[]])
    .optional()
    .describe('In place of the answer the form that inventories, model cards and authorities ask for; hf-card of trainings alone.'),
})

/** The form that is asked for, and the rest. Throws command-invalid beside an option that asks for the answer in another way. */
export function splitForm(fields: Fields, { json, cite }: CommonOptions): { form: ReportForm | undefined; rest: Record<string, unknown> } {
  const { format, ...rest } = fields
  const { format: form } = requestFrom(FormOptions, format === undefined ? {} : { format })
  const others = [json && 'json', cite && 'cite', ...['detail', 'fields', 'plan'].filter((option) => option in rest)]
  const other = others.find((option) => typeof option === 'string')
  if (form === undefined || !other) return { form, rest }
  throw new DomainError('command-invalid', `--format and ${optionName(other)} both say what is printed. Leave one of them out.`)
}
