import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../errors.js'
import { utf8Bytes } from '../../importers/file-content.js'
import { BODY_TOO_LARGE } from '../../plugins/domain-error-of.js'
import type { RestApp } from '../rest-app.js'

export const NDJSON = 'application/x-ndjson'
export const CSV = 'text/csv'
export const JSON_TYPE = 'application/json'
export const TEXT = 'text/plain'
const TYPES = [NDJSON, CSV, JSON_TYPE, TEXT] as const
type Type = (typeof TYPES)[number]

/** How many bytes a body may have: of records in our own form, and of a publisher's file (`?from=`), of which less is kept. */
export type ImportLimits = { readonly recordsBytes: number; readonly fileBytes: number }

/** Bodies of imports are bytes of text in UTF-8, whatever their type: each is taken apart piece by piece. */
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

/** Refuses a body that is larger than what it holds may be. What it says of its own length is enough: then it is not awaited. */
export function checkLength({ query }: FastifyRequest, bytes: number, limits: ImportLimits): void {
  if (bytes > limitOf(query, limits)) throw new DomainError('body-too-large', BODY_TOO_LARGE)
}

/** How many bytes the body of such a query may have. */
export function limitOf(query: unknown, { recordsBytes, fileBytes }: ImportLimits): number {
  return typeof query === 'object' && query !== null && 'from' in query ? fileBytes : recordsBytes
}

/** Which of the types a header names. */
export function contentTypeOf(header: string | undefined): Type {
  return TYPES.find((type) => header?.startsWith(type)) ?? NDJSON
}

/** Refuses a body whose type is not the one in which that is read. */
export function expectType(given: Type, wanted: readonly Type[], what: string): void {
  if (wanted.includes(given)) return
  throw new DomainError('unsupported-media-type', `${what} is read from ${wanted.join(' or ')}, not from ${given}. Send it as that.`)
}
