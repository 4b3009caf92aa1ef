import type { FastifyReply, FastifyRequest } from 'fastify'
import { type KeptAnswer, type Once, sendKept } from '../../plugins/app/idempotency.js'

const OK = 200
const NO_CONTENT = 204

/** What a write is answered with: 200, or 204 where there is no body, unless it is said. */
export type WriteAnswer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: object }

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
