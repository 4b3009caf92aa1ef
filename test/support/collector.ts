import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const Attribute = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional(), intValue: z.number().optional(), boolValue: z.boolean().optional() }),
})
const Span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  attributes: z.array(Attribute),
  status: z.object({ code: z.number().optional() }),
})
const Traces = z.object({
  resourceSpans: z.array(
    z.object({ resource: z.object({ attributes: z.array(Attribute) }), scopeSpans: z.array(z.object({ spans: z.array(Span) })) }),
  ),
})
export type ReceivedSpan = Omit<z.infer<typeof Span>, 'attributes'> & { readonly attributes: Readonly<Record<string, unknown>> }

/** A collector of OpenTelemetry, as far as it takes traces. */
export async function startedCollector() {
  const received: { readonly path: string; readonly type: string; readonly body: Buffer }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ path: request.url ?? '', type: request.headers['content-type'] ?? '', body: Buffer.concat(chunks) })
      response.setHeader('content-type', 'application/json').end('{}')
      server.emit('received')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const parsed = () => received.map(({ body }) => Traces.parse(JSON.parse(body.toString())))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    /** Every span that came as JSON, its attributes by their keys. */
    spans: (): ReceivedSpan[] =>
      parsed().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) =>
          scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, attributes: byKey(span.attributes) }))),
        ),
      ),
    resource: () => byKey(parsed()[0]?.resourceSpans[0]?.resource.attributes ?? []),
    stop: async (): Promise<void> => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function byKey(attributes: readonly z.infer<typeof Attribute>[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))
}
