import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readConfig } from '../config.js'
import { DomainError } from '../errors.js'
import { isUsageCount } from '../estimation/usage/shape-of.js'
import { csvAsLines } from '../importers/usage-csv.js'
import { checkTableView, csvOfAnswers } from '../reports/batch-table.js'
import type { BatchEnd } from '../schemas/batch.js'
import type { CommonOptions } from './answer-options.js'
import { answeredHere, answeredThere, type FileOptions } from './file-answers.js'
import { totalsTable } from './tables.js'
import { ownWriter, progressOn } from './terminal.js'
import { unpacked } from './unpacked.js'

type Environment = Readonly<Record<string, string | undefined>>
type Chunks = AsyncIterable<Uint8Array>

const STANDARD_INPUT = '-'
const TABLE = /\.[ct]sv(?:\.(?:gz|zst))?$/i
const SOME_REFUSED = 1

/** Answers a file of any length line by line, in constant memory, and prints the totals; returns the exit code. */
export async function estimateFile(options: FileOptions, common: CommonOptions, environment: Environment): Promise<number> {
  const { file, output } = options
  const sizeBytes = file === STANDARD_INPUT ? undefined : await sizeOf(file)
  if (output !== undefined && resolve(output) === resolve(file)) {
    throw new DomainError('command-invalid', `--output would overwrite ${file} while it is read. Name another file.`)
  }
  const source = file === STANDARD_INPUT ? process.stdin : createReadStream(file)
  const target = output === undefined ? process.stdout : createWriteStream(output)
  // Where the answers themselves run over the terminal, a bar would be torn.
  const progress = progressOn(ownWriter(process.stderr), output === undefined && process.stdout.isTTY ? 'hidden' : sizeBytes)
  const said: { end?: BatchEnd } = {}
  const answers = answersTo(options, common, environment, (end) => (said.end = end))
  await pipeline(source, (chunks: Chunks) => answers(linesIn(unpacked(counted(chunks, progress.add), file), file, environment)), target, {
    end: target !== process.stdout,
  })
    .catch((error: unknown) => throwPlainly(error))
    .finally(progress.end)
  // The reader of the answers may stop before the totals.
  if (!said.end) return 0
  if (!common.json) process.stderr.write(`${totalsTable(said.end)}\n`)
  return said.end.problems > 0 ? SOME_REFUSED : 0
}

function answersTo(
  options: FileOptions,
  { url, key }: CommonOptions,
  environment: Environment,
  tell: (end: BatchEnd) => void,
): (chunks: Chunks) => AsyncIterable<string | Uint8Array> {
  const answers = (chunks: Chunks) =>
    url === undefined ? answeredHere(chunks, options, environment, tell) : answeredThere(chunks, options, { url, key }, tell)
  if (options.format === 'ndjson') return answers
  checkTableView(options)
  return (chunks) => csvOfAnswers(answers(chunks))
}

/** A file that is called a table is read as one. */
export function linesIn(chunks: Chunks, file: string, environment: Environment): Chunks {
  if (!TABLE.test(file)) return chunks
  return csvAsLines(chunks, { limitBytes: readConfig(environment).batchLineLimitBytes, isCount: isUsageCount })
}

async function* counted(chunks: Chunks, add: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    add(chunk.length)
    yield chunk
  }
}

/** The size of a file in bytes; throws if it cannot be read. */
export async function sizeOf(file: string): Promise<number | undefined> {
  const { size } = await stat(file).catch((error: unknown) => throwPlainly(error))
  return size
}

/** Throws an error of the file system as one sentence; a reader that has stopped is not an error. */
export function throwPlainly(error: unknown): never {
  const { code = '', path = '' } = error as { code?: string; path?: string }
  const reason = FILE_FAULTS[code]
  if (reason === undefined) throw error
  throw new DomainError('command-invalid', `${path} ${reason}.`)
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the path',
  EACCES: 'may not be opened: check its permissions',
  EISDIR: 'is a folder: name a file in it',
  ENOTDIR: 'is in no folder: check the path',
  ENOSPC: 'has no room left on its disk',
}
