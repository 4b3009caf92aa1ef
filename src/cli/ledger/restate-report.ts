import { z } from 'zod'
import { restatementMarkdown } from '../../ledger/forms/restatement-markdown.js'
import { LedgerRestatement, LedgerRestatementRequest } from '../../schemas/ledger-restatement.js'
import { jsonText } from '../../schemas/parse-request.js'
import { helpOf, readWords, requestFrom } from '../options.js'
import { textAt } from '../service.js'
import { type Environment, queryOf, reportsHere, WhoseLedger } from './ledger-options.js'

const Options = z.strictObject({ ...LedgerRestatementRequest.shape, ...WhoseLedger.shape })

/** Says what a newer catalog or method moves, and why; gives the exit code. */
export async function restateReport(words: readonly string[], environment: Environment): Promise<number> {
  const read = readWords(words, Options)
  if (read['help'] === true) return helped()
  const { workspace, url, key, json, ...asked } = requestFrom(Options.omit({ help: true }), read)
  const restated =
    url === undefined
      ? await reportsHere(environment, workspace, (reports) => reports.restatement(asked))
      : LedgerRestatement.parse(JSON.parse(await textAt({ url, key }, `v1/ledger/restatement?${queryOf(asked)}`)))
  console.log(json ? jsonText(restated, 2) : restatementMarkdown(restated))
  return 0
}

function helped(): number {
  const text = helpOf({
    usage: 'wattprint ledger restatement --report ID [--url URL --key KEY]',
    summary:
      'What a newer catalog or method moves of a report that was issued, or of a period at an earlier revision, and because of which records.',
    examples: [
      'wattprint ledger restatement --report 0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e',
      'wattprint ledger restatement --from 2026-11-01 --to 2026-12-01 --revision REVISION',
    ],
    schemas: { Options },
  })
  console.log(text)
  return 0
}
