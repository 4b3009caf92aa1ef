import { DomainError } from '../errors.js'
import { lineSplitter } from '../estimation/batch/lines.js'
import type { BatchEnd } from '../schemas/batch.js'
import type { FileOptions } from './file-options.js'
import { type Service, streamThroughService } from './service.js'

/** Longer than any answer to one line, or than the totals of all groups. */
const LONGEST_ANSWER_BYTES = 256 * 1024 * 1024

/** The answers of a service to a stream of lines, passed on as they come; the totals are its last line. */
export async function* answeredThere(
  chunks: AsyncIterable<Uint8Array>,
  { detail, groupBy = [], once }: FileOptions,
  service: Service,
  tell: (end: BatchEnd) => void,
): AsyncGenerator<Uint8Array> {
  const query = new URLSearchParams({ detail, ...(groupBy.length > 0 && { groupBy: groupBy.join(',') }), ...(once && { once }) })
  const sent = watched(chunks)
  const path = `v1/estimates/batch?${query.toString()}`
  const answer = await streamThroughService(service, path, ReadableStream.from(sent.chunks())).catch(sent.tellFault)
  const lines = lineSplitter(LONGEST_ANSWER_BYTES)
  let last = ''
  for await (const chunk of whole(answer, sent.tellFault)) {
    for (const line of lines.push(chunk)) if ('text' in line) last = line.text
    yield chunk
  }
  tell(endFrom(last))
}

function endFrom(text: string): BatchEnd {
  try {
    const last = JSON.parse(text) as Partial<BatchEnd>
    if (last.totals && last.lines !== undefined) return last as BatchEnd
  } catch {
    // Said below: a line that was cut is no JSON.
  }
  throw wentAway()
}

/** What is sent; where it could not be read, that is the fault, and not that the connection then broke. */
function watched(chunks: AsyncIterable<Uint8Array>) {
  const seen: { fault?: unknown } = {}
  return {
    chunks: async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* chunks
      } catch (error) {
        seen.fault = error
        throw error
      }
    },
    tellFault: (error: unknown): never => {
      throw seen.fault ?? error
    },
  }
}

/** Its chunks; that the connection broke is said as what it is. */
async function* whole(answer: AsyncIterable<Uint8Array>, tellFault: (error: unknown) => never): AsyncGenerator<Uint8Array> {
  try {
    yield* answer
  } catch {
    tellFault(wentAway())
  }
}

function wentAway(): DomainError {
  return new DomainError('service-unreachable', 'The answer ended before its totals: the service went away. Run it again.')
}
