import { setImmediate } from 'node:timers/promises'
import type { FastifyRequest, preParsingHookHandler } from 'fastify'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { IMPORTERS, importFile } from '../../importers/index.js'
import type { Once } from '../../plugins/app/idempotency.js'
import { ImportAnswer, ImportRequest, WithdrawalAnswer } from '../../schemas/import.js'
import { KINDS, RECORD_KINDS } from '../../schemas/record.js'
import { RECORD_EXAMPLES } from '../openapi/examples.js'
import { answerWrite } from '../representation/answer-write.js'
import { answers, BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, KEY_PROBLEMS, openTo, SECURITY } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'
import {
  checkLength,
  contentTypeOf,
  CSV,
  expectType,
  type ImportLimits,
  JSON_TYPE,
  limitOf,
  NDJSON,
  readTextBodies,
  TEXT,
} from '../streaming/import-bodies.js'

const DATE_LETTERS = 10
/** The media types of publishers' files. */
const FILE_TYPES = { csv: CSV, json: JSON_TYPE, text: TEXT } as const
const BYTES_A_TURN = 1_048_576
const [TAB, NEWLINE, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20]

const TABULAR = RECORD_KINDS.filter((kind) => KINDS[kind].isTabular)
  .map((kind) => `?kind=${kind}`)
  .join(', ')

const schema = {
  tags: ['Writing'],
  security: SECURITY,
  operationId: 'importRecords',
  summary: 'Write many records, all or none',
  description:
    'Takes NDJSON, one record on each line, or CSV: of measurements of either kind, or of points of the series of grid zones (zone, field and what a figure has), which replace those of the same period and basis. With ?from= it takes a publisher’s file as it was downloaded, and reports what was skipped and why. Everything is written in one transaction or, if there is one fault, nothing; every fault is reported with its line. A record that equals the present one is left as it is.',
  'x-example': {
    [NDJSON]: `${JSON.stringify({ kind: 'model', record: RECORD_EXAMPLES.model })}\n`,
    [CSV]: 'zone,field,value,unit,source,locator,period\nFRA,carbonIntensity,0.021,kgCO2e/kWh,patterson-2021,page 4,2031\n',
  },
  querystring: ImportRequest,
  body: {
    content: {
      [NDJSON]: {
        schema: z
          .unknown()
          .meta({ type: 'string', minLength: 1 })
          .describe('{"kind": …, "record": …} on each line, or with ?kind= the record itself.'),
      },
      [CSV]: {
        schema: z
          .unknown()
          .meta({ type: 'string', minLength: 1 })
          .describe(`With ${TABULAR} or ?kind=gridZone; the header names the fields. Or with ?from= a file of a publisher.`),
      },
      [JSON_TYPE]: {
        schema: z
          .unknown()
          .meta({ type: 'object', properties: {}, additionalProperties: {} })
          .describe('With ?from= a file of a publisher that is JSON.'),
      },
      [TEXT]: {
        schema: z.unknown().meta({ type: 'string', minLength: 1 }).describe('With ?from= a log or a model card.'),
      },
    },
  },
  response: answers(ImportAnswer, 'What changed, or with ?dryRun=true what would.', [
    ...KEY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    ...BODY_PROBLEMS,
    'invalid-request',
    'precondition-failed',
    'import-invalid',
    'import-format',
    'import-running',
  ]),
}

const withdrawal = {
  tags: ['Writing'],
  security: SECURITY,
  operationId: 'withdrawImports',
  summary: 'Take back what the imports of a source wrote',
  description:
    'Each record that cites the source becomes what it was before, new ones are deleted, bundled ones are shown again, and the source is deleted: all in one transaction, or nothing. What somebody wrote or imported on top of it since then is never lost: the withdrawal is then refused, with the reason.',
  'x-example': { id: 'owid-energy-data-2026-11-23' },
  params: z.strictObject({ id: z.string().describe('The id of the source, as the import reported it.') }),
  response: answers(WithdrawalAnswer, 'What was taken back.', [
    ...KEY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'malformed-address',
    'unknown-source',
    'record-bundled',
    'record-in-use',
    'import-running',
  ]),
}

/** Registers bulk imports. It is a plugin of its own, because no other address reads these types of content. */
export async function imports(app: RestApp, limits: ImportLimits): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    readTextBodies(scope, limits)
    const bodyLimit = Math.max(limits.recordsBytes, limits.fileBytes)
    const preParsing: preParsingHookHandler = (request, _reply, payload, done) => {
      checkLength(request, Number(request.headers['content-length'] ?? 0), limits)
      done(null, payload)
    }
    const config = { bodyLimitOf: (query: unknown) => limitOf(query, limits) }
    scope.post('/v1/imports', { schema, config, bodyLimit, onRequest: openTo('write'), preParsing }, (request, reply) =>
      answerWrite<ImportAnswer>(request, reply, {
        write: (once) => imported(scope, request, once),
        answerTo: (body) => ({ body }),
      }),
    )
    scope.delete('/v1/imports/:id', { schema: withdrawal, onRequest: openTo('write') }, (request, reply) => {
      const { params, keyHolder: holder } = request
      return answerWrite<WithdrawalAnswer>(request, reply, {
        write: (once) => scope.writing.withdraw(params.id, { holder, once }),
        answerTo: (body) => ({ body }),
      })
    })
    done()
  })
}

type ImportOrder = Pick<FastifyRequest, 'body' | 'headers' | 'keyHolder' | 'catalog'> & { readonly query: ImportRequest }

async function imported(scope: RestApp, request: ImportOrder, once: Once<ImportAnswer> | undefined): Promise<ImportAnswer> {
  const { query, body, headers, keyHolder: holder, catalog } = request
  const bytes = await bytesOf(body)
  const type = contentTypeOf(headers['content-type'])
  const { from, kind, dryRun } = query
  if (from !== undefined) {
    if (kind !== undefined) throw twoForms()
    expectType(type, [FILE_TYPES[IMPORTERS[from].content]], `A file of ?from=${from}`)
    const today = new Date().toISOString().slice(0, DATE_LETTERS)
    const file = { from, bytes, accessedOn: query.accessedOn ?? today, fileName: query.fileName }
    return scope.writing.import(importFile(file, catalog), { holder, dryRun, once })
  }
  expectType(type, [NDJSON, CSV], 'An import without ?from=')
  return scope.writing.import({ bytes, format: type === CSV ? 'csv' : 'ndjson', kind }, { holder, dryRun, once })
}

/** The bytes of a body; empty if there is none. Other requests are answered between two pieces. */
async function bytesOf(body: unknown): Promise<Buffer> {
  if (!Buffer.isBuffer(body)) throw noLines()
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]
    if (byte !== NEWLINE && byte !== SPACE && byte !== RETURN && byte !== TAB) return body
    if (at % BYTES_A_TURN === BYTES_A_TURN - 1) await setImmediate()
  }
  throw noLines()
}

function noLines(): DomainError {
  return new DomainError('malformed-body', `There is no record in the body. Send records as ${NDJSON} or ${CSV}; GET /docs says how.`)
}

function twoForms(): DomainError {
  const detail =
    'Give only one of kind (for records in our own form) and from (for a publisher’s file, which says itself what its records are).'
  return new DomainError('invalid-request', detail, [{ pointer: '/kind', detail }])
}
