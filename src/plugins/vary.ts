import type { FastifyReply } from 'fastify'

/** Says that the answer depends on this field of the request, beside those that were named before. */
export function vary(reply: FastifyReply, field: string): void {
  const named = [reply.getHeader('vary') ?? []].flat().map(String)
  if (named.flatMap((one) => one.toLowerCase().split(',')).some((one) => one.trim() === field)) return
  void reply.header('vary', [...named, field].join(', '))
}
