import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { BatchSummaries } from '../schemas/batch-answer.js'
import { batchItemJson } from './batch-item-json.js'
import { inPieces } from './in-pieces.js'

type Answered = Pick<BatchSummaries, 'items'>

/** Sends a batch as JSON, a piece at a time: a thousand whole estimates are 28 MB, which would hold up others for a second. */
export function sendBatch(reply: FastifyReply, answer: Answered): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(Readable.from(batchJson(answer), { objectMode: false }))
}

async function* batchJson({ items, ...rest }: Answered): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"items":[')
  yield* inPieces(items.entries(), ([index, item]) => batchItemJson(item, index > 0 ? ',' : ''))
  yield Buffer.from(`],${JSON.stringify(rest).slice(1)}`)
}
