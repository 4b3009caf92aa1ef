import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type KeptAnswer, type Once, sendKept } from '../../plugins/app/idempotency.js'
import type { Conditions } from '../../plugins/app/writing.js'

const OK = 200
const NO_CONTENT = 204

/** The answer to a write: by default 200, or 204 without a body. */
type WriteAnswer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: object }

/** Does a write and sends the answer that `answerTo` makes of its result; with an Idempotency-Key, `write` stores it. */
export async function answerWrite<Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  { write, answerTo }: { write: (once: Once<Result> | undefined) => Promise<Result>; answerTo: (result: Result) => WriteAnswer },
): Promise<FastifyReply> {
  const { namedWrite } = request
  let answer: KeptAnswer | undefined
  const toKeep = (result: Result): KeptAnswer => (answer = keptAnswer(answerTo(result)))
  const result = await write(namedWrite ? { write: namedWrite, answerTo: toKeep } : undefined)
  return sendKept(answer ?? toKeep(result), reply)
}

/** An answer in the form in which it is stored and sent. */
export function keptAnswer({ headers = {}, body, status = body === undefined ? NO_CONTENT : OK }: WriteAnswer): KeptAnswer {
  const fields = body === undefined ? headers : { 'content-type': 'application/json', ...headers }
  return { status, fields: JSON.stringify(fields), body: body === undefined ? '' : JSON.stringify(body) }
}

/** The headers in which a writer gives the version that they have seen. */
export const ConditionHeaders = z.looseObject({
  'if-match': z
    .string()
    .optional()
    .describe('The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before.'),
  'if-none-match': z.string().optional().describe('* to write only where there is no such record yet.'),
})

/** Returns the conditions under which a write is done, from the headers If-Match and If-None-Match. */
export function conditionsFrom(headers: z.infer<typeof ConditionHeaders>): Conditions {
  return { ifMatch: tagsFrom(headers['if-match']), ifNoneMatch: tagsFrom(headers['if-none-match']) }
}

/** The entity tags in a header; the header may be split at commas, because our tags contain none. */
function tagsFrom(header: string | undefined): string[] | undefined {
  return header?.split(',').map((tag) => tag.trim())
}
