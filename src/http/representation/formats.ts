import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CITATION_TYPES } from '../../citations/csl-items.js'
import { DomainError } from '../../errors.js'
import { vary } from '../../plugins/external/compression.js'
import { REPORT_TYPES } from '../../reports/report-form.js'
import { VERSION } from '../openapi/about-the-api.js'

const JSON_FORMAT = 'json'

/** The formats other than JSON, with their types of content. */
export const MEDIA_TYPES = {
  ...CITATION_TYPES,
  prov: 'application/ld+json',
  ...REPORT_TYPES,
  esrs: 'application/vnd.esrs+json',
  ghg: 'application/vnd.ghg-protocol+json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  md: 'text/markdown',
  html: 'text/html',
} as const
/** The type of JSON with some fields only, because complete answers have another schema. */
export const PARTIAL_JSON = 'application/vnd.wattprint.partial+json'
/** A format other than JSON, as `?format=` names it. */
export type Format = keyof typeof MEDIA_TYPES
/** All formats in a fixed order, so that of several equally preferred ones always the same is chosen. */
const FORMATS = Object.keys(MEDIA_TYPES) as readonly Format[]
type Writers = Readonly<Partial<Record<Format, () => string | Uint8Array>>>
/** Formats whose media type fixes their encoding, or that are not text. */
const WITHOUT_CHARSET: readonly Format[] = ['ndjson', 'parquet']

/** Returns the query parameter that names a format. It takes precedence over the header Accept. */
export function formatParameter(formats: readonly Format[]) {
  return z.strictObject({
    format: z
      .string()
      .max(20)
      .optional()
      .describe('The form of the answer; in place of the header Accept.')
      .meta({ enum: [JSON_FORMAT, ...formats] }),
  })
}

/** Returns the content of an address in these formats other than JSON, for the documentation. */
export function contentOf(formats: Readonly<Partial<Record<Format, z.ZodType>>>): Record<string, { schema: z.ZodType }> {
  return Object.fromEntries(Object.entries(formats).map(([format, schema]) => [MEDIA_TYPES[format as Format], { schema }]))
}

/** Returns `shown` in the requested format. Only the requested format is written. Throws `not-acceptable`. */
export function inFormat(
  request: FastifyRequest,
  reply: FastifyReply,
  format: string | undefined,
  shown: object,
  writers: Writers,
): unknown {
  const offered = FORMATS.filter((one) => writers[one] !== undefined)
  const wanted = format === undefined ? accepted(request.headers.accept, offered) : formatNamed(format, [JSON_FORMAT, ...offered])
  vary(reply, 'accept')
  if (wanted === JSON_FORMAT) return shown
  // Each format of an address needs an entity tag of its own.
  if (request.method !== 'POST' && !reply.hasHeader('cache-control'))
    void reply.header('etag', `W/"${VERSION}-${request.catalog.revision}-${wanted}"`)
  return sendAs(reply, wanted, writers[wanted]?.() ?? '')
}

/** Returns the format that the parameter or the header Accept asks for; the first one offered if none is preferred. */
export function formatWanted<Offered extends Format | 'json'>(
  { headers: { accept } }: FastifyRequest,
  format: string | undefined,
  offered: readonly [Offered, ...Offered[]],
): Offered {
  const [usual] = offered
  if (format !== undefined) return formatNamed(format, offered)
  const liked = formatAccepted(accept, offered.filter((one) => one !== JSON_FORMAT) as Format[])
  return offered.find((one) => one === liked) ?? usual
}

/** Sends text in one of the formats, with its type of content. */
export function sendAs(reply: FastifyReply, format: Format, written: string | Uint8Array | Readable): FastifyReply {
  vary(reply, 'accept')
  return reply.type(WITHOUT_CHARSET.includes(format) ? MEDIA_TYPES[format] : `${MEDIA_TYPES[format]}; charset=utf-8`).send(written)
}

function formatNamed<Offered extends Format | typeof JSON_FORMAT>(name: string, offered: readonly Offered[]): Offered {
  const found = offered.find((one) => one === name)
  if (found === undefined) throw notOffered(name, offered)
  return found
}

function accepted(accept: string | undefined, offered: readonly Format[]): Format | typeof JSON_FORMAT {
  const format = formatAccepted(accept, offered)
  if (format === undefined) throw notOffered(accept ?? '', [JSON_FORMAT, ...offered])
  return format
}

/** Returns the formats other than JSON that are among the types of content of an address. */
export function formatsAmong(types: readonly string[]): readonly Format[] {
  return FORMATS.filter((format) => types.includes(MEDIA_TYPES[format]))
}

/**
 * Returns the offered format that the caller prefers: JSON if all are equally preferred, undefined if none is accepted. The result
 * does not depend on the order of the offered formats.
 */
export function formatAccepted(accept: string | undefined, offered: readonly Format[]): Format | typeof JSON_FORMAT | undefined {
  if (accept === undefined || accept.trim() === '') return JSON_FORMAT
  const ranges = accept.split(',').map(rangeFrom)
  const liked = ([JSON_FORMAT, ...offered] as const).map((format) => ({ format, liking: likingOf(typesOf(format), ranges) }))
  const best = liked.reduce((one, other) => (other.liking > one.liking ? other : one))
  return best.liking === 0 ? undefined : best.format
}

/** Whether the header Accept allows one of these types. */
export function isAccepted(accept: string | undefined, types: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === '') return true
  const ranges = accept.split(',').map(rangeFrom)
  return types.some((type) => likingOf([type], ranges) > 0)
}

function typesOf(format: Format | typeof JSON_FORMAT): readonly string[] {
  return format === JSON_FORMAT ? ['application/json', PARTIAL_JSON] : [MEDIA_TYPES[format]]
}

type Range = { readonly type: string; readonly quality: number }

function rangeFrom(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1)
  return { type, quality: Number.isFinite(quality) ? quality : 0 }
}

/** The preference for one of these types. The most specific range decides (RFC 9110): a type, then a family of types, then any type. */
function likingOf(types: readonly string[], ranges: readonly Range[]): number {
  for (const form of [...types, ...types.map((type) => `${type.split('/', 1)[0] ?? ''}/*`), '*/*']) {
    const range = ranges.find((one) => one.type === form)
    if (range) return range.quality
  }
  return 0
}

function notOffered(asked: string, offered: readonly (Format | typeof JSON_FORMAT)[]): DomainError {
  const types = offered.map((format) => (format === JSON_FORMAT ? 'application/json' : MEDIA_TYPES[format])).join(', ')
  const names = offered.join(', ')
  return new DomainError('not-acceptable', `"${asked}" is not offered here. Accept ${types}, or add ?format= with ${names}.`)
}
