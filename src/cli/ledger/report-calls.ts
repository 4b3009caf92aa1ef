import { z } from 'zod'
import { reportHtml } from '../../ledger/forms/html.js'
import { reportMarkdown } from '../../ledger/forms/markdown.js'
import { makeReport } from '../../ledger/make-report.js'
import { DEFAULT_WORKSPACE } from '../../schemas/api-key.js'
import { jsonText } from '../../schemas/json-text.js'
import { LedgerReport, LedgerReportRequest } from '../../schemas/ledger-report.js'
import { CommonOptions } from '../common-options.js'
import { helpOf } from '../help.js'
import { readWords } from '../read-words.js'
import { requestFrom } from '../request-words.js'
import { textAt } from '../service.js'
import { withOwnLedger } from './own-ledger.js'

type Environment = Readonly<Record<string, string | undefined>>

const { json, key, help } = CommonOptions.shape
const { from, to } = LedgerReportRequest.shape
const Options = z.strictObject({
  ...LedgerReportRequest.shape,
  html: z.boolean().optional().describe('A page to print, in place of Markdown.'),
  workspace: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Whose ledger it is, without --url: default when absent. With --url it is that of the key.'),
  url: CommonOptions.shape.url.describe('Ask the service at this address. Without it the configured database is read.'),
  key: key.describe('API key of the scope ledger:read, with --url.'),
  json,
  help,
})

/** Says what the calls of a period cost; gives the exit code. */
export async function reportCalls(words: readonly string[], environment: Environment): Promise<number> {
  const Asked = Options.extend({ from: from.optional(), to: to.optional() })
  const read = readWords(words, Asked)
  if (read['help'] === true) return helped()
  const {
    html,
    workspace = DEFAULT_WORKSPACE,
    url,
    key: givenKey,
    json: asJson,
    ...asked
  } = requestFrom(Options.omit({ help: true }), read)
  const report = await (url === undefined
    ? withOwnLedger(environment, workspace, async (ledger) =>
        makeReport(asked, { ...ledger, catalog: await ledger.catalogAt(asked.revision) }),
      )
    : reportThere({ url, key: givenKey }, asked))
  console.log(asJson ? jsonText(report, 2) : html ? reportHtml(report) : reportMarkdown(report))
  return 0
}

async function reportThere(service: Parameters<typeof textAt>[0], asked: LedgerReportRequest): Promise<LedgerReport> {
  const query = new URLSearchParams()
  for (const [name, given] of Object.entries(asked)) query.set(name, String(given))
  return LedgerReport.parse(JSON.parse(await textAt(service, `v1/ledger/report?${query.toString()}`)))
}

function helped(): number {
  const text = helpOf({
    usage: 'wattprint ledger report --from DAY --to DAY [--group-by model,tag:team] [--url URL --key KEY]',
    summary: 'What the calls in the ledger cost in a period, with ranges, methods and sources, in Markdown.',
    examples: [
      'wattprint ledger report --from 2026-11-01 --to 2026-12-01 --group-by model',
      'wattprint ledger report --from 2026-11-01 --to 2026-12-01 --json',
    ],
    schemas: { Options },
  })
  console.log(text)
  return 0
}
