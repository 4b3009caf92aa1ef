import { DomainError } from '../errors.js'
import { utf8Text } from '../importers/utf8-text.js'
import type { RestApp } from './rest-app.js'

export const NDJSON = 'application/x-ndjson'
export const CSV = 'text/csv'
export const JSON_TYPE = 'application/json'
const TYPES = [NDJSON, CSV, JSON_TYPE] as const
type Type = (typeof TYPES)[number]

/** Bodies of imports are text in UTF-8, and JSON an object. */
export function readTextBodies(scope: RestApp): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser([...TYPES], { parseAs: 'buffer' }, (request, body, parsed) => {
    try {
      const text = utf8Text(Buffer.from(body))
      parsed(null, contentTypeOf(request.headers['content-type']) === JSON_TYPE ? JSON.parse(text) : text)
    } catch (error) {
      // What JSON.parse throws is told like any body that is not JSON.
      parsed(error instanceof SyntaxError ? Object.assign(error, { statusCode: 400 }) : (error as Error))
    }
  })
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
