import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type KeptAnswer, type Once, sendKept } from '../../plugins/app/idempotency.js'
import type { Conditions } from '../../plugins/app/writing.js'

const OK = 200
const NO_CONTENT = 204

/** What a write is answered with: 200, or 204 where there is no body, unless it is said. */
type WriteAnswer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: object }

/** Does a write and answers with what `answerTo` makes of its result, which `write` keeps where it has an Idempotency-Key. */
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

/** An answer in the form that is kept and sent. */
export function keptAnswer({ headers = {}, body, status = body === undefined ? NO_CONTENT : OK }: WriteAnswer): KeptAnswer {
  const fields = body === undefined ? headers : { 'content-type': 'application/json', ...headers }
  return { status, fields: JSON.stringify(fields), body: body === undefined ? '' : JSON.stringify(body) }
}

/** The headers by which a writer says what they have seen. */
export const ConditionHeaders = z.looseObject({
  'if-match': z
    .string()
    .optional()
    .describe('The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before.'),
  'if-none-match': z.string().optional().describe('* to write only where there is no such record yet.'),
})

export function conditionsFrom(headers: z.infer<typeof ConditionHeaders>): Conditions {
  return { ifMatch: tagsFrom(headers['if-match']), ifNoneMatch: tagsFrom(headers['if-none-match']) }
}

/** Our tags hold no comma. */
function tagsFrom(header: string | undefined): string[] | undefined {
  return header?.split(',').map((tag) => tag.trim())
}
