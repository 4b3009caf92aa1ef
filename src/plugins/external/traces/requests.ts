import { defaultTextMapGetter, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Traces } from './open.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Without a span: supervisors ask it every few seconds, which would bury the rest. */
    isUntraced?: true
  }
  interface FastifyRequest {
    spans: { readonly whole: Span; answer: Span | null } | null
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const SERVER_FAULT = 500

/**
 * A span for each request, by the HTTP conventions, as a child of the one in its traceparent, and one for the computation of its
 * answer.
 */
export function traceRequests(app: FastifyInstance, { tracer, active, beneath }: Traces): void {
  const traceparent = new W3CTraceContextPropagator()
  app.decorateRequest('spans', null)

  app.addHook('onRequest', (request, reply, next) => {
    if (request.routeOptions.config.isUntraced) return next()
    const above = traceparent.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
    const whole = tracer.startSpan(nameOf(request), { kind: SpanKind.SERVER, attributes: attributesOf(request) }, above)
    request.spans = { whole, answer: null }
    const { traceId, spanId } = whole.spanContext()
    request.log = reply.log = request.log.child({ trace_id: traceId, span_id: spanId })
    // It comes after the last byte, and also where the caller left before.
    reply.raw.once('close', () => end(request, reply))
    active.run(whole, next)
  })
  // The body arrives with events of the connection, which have no request context: the context is set again here.
  app.addHook('preValidation', ({ spans }, _reply, next) => (spans ? active.run(spans.whole, next) : next()))
  app.addHook('preHandler', ({ spans }, _reply, next) => {
    if (!spans?.whole.isRecording()) return next()
    spans.answer = tracer.startSpan('answer', {}, beneath(spans.whole))
    active.run(spans.answer, next)
  })
  app.addHook('onSend', ({ spans }, _reply, _payload, next) => {
    spans?.answer?.end()
    next()
  })
}

function nameOf({ method, routeOptions: { url } }: FastifyRequest): string {
  const known = METHODS.includes(method) ? method : 'HTTP'
  return url === undefined ? known : `${known} ${url}`
}

/** Without the query and headers, which may contain private data. */
function attributesOf({ method, url, protocol, raw, routeOptions }: FastifyRequest) {
  return {
    'http.request.method': METHODS.includes(method) ? method : '_OTHER',
    ...(routeOptions.url !== undefined && { 'http.route': routeOptions.url }),
    'url.path': url.split('?', 1)[0] ?? '',
    'url.scheme': protocol,
    'network.protocol.version': raw.httpVersion,
  }
}

function end({ spans }: FastifyRequest, { statusCode, raw }: FastifyReply): void {
  if (!spans) return
  const { whole, answer } = spans
  if (answer?.isRecording()) answer.end()
  whole.setAttribute('http.response.status_code', statusCode)
  if (statusCode >= SERVER_FAULT) whole.setAttribute('error.type', String(statusCode)).setStatus({ code: SpanStatusCode.ERROR })
  if (!raw.writableFinished) whole.setAttribute('wattprint.aborted', true)
  whole.end()
}
