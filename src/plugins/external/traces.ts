import type { Attributes } from '@opentelemetry/api'
import fp from 'fastify-plugin'
import type { Database } from '../../database/connect.js'
import type { TraceSettings } from './traces/open.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Runs `work` as a step of the trace under way, or of one of its own; where no traces are written it just runs. */
    readonly inSpan: <Result>(name: string, attributes: Attributes, work: () => Promise<Result>) => Promise<Result>
  }
}

type Options = { readonly database: Database; readonly settings: TraceSettings | undefined }

/** Sends spans of each request to an OpenTelemetry collector. Without a collector nothing of OpenTelemetry is loaded. */
export const traces = fp<Options>(
  async (app, { database, settings }) => {
    if (!settings) {
      app.decorate('inSpan', (_name, _attributes, work) => work())
      return
    }
    const { openTraces } = await import('./traces/open.js')
    const { traceRequests } = await import('./traces/requests.js')
    const opened = await openTraces(settings, app.log)
    app.decorate('inSpan', opened.inSpan)
    database.observeStatements(opened.observeStatement)
    traceRequests(app, opened)
    app.addHook('onClose', () => opened.close())
  },
  { name: 'traces', fastify: '5.x' },
)
