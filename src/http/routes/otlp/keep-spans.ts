import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../../errors.js'
import { ledgerIntake } from '../../../ledger/intake.js'
import { bearerOf, opens } from '../../../plugins/app/authentication.js'
import type { SentSpan } from '../../../plugins/app/otlp/span.js'
import { ledgerItemOf } from '../../../plugins/app/otlp/span-call.js'
import { instanceOf } from '../../../plugins/app/request-id.js'
import { nextTurn } from '../../../plugins/event-loop-turns.js'
import type { PartialSuccess } from '../../../schemas/otlp.js'

type KeptSpans = { readonly fresh: readonly SentSpan[]; readonly partialSuccess: PartialSuccess | undefined }

/** Reading this many calls takes some milliseconds; after them other requests get a turn. */
const CALLS_AT_ONCE = 32

/**
 * Adds calls to the ledger if the request has a key with the scope ledger:write. Returns in `fresh` the calls that are new to the
 * ledger, or all calls if there is no such key, and in `partialSuccess` how many calls were refused and why, and which tags have more
 * values than are kept apart. Throws `key-unknown`.
 */
export async function keepSpans(calls: readonly SentSpan[], request: FastifyRequest): Promise<KeptSpans> {
  const key = bearerOf(request)
  if (key === undefined) return { fresh: calls, partialSuccess: undefined }
  const { server, catalog, id } = request
  const holder = await server.keys.holderOf(key)
  if (!holder)
    throw new DomainError(
      'key-unknown',
      'The key is unknown or was revoked. Ask an administrator for another one, or send none; then nothing is stored in the ledger.',
    )
  if (!opens(holder, 'ledger:write')) return { fresh: calls, partialSuccess: undefined }
  const ledger = server.ledger.of(holder, catalog)
  const fresh: SentSpan[] = []
  const onTaken = (index: number): void => {
    const call = calls[index]
    if (call) fresh.push(call)
  }
  const intake = ledgerIntake({ ...ledger, arrivedAt: new Date().toISOString(), instance: instanceOf(id), onTaken })
  for (const [index, call] of calls.entries()) {
    await intake.take(index, () => ledgerItemOf(call, catalog, ledger.tags))
    if (index % CALLS_AT_ONCE === CALLS_AT_ONCE - 1) await nextTurn()
  }
  const { refused, problems, tagsUnderOther = [] } = await intake.end()
  const first = problems[0]?.problem.detail
  const told = [
    ...(first === undefined ? [] : [`${refused} calls were not added to the ledger. ${first}`]),
    ...tagsUnderOther.map(({ note }) => note),
  ]
  return { fresh, partialSuccess: told.length === 0 ? undefined : { rejectedSpans: refused, errorMessage: told.join(' ') } }
}
