import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { ReportPart } from '../../schemas/ledger-forms.js'
import { LedgerReportRequest } from '../../schemas/ledger-report.js'
import { FrozenReport, FrozenReportList, type FrozenReportSummary } from '../../schemas/ledger-restatement.js'
import { jsonText } from '../../schemas/parse-request.js'
import { helpOf, readWords, requestFrom } from '../options.js'
import { askService, textAt } from '../service.js'
import { columns } from '../terminal.js'
import { type Environment, queryOf, ReportFormat, reportsHere, reportText, shownText, WhoseLedger } from './ledger-options.js'

const DAY_LETTERS = '2026-11-01'.length
const { from, to } = LedgerReportRequest.shape
const IssueOptions = z.strictObject({ ...LedgerReportRequest.shape, ...WhoseLedger.shape })
const ListOptions = z.strictObject({
  format: ReportFormat.optional().describe('With the ID of a report: the form that it is shown in, md when absent.'),
  part: ReportPart,
  ...WhoseLedger.shape,
})

/** Issues a report, and says its id; gives the exit code. */
export async function issueReport(words: readonly string[], environment: Environment): Promise<number> {
  const read = readWords(words, IssueOptions.extend({ from: from.optional(), to: to.optional() }))
  if (read['help'] === true) return helpedToIssue()
  const { workspace, url, key, json, ...asked } = requestFrom(IssueOptions.omit({ help: true }), read)
  const issued =
    url === undefined
      ? await reportsHere(environment, workspace, (reports) => reports.issue(asked, undefined))
      : FrozenReport.parse(await askService({ url, key }, 'v1/ledger/reports', asked))
  console.log(json ? jsonText(issued, 2) : `Issued ${issued.id}: ${toldOf(issued).slice(1).join(', ')}. It stays as it is.`)
  return 0
}

/** Lists the reports that were issued, or shows one of them; gives the exit code. */
export async function listReports(words: readonly string[], environment: Environment): Promise<number> {
  const [id, options] = words[0]?.startsWith('--') === false ? [words[0], words.slice(1)] : [undefined, words]
  const read = readWords(options, ListOptions)
  if (read['help'] === true) return helpedToList()
  const { workspace, url, key, json, format: named, part } = requestFrom(ListOptions.omit({ help: true }), read)
  if (named !== undefined && id === undefined)
    throw new DomainError('command-invalid', 'Name the report whose form --format says: wattprint ledger reports ID --format md.')
  const service = url === undefined ? undefined : { url, key }
  if (id !== undefined) {
    const format = named ?? (json ? 'json' : 'md')
    console.log(
      service
        ? shownText(await textAt(service, `v1/ledger/reports/${encodeURIComponent(id)}?${queryOf({ format, part })}`), format)
        : await reportText((await reportsHere(environment, workspace, (reports) => reports.issued(id))).report, format, part),
    )
    return 0
  }
  const items = service
    ? FrozenReportList.parse(JSON.parse(await textAt(service, 'v1/ledger/reports'))).items
    : await reportsHere(environment, workspace, (reports) => reports.allIssued())
  const table = items.length === 0 ? 'No report was issued.' : columns([['id', 'period', 'by', 'issued', 'catalog'], ...items.map(toldOf)])
  console.log(json ? jsonText({ items }, 2) : table)
  return 0
}

function toldOf({ id, asked, issuedAt, issuedBy, catalogRevision }: FrozenReportSummary): string[] {
  const period = `${asked.from.slice(0, DAY_LETTERS)} to ${asked.to.slice(0, DAY_LETTERS)}`
  return [id, period, asked.groupBy?.join(',') ?? 'all', `${issuedAt.slice(0, DAY_LETTERS)} ${issuedBy}`, catalogRevision]
}

function helpedToIssue(): number {
  const text = helpOf({
    usage: 'wattprint ledger issue --from DAY --to DAY [--group-by model] [--url URL --key KEY]',
    summary: 'Makes a report and keeps it as it is, with the records of its catalog beside it. The same report is kept once.',
    examples: ['wattprint ledger issue --from 2026-11-01 --to 2026-12-01 --group-by model'],
    schemas: { Options: IssueOptions },
  })
  console.log(text)
  return 0
}

function helpedToList(): number {
  const text = helpOf({
    usage: 'wattprint ledger reports [ID] [--format FORM] [--url URL --key KEY]',
    summary: 'Lists the reports that were issued, newest first; with an ID shows that one as it was issued.',
    examples: ['wattprint ledger reports', 'wattprint ledger reports 0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e --format esrs'],
    schemas: { Options: ListOptions },
  })
  console.log(text)
  return 0
}
