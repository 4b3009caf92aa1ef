import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../../errors.js'
import { type LedgerIntake, ledgerIntake, takeLines } from '../../../ledger/intake.js'
import { instanceOf } from '../../../plugins/app/request-id.js'
import { NO_BODY } from '../../../plugins/domain-error-of.js'
import { nextTurn } from '../../../plugins/event-loop-turns.js'
import { LedgerAnswer, LedgerCall, LedgerUsageCall } from '../../../schemas/ledger-call.js'
import { answers, BODY_PROBLEMS, KEY_PROBLEMS, openTo, SECURITY } from '../../representation/answers.js'
import { MEDIA_TYPES } from '../../representation/formats.js'
import type { RestApp } from '../../rest-app.js'
import { endWhenStalled, inTurns, linesOf, withinBytes } from '../../streaming/streamed-body.js'

const JSON_TYPE = 'application/json'
/** Reading this many calls takes some milliseconds; after them other requests get a turn. */
const CALLS_AT_ONCE = 32
const EXAMPLE = {
  id: 'call-1',
  model: 'gpt-4o',
  usage: { prompt_tokens: 811, completion_tokens: 92 },
  at: '2026-11-01T12:00:00Z',
  zone: 'FRA',
  tags: { team: 'search' },
}

const ABOUT_CALL = 'A call, or a whole answer or log entry that contains one.'
/** A call by itself is checked as an object only; errors in a list are reported in their place. */
const Call = z.union([z.looseObject({}), LedgerCall, LedgerUsageCall]).describe(ABOUT_CALL)
const ListedCall = z.union([z.unknown(), LedgerCall, LedgerUsageCall]).describe(ABOUT_CALL)
/** Returns the schema of a body of calls, whole or as a stream. It is made for each route, because documenting a route empties it. */
export function callsBody() {
  return {
    content: {
      [JSON_TYPE]: { schema: z.union([z.array(ListedCall), Call]) },
      [MEDIA_TYPES.ndjson]: { schema: z.unknown().meta({ type: 'string' }).describe('LedgerCall or LedgerUsageCall, one on each line.') },
      [MEDIA_TYPES.csv]: {
        schema: z.unknown().meta({ type: 'string' }).describe('A header that names the columns, and a call on each row.'),
      },
    },
  }
}

const SCHEMA = {
  tags: ['Ledger'],
  security: SECURITY,
  operationId: 'keepCalls',
  summary: 'Add calls to the ledger',
  description:
    'Counts calls to models, and reports say later what they cost: one call as JSON, an array of them, any number as NDJSON, one on each line, or as CSV with a header, in any shape that a batch takes. A call counts once, by its id, however often and to whichever replica it is sent; what was counted stays counted when a request breaks off. No prompt, answer or user is stored. /docs/ledger says how repeated calls are recognised.',
  'x-example': { [JSON_TYPE]: [EXAMPLE], [MEDIA_TYPES.ndjson]: `${JSON.stringify(EXAMPLE)}\n` },
  body: callsBody(),
  response: answers(LedgerAnswer, 'What became of the calls.', [
    ...KEY_PROBLEMS,
    ...BODY_PROBLEMS,
    'invalid-request',
    'idempotency-key-invalid',
  ]),
}

/** Limits of a body of calls: bytes of a line and of a decompressed stream, and seconds without any data. */
export type CallLimits = { readonly lineLimitBytes: number; readonly streamLimitBytes: number; readonly idleSeconds: number }

/** Registers the counting of calls. It is a plugin of its own, because it reads bodies as streams. */
export async function ledgerCalls(app: RestApp, { lineLimitBytes, streamLimitBytes, idleSeconds }: CallLimits): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    scope.addContentTypeParser([MEDIA_TYPES.ndjson, MEDIA_TYPES.csv], (_request, stream, parsed) => parsed(null, stream))
    const config = { streamedTypes: [MEDIA_TYPES.ndjson, MEDIA_TYPES.csv], readsUpload: true as const }
    scope.post('/v1/ledger/calls', { schema: SCHEMA, onRequest: openTo('ledger:write'), config }, async (request, reply) => {
      const { body } = request
      const intake = intakeOf(request)
      void reply.header('cache-control', 'no-store')
      if (body instanceof Readable) {
        const stall = endWhenStalled(request, idleSeconds)
        const bounded = withinBytes(streamLimitBytes, stall.moving(body), tooLarge)
        await takeLines(intake, inTurns(linesOf(request, bounded, lineLimitBytes), reply), lineLimitBytes)
          .catch(hangingUp(reply))
          .finally(stall.end)
      } else if (body === undefined) throw new DomainError('malformed-body', NO_BODY)
      else await takeAll(intake, Array.isArray(body) ? body : [body])
      return intake.end()
    })
    done()
  })
}

/** Returns an intake for the workspace of the request's key. */
function intakeOf({ server, keyHolder, catalog, id }: FastifyRequest): LedgerIntake {
  return ledgerIntake({ ...server.ledger.of(keyHolder, catalog), arrivedAt: new Date().toISOString(), instance: instanceOf(id) })
}

async function takeAll(intake: LedgerIntake, calls: readonly unknown[]): Promise<void> {
  for (const [index, call] of calls.entries()) {
    await intake.take(index, () => call)
    if (index % CALLS_AT_ONCE === CALLS_AT_ONCE - 1) await nextTurn()
  }
}

/** Closes the connection after a refused stream, so that the rest of it is not awaited. */
function hangingUp(reply: FastifyReply): (error: unknown) => never {
  return (error) => {
    void reply.header('connection', 'close')
    throw error
  }
}

function tooLarge(limitBytes: number): DomainError {
  const detail = `The stream has more than ${limitBytes} bytes. The calls before that are counted. Send the rest as another stream, or all of it in parts: no call counts twice. JOB_LIMIT_BYTES sets the limit.`
  return new DomainError('body-too-large', detail)
}
