import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../errors.js'
import { utf8Bytes } from '../../importers/file-content.js'
import { BODY_TOO_LARGE } from '../../plugins/domain-error-of.js'
import type { RestApp } from '../rest-app.js'

/** The types of content of imports. */
export const NDJSON = 'application/x-ndjson'
export const CSV = 'text/csv'
export const JSON_TYPE = 'application/json'
export const TEXT = 'text/plain'
const TYPES = [NDJSON, CSV, JSON_TYPE, TEXT] as const
type Type = (typeof TYPES)[number]

/** How many bytes a body may have: with records in our own form, and with a publisher's file (`?from=`), of which less is stored. */
export type ImportLimits = { readonly recordsBytes: number; readonly fileBytes: number }

/** Reads the bodies of imports as UTF-8 bytes, whatever their type, because each is parsed in pieces. */
export function readTextBodies(scope: RestApp, limits: ImportLimits): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser([...TYPES], { parseAs: 'buffer' }, (request, body, parsed) => {
    try {
      checkLength(request, body.length, limits)
      parsed(null, utf8Bytes(body as Buffer))
    } catch (error) {
      parsed(error as Error)
    }
  })
}

/** Throws `body-too-large` if a body has more bytes than its query allows, which may be known from its header before the body arrives. */
export function checkLength({ query }: FastifyRequest, bytes: number, limits: ImportLimits): void {
  if (bytes > limitOf(query, limits)) throw new DomainError('body-too-large', BODY_TOO_LARGE)
}

/** Returns how many bytes the body of a request with this query may have. */
export function limitOf(query: unknown, { recordsBytes, fileBytes }: ImportLimits): number {
  return typeof query === 'object' && query !== null && 'from' in query ? fileBytes : recordsBytes
}

/** Returns the type of content that a header names. */
export function contentTypeOf(header: string | undefined): Type {
  return TYPES.find((type) => header?.startsWith(type)) ?? NDJSON
}

/** Throws `unsupported-media-type` if the type of a body is not one of those in which `what` is read. */
export function expectType(given: Type, wanted: readonly Type[], what: string): void {
  if (wanted.includes(given)) return
  throw new DomainError('unsupported-media-type', `${what} is read as ${wanted.join(' or ')}, not as ${given}. Send it in that type.`)
}
