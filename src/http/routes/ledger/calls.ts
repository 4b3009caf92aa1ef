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
/** So many calls take some milliseconds; other requests are served between. */
const CALLS_AT_ONCE = 32
const EXAMPLE = {
  id: 'call-1',
  model: 'gpt-4o',
  usage: { prompt_tokens: 811, completion_tokens: 92 },
  at: '2026-11-01T12:00:00Z',
  zone: 'FRA',
  tags: { team: 'search' },
}

const ABOUT_CALL = 'A call, or a whole answer or an entry of a log that holds one.'
/** One by itself is an object; what is wrong in a list is told in its place. */
const Call = z.union([z.looseObject({}), LedgerCall, LedgerUsageCall]).describe(ABOUT_CALL)
const ListedCall = z.union([z.unknown(), LedgerCall, LedgerUsageCall]).describe(ABOUT_CALL)
/** Calls as they are sent: whole, or as a stream. Made anew for each address, because a schema is written out where it is first. */
export function callsBody() {
  return {
    content: {
      [JSON_TYPE]: { schema: z.union([z.array(ListedCall), Call]) },
      [MEDIA_TYPES.ndjson]: { schema: z.unknown().meta({ type: 'string' }).describe('LedgerCall or LedgerUsageCall, one a line.') },
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
    'Counts calls to models, of which reports say later what they cost: one as JSON, an array of them, any number as NDJSON, one a line, or as CSV with a header, in any shape that a batch takes. A call counts once, by its id, however often and to whichever replica it is sent; what was counted stays counted when a request breaks off. No prompt, answer or user is kept. /docs/ledger says how calls are known again.',
  'x-example': { [JSON_TYPE]: [EXAMPLE], [MEDIA_TYPES.ndjson]: `${JSON.stringify(EXAMPLE)}\n` },
  body: callsBody(),
  response: answers(LedgerAnswer, 'What became of the calls.', [
    ...KEY_PROBLEMS,
    ...BODY_PROBLEMS,
    'invalid-request',
    'idempotency-key-invalid',
  ]),
}

export type CallLimits = { readonly lineLimitBytes: number; readonly streamLimitBytes: number; readonly idleSeconds: number }

/** What is counted. It is a plugin of its own, because it reads a body as a stream. */
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

/** Counts calls of the workspace of the key that sent them. */
function intakeOf({ server, keyHolder, catalog, id }: FastifyRequest): LedgerIntake {
  return ledgerIntake({ ...server.ledger.of(keyHolder, catalog), arrivedAt: new Date().toISOString(), instance: instanceOf(id) })
}

async function takeAll(intake: LedgerIntake, calls: readonly unknown[]): Promise<void> {
  for (const [index, call] of calls.entries()) {
    await intake.take(index, () => call)
    if (index % CALLS_AT_ONCE === CALLS_AT_ONCE - 1) await nextTurn()
  }
}

/** What is still on its way of a stream that is read no further is not waited for. */
function hangingUp(reply: FastifyReply): (error: unknown) => never {
  return (error) => {
    void reply.header('connection', 'close')
    throw error
  }
}

function tooLarge(limitBytes: number): DomainError {
  const detail = `The stream has more than ${limitBytes} bytes. What came before is counted; send the rest as another, or all of it in parts: nothing counts twice. The limit is JOB_LIMIT_BYTES.`
  return new DomainError('body-too-large', detail)
}
