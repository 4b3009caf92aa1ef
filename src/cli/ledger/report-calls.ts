import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { ReportPart } from '../../schemas/ledger-forms.js'
import { LedgerReportRequest } from '../../schemas/ledger-report.js'
import { helpOf, readWords, requestFrom } from '../options.js'
import { textAt } from '../service.js'
import { type Environment, queryOf, ReportFormat, reportsHere, reportText, shownText, WhoseLedger } from './ledger-options.js'

const { from, to } = LedgerReportRequest.shape
const Options = z.strictObject({
  ...LedgerReportRequest.shape,
  format: ReportFormat.optional().describe(
    'The form: md (tables for people) when absent, or in the terms of ESRS, the GHG Protocol, SCI or CycloneDX.',
  ),
  part: ReportPart,
  html: z.boolean().optional().describe('The same as --format html: a page to print.'),
  ...WhoseLedger.shape,
})

/** Says what the calls of a period cost; gives the exit code. */
export async function reportCalls(words: readonly string[], environment: Environment): Promise<number> {
  const Asked = Options.extend({ from: from.optional(), to: to.optional() })
  const read = readWords(words, Asked)
  if (read['help'] === true) return helped()
  const { html, format: named, part, json, workspace, url, key, ...given } = requestFrom(Options.omit({ help: true }), read)
  if ([html, json, named !== undefined].filter((said) => said === true).length > 1)
    throw new DomainError('command-invalid', 'Say one form: --json, --html or --format.')
  const format = named ?? (json ? 'json' : html ? 'html' : 'md')
  // Its components are the models.
  const asked = format === 'cyclonedx' ? { ...given, groupBy: ['model'] } : given
  console.log(
    url === undefined
      ? await reportText(await reportsHere(environment, workspace, (reports) => reports.report(asked)), format, part)
      : shownText(await textAt({ url, key }, `v1/ledger/report?${queryOf({ ...asked, format, part })}`), format),
  )
  return 0
}

function helped(): number {
  const text = helpOf({
    usage: 'wattprint ledger report --from DAY --to DAY [--group-by model,tag:team] [--format FORM] [--url URL --key KEY]',
    summary: 'What the calls in the ledger cost in a period, with ranges, methods and sources.',
    examples: [
      'wattprint ledger report --from 2026-11-01 --to 2026-12-01 --group-by model',
      'wattprint ledger report --from 2026-11-01 --to 2026-12-01 --format esrs --role operator',
    ],
    schemas: { Options },
  })
  console.log(text)
  return 0
}
