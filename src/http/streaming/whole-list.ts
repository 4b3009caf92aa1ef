import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { csvHeader, csvRows } from '../../reports/csv.js'
import { selectedFields } from '../../schemas/detail.js'
import { jsonText } from '../../schemas/parse-request.js'
import { formatWanted, sendAs } from '../representation/formats.js'
import { parquetTable } from '../representation/parquet.js'
import { endWhenStalled, inPieces } from './streamed-body.js'

export const AllItems = z
  .boolean()
  .optional()
  .describe('True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream.')

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
 * Sends the whole list item by item, so that only what is being sent is in memory; a client that does not read is disconnected. Throws
 * `contradictory-request` together with `after`, and for JSON, which would have to be in memory as a whole.
 */
export function sendWhole(request: FastifyRequest, reply: FastifyReply, { items, idleSeconds, ...whole }: Whole): FastifyReply {
  const form = formatWanted(request, whole.format, ['json', 'ndjson', 'csv', 'parquet'])
  if (whole.after !== undefined) throw contradiction('/after', 'all=true returns the whole list from its beginning: leave after out.')
  if (form === 'json') throw contradiction('/all', 'all=true needs format=ndjson, csv or parquet: JSON comes a page at a time.')
  const stall = endWhenStalled(request, idleSeconds)
  const write = WRITERS[form](whole)
  const stream = Readable.from(stall.moving(inPieces([BEGIN, ...items, END], write)), { objectMode: false })
  stream.once('close', () => stall.end())
  return sendAs(reply, form, stream)
}

const BEGIN = 'begin'
const END = 'end'
type Written = Omit<Whole, 'items' | 'idleSeconds'>
type Writer = (item: Listed | typeof BEGIN | typeof END) => Uint8Array | undefined

/** What writes an item in each format, and what comes before the first and after the last item. */
const WRITERS: Readonly<Record<'ndjson' | 'csv' | 'parquet', (whole: Written) => Writer>> = {
  ndjson: (whole) => (item) => (typeof item === 'object' ? Buffer.from(`${jsonText(shown(whole, item))}\n`) : undefined),
  csv: (whole) => (item) => {
    const { schema, fields } = whole
    if (item === BEGIN) return Buffer.from(csvHeader(schema, fields))
    return typeof item === 'object' ? Buffer.from(csvRows(schema, [shown(whole, item)], fields)) : undefined
  },
  parquet: (whole) => {
    const table = parquetTable(whole.schema, whole.fields)
    return (item) => {
      if (item === END) return table.end()
      return typeof item === 'object' ? table.row(shown(whole, item)) : undefined
    }
  },
}

function shown({ show, fields }: Written, item: Listed): object {
  return fields ? selectedFields(show(item), fields) : show(item)
}

function contradiction(pointer: string, detail: string): DomainError {
  return new DomainError('contradictory-request', detail, [{ pointer, detail }])
}
