import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { BatchSummaries } from '../../schemas/batch.js'
import { jsonText } from '../../schemas/parse-request.js'
import { batchItemJson } from '../representation/batch-item-json.js'
import { PARTIAL_JSON } from '../representation/formats.js'
import { inPieces } from './in-pieces.js'

type Answered = Pick<BatchSummaries, 'items'>

/** Sends a batch as JSON, with these fields of each estimate or all, a piece at a time: a thousand whole estimates are 28 MB, which would hold up others for a second. */
export function sendBatch(reply: FastifyReply, answer: Answered, fields?: readonly string[]): FastifyReply {
  const isPartial = fields !== undefined
  return reply.type(isPartial ? PARTIAL_JSON : 'application/json').send(Readable.from(batchJson(answer, isPartial), { objectMode: false }))
}

async function* batchJson({ items, ...rest }: Answered, isPartial: boolean): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"items":[')
  yield* inPieces(items.entries(), ([index, item]) => batchItemJson(item, { head: index > 0 ? ',' : '', isPartial }))
  yield Buffer.from(`],${jsonText(rest).slice(1)}`)
}
