import type { FastifyReply } from 'fastify'

/** Says that the answer depends on this field of the request, beside those that were named before. */
export function vary(reply: FastifyReply, field: string): void {
  const named = [reply.getHeader('vary') ?? []].flat().map(String)
  if (
    named.some((one) =>
      one
        .toLowerCase()
        .split(/\s*,\s*/)
        .includes(field),
    )
  )
    return
  void reply.header('vary', [...named, field].join(', '))
}
