import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { readConfig } from '../../config.js'
import { DomainError } from '../../errors.js'
import { ledgerIntake, takeLines } from '../../ledger/intake.js'
import { DEFAULT_WORKSPACE } from '../../schemas/api-key.js'
import { LedgerAnswer } from '../../schemas/ledger-call.js'
import { jsonText } from '../../schemas/parse-request.js'
import { CommonOptions } from '../answer-options.js'
import { linesIn, sizeOf, throwPlainly } from '../estimate-file.js'
import { helpOf, readWords, requestFrom } from '../options.js'
import { sendLines } from '../service.js'
import { unpacked } from '../unpacked.js'
import { withOwnLedger } from './own-ledger.js'

type Environment = Readonly<Record<string, string | undefined>>

const STANDARD_INPUT = '-'
const SOME_REFUSED = 1
const MOST_SHOWN = 10
const { json, key, help } = CommonOptions.shape
const Options = z.strictObject({
  workspace: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Whose ledger it is, without --url: default when absent. With --url it is that of the key.'),
  url: CommonOptions.shape.url.describe('Send the calls to the service at this address. Without it the configured database is written.'),
  key: key.describe('API key of the scope ledger:write, with --url.'),
  json,
  help,
})

/** Keeps the calls in a file, each once; gives the exit code. */
export async function importCalls([file, ...words]: readonly string[], environment: Environment): Promise<number> {
  if (file === '--help') return helped()
  if (file === undefined || file.startsWith('--'))
    throw new DomainError('command-invalid', 'Name the file first: wattprint ledger import FILE. See --help.')
  const {
    workspace = DEFAULT_WORKSPACE,
    url,
    key: givenKey,
    json: asJson,
    help: wantsHelp,
  } = requestFrom(Options, readWords(words, Options))
  if (wantsHelp) return helped()
  if (file !== STANDARD_INPUT) await sizeOf(file)
  const source = file === STANDARD_INPUT ? process.stdin : bytesOf(file)
  const lines = linesIn(unpacked(source, file), file, environment)
  const answer = await (
    url === undefined
      ? keptHere(lines, environment, workspace)
      : sendLines({ url, key: givenKey }, 'v1/ledger/calls', ReadableStream.from(lines)).then((sent) => LedgerAnswer.parse(sent))
  ).catch((error: unknown) => throwPlainly(error))
  console.log(asJson ? jsonText(answer, 2) : sentencesOf(answer))
  return answer.refused > 0 ? SOME_REFUSED : 0
}

/** Opened when it is read: until then nobody would hear that it cannot be. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>
}

function keptHere(lines: AsyncIterable<Uint8Array>, environment: Environment, workspace: string): Promise<LedgerAnswer> {
  return withOwnLedger(environment, workspace, async (ledger) => {
    const intake = ledgerIntake({ ...ledger, arrivedAt: new Date().toISOString(), instance: `urn:request:${randomUUID()}` })
    await takeLines(intake, lines, readConfig(environment).batchLineLimitBytes)
    return intake.end()
  })
}

function sentencesOf({ taken, repeated, ignored, refused, reasons, problems, tagsLeftOut, tagsUnderOther = [] }: LedgerAnswer): string {
  return [
    `Taken ${taken}, repeated ${repeated}, ignored ${ignored}, refused ${refused}.`,
    ...reasons.slice(0, MOST_SHOWN).map(({ reason, count }) => `ignored ${count}: ${reason}`),
    ...problems.slice(0, MOST_SHOWN).map(({ index, problem }) => `line ${index + 1}: ${problem.detail}`),
    ...(refused > MOST_SHOWN ? [`and ${refused - MOST_SHOWN} more that were refused`] : []),
    ...(tagsLeftOut.length > 0 ? [`Not kept, because LEDGER_TAGS does not list them: ${tagsLeftOut.join(', ')}.`] : []),
    ...tagsUnderOther.map(({ note }) => note),
  ].join('\n')
}

function helped(): number {
  const text = helpOf({
    usage: 'wattprint ledger import FILE [--url URL --key KEY]',
    summary:
      'Keeps the calls in a file, each once: NDJSON, one a line, or a .csv or .tsv with a header; logs of Claude Code and Codex and outputs of batches too. - is standard input, and what ends in .gz is unpacked.',
    examples: ['wattprint ledger import calls.ndjson', 'wattprint ledger import usage.csv --url http://localhost:3000 --key KEY'],
    schemas: { Options },
  })
  console.log(text)
  return 0
}
