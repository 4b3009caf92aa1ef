import { z } from 'zod'
import { DomainError } from '../errors.js'
import { importFile } from '../importers/import-file.js'
import { IMPORTERS } from '../importers/index.js'
import { ImportAnswer, ImportRequest, WithdrawalAnswer } from '../schemas/import.js'
import { answers } from './answers.js'
import { BODY_PROBLEMS } from './estimate-problems.js'
import { contentTypeOf, CSV, expectType, JSON_TYPE, NDJSON, readTextBodies } from './import-bodies.js'
import { IDEMPOTENCY_PROBLEMS, KEY_PROBLEMS, openTo, SECURITY } from './open-to.js'
import { RECORD_EXAMPLES } from './record-examples.js'
import type { RestApp } from './rest-app.js'

const DATE_LETTERS = 10

const schema = {
  tags: ['Writing'],
  security: SECURITY,
  operationId: 'importRecords',
  summary: 'Write many records, all or none',
  description:
    'Takes NDJSON, one record a line, or CSV: of measurements, or of points of the series of grid zones (zone, field and what a figure has), which take the place of those of the same period and basis. With ?from= it takes a publisher’s file as it was downloaded, and tells what was skipped and why. All is written in one transaction or, for one fault, nothing; every fault is told with its line. A record that says what is shown already is left as it is.',
  'x-example': {
    [NDJSON]: `${JSON.stringify({ kind: 'model', record: RECORD_EXAMPLES.model })}\n`,
    [CSV]: 'zone,field,value,unit,source,locator,period\nFRA,carbonIntensity,0.021,kgCO2e/kWh,patterson-2021,page 4,2031\n',
  },
  querystring: ImportRequest,
  body: {
    content: {
      [NDJSON]: {
        schema: z.string().meta({ minLength: 1 }).describe('{"kind": …, "record": …} a line, or with ?kind= the record itself.'),
      },
      [CSV]: {
        schema: z
          .string()
          .meta({ minLength: 1 })
          .describe('With ?kind=measurement or ?kind=gridZone; the header has the fields. Or with ?from= a file of a publisher.'),
      },
      [JSON_TYPE]: { schema: z.looseObject({}).describe('With ?from=ml-energy: the file.') },
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
    'Each record that cites the source becomes what it was before, new ones are deleted, bundled ones are shown again, and the source is deleted: all in one transaction, or nothing. What somebody wrote since then by hand, or what was imported on top of it, is never lost: then it is refused, and says why.',
  'x-example': { id: 'owid-energy-data-2026-11-23' },
  params: z.strictObject({ id: z.string().describe('The id of the source, as the import told.') }),
  response: answers(WithdrawalAnswer, 'What was taken back.', [
    ...KEY_PROBLEMS,
    'malformed-address',
    'unknown-source',
    'record-bundled',
    'record-in-use',
    'import-running',
  ]),
}

/** Bulk import. It is a plugin of its own, because no other address reads these types of content. */
export async function imports(app: RestApp, bodyLimit: number): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    readTextBodies(scope)
    scope.post('/v1/imports', { schema, bodyLimit, onRequest: openTo('write') }, ({ query, body, headers, keyHolder: holder, catalog }) => {
      const text = textOf(body)
      if (text.trim() === '') throw noLines()
      const type = contentTypeOf(headers['content-type'])
      const { from, kind, dryRun } = query
      if (from !== undefined) {
        if (kind !== undefined) throw twoForms()
        expectType(type, [IMPORTERS[from].content === 'json' ? JSON_TYPE : CSV], `A file of ?from=${from}`)
        const today = new Date().toISOString().slice(0, DATE_LETTERS)
        const file = { from, text, accessedOn: query.accessedOn ?? today, fileName: query.fileName }
        return importFile(file, catalog, (offered) => scope.writing.import(offered, { holder, dryRun }))
      }
      expectType(type, [NDJSON, CSV], 'An import without ?from=')
      return scope.writing.import({ text, format: type === CSV ? 'csv' : 'ndjson', kind }, { holder, dryRun })
    })
    scope.delete('/v1/imports/:id', { schema: withdrawal, onRequest: openTo('write') }, ({ params, keyHolder: holder }) =>
      scope.writing.withdraw(params.id, holder),
    )
    done()
  })
}

/** A request without a body has none that is typed. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body
  return body === undefined || body === null ? '' : JSON.stringify(body)
}

function noLines(): DomainError {
  return new DomainError('malformed-body', `There is no record in the body. Send records as ${NDJSON} or ${CSV}; GET /docs says how.`)
}

function twoForms(): DomainError {
  const detail = 'Send either kind, of records in our own form, or from, of a publisher’s file; a file says itself what its records are.'
  return new DomainError('invalid-request', detail, [{ pointer: '/kind', detail }])
}
