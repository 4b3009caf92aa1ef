import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../../errors.js'
import { takeLines } from '../../../ledger/intake.js'
import { instanceOf } from '../../../plugins/app/request-id.js'
import { NO_BODY } from '../../../plugins/domain-error-of.js'
import { nextTurn } from '../../../plugins/event-loop-turns.js'
import { CallsReport, CallsReportRequest } from '../../../schemas/calls-report.js'
import { callsReport } from '../../../services/calls-report.js'
import { reportWriters } from '../../../services/ledger-forms.js'
import { VERSION } from '../../openapi/about-the-api.js'
import { alsoAs, answers, BODY_PROBLEMS } from '../../representation/answers.js'
import { inFormat, MEDIA_TYPES } from '../../representation/formats.js'
import type { RestApp } from '../../rest-app.js'
import { endWhenStalled, inTurns, linesOf, withinBytes } from '../../streaming/streamed-body.js'
import { callsBody } from './calls.js'
import { REPORT_CONTENT, REPORT_FORM } from './report.js'

const JSON_TYPE = 'application/json'
const EXAMPLE = [{ model: 'gpt-4o', usage: { prompt_tokens: 811, completion_tokens: 92 }, at: '2026-11-01T12:00:00Z', tag: 'search' }]

const SCHEMA = {
  tags: ['Estimates'],
  operationId: 'reportCalls',
  summary: 'Report on calls without storing them',
  description:
    'Reports on calls in any shape that the ledger takes: an array as JSON, NDJSON, or CSV with a header, of any length. Nothing is stored and no key is needed; every call that is sent counts. /docs/batches says more.',
  'x-example': { [JSON_TYPE]: EXAMPLE },
  querystring: CallsReportRequest.extend(REPORT_FORM),
  body: callsBody(),
  response: alsoAs(
    answers(CallsReport, 'What became of the calls, and what they cost.', [...BODY_PROBLEMS, 'invalid-request', 'report-too-large']),
    REPORT_CONTENT,
  ),
}

/** Limits of a report on calls that are not stored. */
export type ReportLimits = {
  readonly lineLimitBytes: number
  readonly idleSeconds: number
  readonly unpackedLimitBytes: number
  readonly unpackedLimitBytesWithKey: number
}

/** Registers reports on calls that are not stored. It is a plugin of its own, because it reads bodies as streams. */
export async function callsReports(app: RestApp, limits: ReportLimits): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    scope.addContentTypeParser([MEDIA_TYPES.ndjson, MEDIA_TYPES.csv], (_request, stream, parsed) => parsed(null, stream))
    const config = { streamedTypes: [MEDIA_TYPES.ndjson, MEDIA_TYPES.csv] }
    scope.post('/v1/estimates/report', { schema: SCHEMA, config }, async (request, reply) => {
      const { format, part, ...asked } = request.query
      // CycloneDX needs groups by model, because its components are the models.
      const grouped = format === 'cyclonedx' ? { ...asked, groupBy: ['model'] } : asked
      const { catalog, body, id } = request
      const around = { catalog, arrivedAt: new Date().toISOString(), instance: instanceOf(id), mostCells: app.ledger.mostCells }
      const { intake, end } = callsReport(grouped, { ...around, yieldTurn: nextTurn })
      void reply.header('cache-control', 'no-store')
      if (body instanceof Readable) {
        const stall = endWhenStalled(request, limits.idleSeconds)
        const parts = linesOf(request, bounded(request, stall.moving(body), limits), limits.lineLimitBytes)
        await takeLines(intake, inTurns(parts, reply), limits.lineLimitBytes)
          .catch((error: unknown) => {
            // The connection is closed, so that the rest of a stream that is not read further is not awaited.
            void reply.header('connection', 'close')
            throw error
          })
          .finally(stall.end)
      } else if (body === undefined) throw new DomainError('malformed-body', NO_BODY)
      else for (const [index, call] of (Array.isArray(body) ? (body as unknown[]) : [body]).entries()) await intake.take(index, () => call)
      const answer = await end()
      return inFormat(request, reply, format, answer, reportWriters(answer.report, { version: VERSION, part }))
    })
    done()
  })
}

/** Limits what a compressed stream may decompress to, because few bytes may contain very many. Other streams have no limit. */
function bounded(
  { headers, keyId }: FastifyRequest,
  parts: AsyncIterable<Uint8Array>,
  { unpackedLimitBytes, unpackedLimitBytesWithKey }: ReportLimits,
): AsyncIterable<Uint8Array> {
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() === 'identity') return parts
  return withinBytes(keyId === null ? unpackedLimitBytes : unpackedLimitBytesWithKey, parts, unpacksToTooMuch)
}

function unpacksToTooMuch(limitBytes: number): DomainError {
  const detail = `The calls decompress to more than ${limitBytes} bytes. Send them uncompressed, or in parts. BATCH_UNPACKED_LIMIT_BYTES sets the limit, with a key JOB_LIMIT_BYTES.`
  return new DomainError('body-too-large', detail)
}
