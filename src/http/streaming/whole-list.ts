import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { csvHeader, csvRows } from '../../reports/csv.js'
import { selectedFields } from '../../schemas/detail.js'
import { jsonText } from '../../schemas/parse-request.js'
import { formatWanted, sendAs } from '../representation/formats.js'
import { endWhenStalled } from './end-when-stalled.js'
import { inPieces } from './in-pieces.js'

export const AllItems = z
  .boolean()
  .optional()
  .describe('True for the whole list in place of a page: with format=ndjson or csv, as a stream.')

type Listed = { readonly id: string }
type Whole = {
  readonly items: readonly Listed[]
  readonly show: (item: Listed) => object
  readonly schema: z.ZodObject
  readonly idleSeconds: number
  readonly format?: string | undefined
  readonly fields?: readonly string[] | undefined
  readonly after?: string | undefined
}

/**
 * The whole list, an item at a time: no more of it is in memory than is being sent, and who does not read is cut off. Throws
 * contradictory-request beside after, and for JSON, which would have to be held as one.
 */
export function sendWhole(request: FastifyRequest, reply: FastifyReply, { items, idleSeconds, ...whole }: Whole): FastifyReply {
  const form = formatWanted(request, whole.format, ['json', 'ndjson', 'csv'])
  if (whole.after !== undefined) throw contradiction('/after', 'all=true is the whole list, which begins after nothing: leave after out.')
  if (form === 'json') throw contradiction('/all', 'all=true needs format=ndjson or format=csv: JSON is given a page at a time.')
  const stall = endWhenStalled(request, idleSeconds)
  const write = form === 'csv' ? csvWriter(whole) : lineWriter(whole)
  const stream = Readable.from(stall.moving(inPieces([undefined, ...items], write)), { objectMode: false })
  stream.once('close', () => stall.end())
  return sendAs(reply, form, stream)
}

type Writer = (item: Listed | undefined) => Uint8Array | undefined

function lineWriter({ show, fields }: Omit<Whole, 'items' | 'idleSeconds'>): Writer {
  return (item) => (item ? Buffer.from(`${jsonText(fields ? selectedFields(show(item), fields) : show(item))}\n`) : undefined)
}

/** The names of the columns come first, where there is no item. */
function csvWriter({ show, schema, fields }: Omit<Whole, 'items' | 'idleSeconds'>): Writer {
  return (item) => {
    if (!item) return Buffer.from(csvHeader(schema, fields))
    return Buffer.from(csvRows(schema, [fields ? selectedFields(show(item), fields) : show(item)], fields))
  }
}

function contradiction(pointer: string, detail: string): DomainError {
  return new DomainError('contradictory-request', detail, [{ pointer, detail }])
}
