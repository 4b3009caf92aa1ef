import { z } from 'zod'
import { CitationForm } from '../citations/csl-items.js'
import { DomainError } from '../errors.js'
import { REPORT_FORMS, type ReportForm } from '../reports/report-form.js'
import type { EstimateView } from '../schemas/detail.js'
import { jsonText } from '../schemas/parse-request.js'
import { optionName, requestFrom } from './options.js'

/** Options that every computing command has beside the fields of its request. */
export const CommonOptions = z.strictObject({
  json: z.boolean().optional().describe('The whole answer as JSON; a refusal as its problem.'),
  cite: CitationForm.optional().describe('In place of the answer the sources that it rests on, as a bibliography.'),
  url: z
    .url({ protocol: /^https?$/, error: 'Write the address of a service, as in https://wattprint.example' })
    .optional()
    .describe('Ask the service at this address. Without it the bundled catalog answers, and nothing leaves this machine.'),
  key: z.string().min(1).optional().describe('API key, with --url.'),
  help: z.boolean().optional().describe('This text.'),
})
export type CommonOptions = z.infer<typeof CommonOptions>

type Fields = Readonly<Record<string, unknown>>

/** The common options among `fields`, and the rest. */
export function splitFields(fields: Fields): { common: CommonOptions; rest: Record<string, unknown> } {
  const isCommon = (field: string): boolean => Object.hasOwn(CommonOptions.shape, field)
  const entries = Object.entries(fields)
  const common = requestFrom(CommonOptions, Object.fromEntries(entries.filter(([field]) => isCommon(field))))
  if (common.key !== undefined && common.url === undefined) {
    throw new DomainError('command-invalid', '--key is for a service, and none is named. Give its --url, or leave --key out.')
  }
  if (common.json && common.cite) {
    throw new DomainError('command-invalid', '--cite prints the sources in place of the answer that --json prints. Leave one of them out.')
  }
  return { common, rest: Object.fromEntries(entries.filter(([field]) => !isCommon(field))) }
}

/** The requested detail of the answer, if any, and the other options. A reduced answer is for programs, so it is JSON. */
export function splitView(
  fields: Fields,
  schema: z.ZodType<EstimateView>,
  { cite }: CommonOptions,
): { view: EstimateView | undefined; rest: Record<string, unknown> } {
  const { detail, fields: wanted, ...rest } = fields
  if (cite && (detail ?? wanted) !== undefined) {
    throw new DomainError(
      'command-invalid',
      '--cite prints the sources in place of the answer, of which --detail and --fields say how much. Leave one out.',
    )
  }
  const view = requestFrom(schema, { ...(detail !== undefined && { detail }), ...(wanted !== undefined && { fields: wanted }) })
  return { view: Object.keys(view).length > 0 ? view : undefined, rest }
}

/** An estimate in the form of others. */
export const FormOptions = z.strictObject({
  format: z
    .enum(REPORT_FORMS as [ReportForm, ...ReportForm[]])
    .optional()
    .describe('In place of the answer the form that inventories, model cards and authorities ask for; hf-card of trainings alone.'),
})

/** The requested format, and the other options. Throws command-invalid beside an option that requests the answer in another way. */
export function splitForm(fields: Fields, { json, cite }: CommonOptions): { form: ReportForm | undefined; rest: Record<string, unknown> } {
  const { format, ...rest } = fields
  const { format: form } = requestFrom(FormOptions, format === undefined ? {} : { format })
  const others = [json && 'json', cite && 'cite', ...['detail', 'fields', 'plan'].filter((option) => option in rest)]
  const other = others.find((option) => typeof option === 'string')
  if (form === undefined || !other) return { form, rest }
  throw new DomainError('command-invalid', `--format and ${optionName(other)} both say what is printed. Leave one of them out.`)
}

/** Prints an answer: whole for programs, as a table for people. */
export function printAnswer<Answer>(answer: Answer, { json }: CommonOptions, table: (answer: Answer) => string): void {
  if (json) printJson(answer)
  else console.log(table(answer))
}

/** Prints an answer for programs. */
export function printJson(answer: unknown): void {
  console.log(jsonText(answer, 2))
}

/** Prints the text of a writer: a bibliography, or another format. */
export function printWritten(written: string): void {
  console.log(written.trimEnd())
}
