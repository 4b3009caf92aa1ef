import { randomUUID } from 'node:crypto'
import { readConfig } from '../config.js'
import { DomainError } from '../errors.js'
import { answerLine, endOfLines } from '../estimation/batch/answer-lines.js'
import { startBatch } from '../estimation/batch/batch-sums.js'
import { callReader } from '../estimation/batch/call-reader.js'
import { type Line, lineSplitter } from '../estimation/batch/lines.js'
import type { BatchEnd } from '../schemas/batch.js'
import { jsonText } from '../schemas/parse-request.js'
import { bundledCatalog } from './answers.js'
import type { FileOptions } from './file-options.js'

/** Answers are written in pieces of about so many characters. */
const LETTERS_AT_ONCE = 65_536

/** The answers to a stream of lines, computed in this process, and the totals as the last line. */
export async function* answeredHere(
  chunks: AsyncIterable<Uint8Array>,
  { detail, groupBy, once }: FileOptions,
  environment: Readonly<Record<string, string | undefined>>,
  tell: (end: BatchEnd) => void,
): AsyncGenerator<string> {
  const batch = startBatch(await bundledCatalog(), groupBy)
  const lines = lineSplitter(readConfig(environment).batchLineLimitBytes)
  const around = { read: callReader(once === 'reference'), view: { detail }, instance: `urn:request:${randomUUID()}`, asDomainError }
  const textOf = (line: Line): string => {
    const answer = answerLine(batch, line, around)
    return answer ? `${jsonText(answer)}\n` : ''
  }
  for await (const chunk of chunks) yield* inPieces(lines.push(chunk), textOf)
  yield* inPieces(lines.end(), textOf)
  const end = endOfLines(batch, lines.count)
  tell(end)
  yield `${jsonText(end)}\n`
}

function* inPieces(lines: Iterable<Line>, textOf: (line: Line) => string): Generator<string> {
  let text = ''
  for (const line of lines) {
    text += textOf(line)
    if (text.length < LETTERS_AT_ONCE) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function asDomainError(error: unknown): DomainError {
  return new DomainError(
    'internal-error',
    `This is a fault of ours: ${error instanceof Error ? error.message : String(error)}. Please report it.`,
  )
}
