import type { FastifyRequest } from 'fastify'
import type { ErrorCode } from '../../errors.js'
import type { KeyScope } from '../../schemas/api-key.js'

/** What a request may be refused for where a key is needed; a key is looked up in the database. */
export const KEY_PROBLEMS = ['key-missing', 'key-unknown', 'scope-missing', 'database-unavailable'] as const satisfies ErrorCode[]

/** What a write may be refused for that carries an Idempotency-Key. */
export const IDEMPOTENCY_PROBLEMS = [
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'idempotency-key-in-use',
] as const satisfies ErrorCode[]

/** In the words of OpenAPI: a key, which about-the-api.ts describes. */
export const SECURITY = [{ key: [] }]

/** A hook that lets requests pass whose key opens `scope`, before their body is read. */
export function openTo(scope: KeyScope): (request: FastifyRequest) => Promise<void> {
  return (request) => request.server.authenticate(request, scope)
}
