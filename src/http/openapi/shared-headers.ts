import { z } from 'zod'
import { IDEMPOTENCY_KEY } from '../../plugins/app/idempotency.js'

const Operation = z.looseObject({
  parameters: z.array(z.unknown()).optional(),
  responses: z.record(z.string(), z.looseObject({ headers: z.record(z.string(), z.unknown()).optional() })),
})

const TEXT = { schema: { type: 'string' as const } }

const TOO_MANY = '429'
const UNAVAILABLE = '503'

/** The headers that an answer may have, each described once. */
const HEADERS = {
  'X-Request-Id': { description: 'The id of this request, as in the logs.', ...TEXT },
  'RateLimit-Policy': { description: 'How many requests (q) this caller, an address or a key, may make in how many seconds (w).', ...TEXT },
  RateLimit: { description: 'How many requests are left (r), and in how many seconds all are available again (t).', ...TEXT },
  'Idempotency-Replayed': { description: 'true if the write was done before: this is its first answer.', ...TEXT },
  'Retry-After': { description: 'After how many seconds to ask again.', schema: { type: 'integer' as const } },
}
type Header = keyof typeof HEADERS
const OF_LIMITED: readonly Header[] = ['RateLimit-Policy', 'RateLimit']
const PARAMETERS = {
  IdempotencyKey: {
    name: 'idempotency-key',
    in: 'header',
    description:
      'Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned.',
    schema: { type: 'string' as const, pattern: IDEMPOTENCY_KEY.source },
  },
}

const KEPT_STATUSES = ['200', '201', '202', '204']

type Document = { readonly paths?: object | undefined; readonly components?: object | undefined }

/** Adds to every operation the headers that all of them accept and answer with. */
export function withSharedHeaders<Given extends Document>(document: Given): Given {
  const paths = mapValues(document.paths ?? {}, (methods) => mapValues(methods as object, withHeaders))
  return { ...document, paths, components: { ...document.components, headers: HEADERS, parameters: PARAMETERS } }
}

function withHeaders(described: unknown): unknown {
  const { parameters = [], responses, ...operation } = Operation.parse(described)
  const isIdempotent = JSON.stringify(responses).includes('idempotency-key-reused')
  return {
    ...operation,
    parameters: [...parameters, ...(isIdempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [])],
    responses: mapValues(responses, (response, status) => {
      const { headers, ...described } = response as { headers?: object }
      return { ...described, headers: { ...headers, ...referringTo(headersOf(status, TOO_MANY in responses, isIdempotent)) } }
    }),
  }
}

function headersOf(status: string, isLimited: boolean, isIdempotent: boolean): Header[] {
  return [
    'X-Request-Id',
    ...(isLimited ? OF_LIMITED : []),
    ...(isIdempotent && KEPT_STATUSES.includes(status) ? (['Idempotency-Replayed'] as const) : []),
    ...(status === TOO_MANY || status === UNAVAILABLE ? (['Retry-After'] as const) : []),
  ]
}

function referringTo(names: readonly Header[]): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

function mapValues(object: object, map: (value: unknown, key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]))
}
