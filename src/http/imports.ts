import { z } from 'zod'
import { DomainError } from '../errors.js'
import { ImportAnswer, ImportRequest } from '../schemas/import.js'
import { answers } from './answers.js'
import { BODY_PROBLEMS } from './estimate-problems.js'
import { KEY_PROBLEMS, openTo, SECURITY } from './open-to.js'
import { RECORD_EXAMPLES } from './record-examples.js'
import type { RestApp } from './rest-app.js'

const NDJSON = 'application/x-ndjson'
const CSV = 'text/csv'
const FORMATS = { [NDJSON]: 'ndjson', [CSV]: 'csv' } as const

const schema = {
  tags: ['Writing'],
  security: SECURITY,
  operationId: 'importRecords',
  summary: 'Write many records, all or none',
  description:
    'Takes NDJSON, one record a line, or CSV: of measurements, or of points of the series of grid zones (zone, field and what a figure has), which take the place of those of the same period and basis. All is written in one transaction or, for one fault, nothing; every fault is told with its line. A record that says what is shown already is left as it is.',
  'x-example': {
    [NDJSON]: `${JSON.stringify({ kind: 'model', record: RECORD_EXAMPLES.model })}\n`,
    [CSV]: 'zone,field,value,unit,source,locator,period\nFRA,carbonIntensity,0.021,kgCO2e/kWh,patterson-2021,page 4,2031\n',
  },
  querystring: ImportRequest,
  body: {
    content: {
      [NDJSON]: {
        schema: z.string().describe('{"kind": …, "record": …} a line, or with ?kind= the record itself.'),
      },
      [CSV]: {
        schema: z.string().describe('With ?kind=measurement or ?kind=gridZone; the header has the fields.'),
      },
    },
  },
  response: answers(ImportAnswer, 'What changed, or with ?dryRun=true what would.', [
    ...KEY_PROBLEMS,
    ...BODY_PROBLEMS,
    'invalid-request',
    'import-invalid',
    'import-running',
  ]),
}

/** Bulk import. It is a plugin of its own, because no other address reads these types of content. */
export async function imports(app: RestApp, bodyLimit: number): Promise<void> {
  await app.register((scope: RestApp, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(Object.keys(FORMATS), { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body))
    scope.post('/v1/imports', { schema, bodyLimit, onRequest: openTo('write') }, ({ query, body, headers, keyHolder: holder }) => {
      if (typeof body !== 'string' || body === '') throw noLines()
      const format = headers['content-type']?.startsWith(CSV) ? FORMATS[CSV] : FORMATS[NDJSON]
      return scope.writing.import({ text: body, format, kind: query.kind }, { holder, dryRun: query.dryRun })
    })
    done()
  })
}

function noLines(): DomainError {
  return new DomainError('malformed-body', `There is no body. Send records as ${NDJSON} or ${CSV}; GET /docs says how.`)
}
