import type { Client } from './create-client.js'
import { dataOf } from './data-of.js'
import { linesOf } from './lines-of.js'
import type { components } from './openapi.js'

type Schemas = components['schemas']
export type BatchItemRequest = Schemas['InferenceItem'] | Schemas['UsageItem'] | Schemas['TrainingItem']
/** The answer to one item; `line` is its place, from 1. With detail summary or numbers an estimate comes without steps and citations. */
export type BatchLine = (
  Omit<Schemas['BatchItem'], 'index'> | Omit<Schemas['SummaryItem'], 'index'> | Omit<Schemas['NumbersItem'], 'index'>
) & {
  line: number
}
/** What comes last. */
export type BatchEnd = Omit<Schemas['BatchAnswer'], 'items'> & { lines: number }
export type BatchSettings = { readonly detail?: Schemas['Detail']; readonly groupBy?: Schemas['BatchGroup'][] }

const REQUESTS_A_TURN = 64

/**
 * The answers to any number of requests as they come, in order, each with an estimate or a problem, and last the totals.
 * Nothing is held: a request is taken when there is room for it. Only browsers, which cannot send while they read, take all
 * requests first. Leaving the loop ends the work.
 */
export async function* estimateBatch(
  client: Client,
  requests: Iterable<BatchItemRequest> | AsyncIterable<BatchItemRequest>,
  { detail, groupBy }: BatchSettings = {},
): AsyncGenerator<BatchLine | BatchEnd> {
  const leaving = new AbortController()
  const query = { ...(detail && { detail }), ...(groupBy && groupBy.length > 0 && { groupBy: groupBy.join(',') }) }
  const asked = {
    params: { query },
    body: isBrowser() ? await gathered(requests) : streamed(requests, leaving.signal),
    bodySerializer: (body: unknown) => body,
    headers: { 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson' },
    parseAs: 'stream',
    duplex: 'half',
    signal: leaving.signal,
  }
  // The lines of a stream are no schema of openapi.yaml, so that its types do not know them.
  const post = client.POST as unknown as (path: string, asked: object) => Promise<{ data?: ReadableStream<Uint8Array>; response: Response }>
  let last: BatchLine | BatchEnd | undefined
  try {
    for await (const line of linesOf(await dataOf(post('/v1/estimates/batch', asked)))) {
      last = JSON.parse(line) as BatchLine | BatchEnd
      yield last
    }
  } finally {
    leaving.abort()
  }
  if (!last || !('totals' in last)) throw new Error('The answer ended before its totals: the service went away. Send the batch again.')
}

function isBrowser(): boolean {
  return 'document' in globalThis || 'importScripts' in globalThis
}

async function gathered(requests: Iterable<BatchItemRequest> | AsyncIterable<BatchItemRequest>): Promise<Blob> {
  const lines: string[] = []
  for await (const request of requests) lines.push(`${JSON.stringify(request)}\n`)
  return new Blob(lines)
}

function streamed(
  requests: Iterable<BatchItemRequest> | AsyncIterable<BatchItemRequest>,
  leaving: AbortSignal,
): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in requests ? requests[Symbol.asyncIterator]() : requests[Symbol.iterator]()
  const encoder = new TextEncoder()
  let taken = 0
  // Not every fetch cancels the body of a request that is aborted.
  leaving.addEventListener('abort', () => void iterator.return?.())
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      taken += 1
      // A source that never waits would leave no turn for reading the answers.
      if (taken % REQUESTS_A_TURN === 0) await new Promise((resolve) => setTimeout(resolve))
      const next = leaving.aborted ? undefined : await iterator.next()
      if (!next || next.done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}
