import type { FastifyRequest } from 'fastify'
import { isUsageCount } from '../estimation/usage/shape-of.js'
import { csvAsLines } from '../importers/usage-csv.js'
import { MEDIA_TYPES } from './formats.js'

/** A streamed body as lines of JSON: as it comes, or the rows of a table. */
export function linesOf(
  { headers }: Pick<FastifyRequest, 'headers'>,
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncIterable<Uint8Array> {
  const isTable = headers['content-type']?.trim().toLowerCase().startsWith(MEDIA_TYPES.csv) === true
  return isTable ? csvAsLines(chunks, { limitBytes, isCount: isUsageCount }) : chunks
}
