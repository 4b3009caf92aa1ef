import { z } from 'zod'
import { type Listing, RECORD_LISTINGS, SOURCE_LISTING } from '../../catalog/listing.js'
import { entityTag } from '../../content-digest.js'
import { DomainError, type ErrorCode } from '../../errors.js'
import type { Saved } from '../../plugins/app/writing.js'
import { ChangedKind, RECORD_INPUTS } from '../../schemas/record.js'
import { RECORD_EXAMPLES } from '../openapi/examples.js'
import { answerWrite, ConditionHeaders, conditionsFrom } from '../representation/answer-write.js'
import { answers, BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, KEY_PROBLEMS, openTo, problems, SECURITY } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

const CREATED = 201
const NO_CONTENT = 204
const ById = z.strictObject({ '*': z.string().describe('The id itself, not another name.') })
const WRITE_PROBLEMS = [
  ...KEY_PROBLEMS,
  ...IDEMPOTENCY_PROBLEMS,
  ...BODY_PROBLEMS,
  'malformed-address',
  'invalid-request',
  'precondition-required',
  'precondition-failed',
  'record-bundled',
] as const satisfies ErrorCode[]

/** Registers the writing and withdrawing of every kind of record, and of sources. */
export function writing(app: RestApp): void {
  for (const listing of [...RECORD_LISTINGS, SOURCE_LISTING]) {
    putRoute(app, listing)
    deleteRoute(app, listing)
  }
}

type Described = Pick<Listing, 'singular' | 'word' | 'path' | 'schema' | 'code'>

function putRoute(app: RestApp, { singular, word, path, schema: shown }: Described): void {
  const kind = ChangedKind.parse(singular)
  const codes = [...WRITE_PROBLEMS, 'source-missing', 'unknown-source', 'dangling-link', 'record-conflict'] as const
  const description = `The ${word} as it is now.`
  const schema = {
    tags: ['Writing'],
    security: SECURITY,
    operationId: `put${capitalised(singular)}`,
    summary: `Write one ${word}`,
    description: `Writes a ${word} of your own, whole.`,
    'x-example': RECORD_EXAMPLES[kind],
    params: ById,
    headers: ConditionHeaders,
    body: RECORD_INPUTS[kind],
    response: { ...answers(shown, description, codes), ...answers(shown, 'It is new.', codes, CREATED) },
  }
  app.put(`/v1/${path}/*`, { schema, onRequest: openTo('write') }, (request, reply) => {
    const { params, headers, body, keyHolder: holder } = request
    const id = params['*']
    if (body.id !== id) throw otherId(body.id, id)
    const location = `/v1/${path}/${encodeURIComponent(id)}`
    return answerWrite<Saved>(request, reply, {
      write: (once) => app.writing.save(kind, body, { holder, conditions: conditionsFrom(headers), once }),
      answerTo: ({ isNew, shown }) => {
        const etag = entityTag(shown)
        return isNew ? { status: CREATED, headers: { etag, location }, body: shown } : { headers: { etag }, body: shown }
      },
    })
  })
}

function deleteRoute(app: RestApp, { singular, word, path, code }: Described): void {
  const kind = ChangedKind.parse(singular)
  const schema = {
    tags: ['Writing'],
    security: SECURITY,
    operationId: `delete${capitalised(singular)}`,
    summary: `Withdraw one ${word}`,
    description: `Deletes a ${word} of your own; a bundled one with the same id is shown again.`,
    'x-example': { id: RECORD_EXAMPLES[kind].id },
    params: ById,
    headers: ConditionHeaders,
    response: { [NO_CONTENT]: { description: 'It is withdrawn.' }, ...problems([...WRITE_PROBLEMS, code, 'record-in-use']) },
  }
  app.delete(`/v1/${path}/*`, { schema, onRequest: openTo('write') }, (request, reply) => {
    const { params, headers, keyHolder: holder } = request
    return answerWrite(request, reply, {
      write: (once) => app.writing.remove(kind, params['*'], { holder, conditions: conditionsFrom(headers), once }),
      answerTo: () => ({}),
    })
  })
}

function otherId(inBody: string, inAddress: string): DomainError {
  const detail = `The body has the id "${inBody}", but the address has "${inAddress}". Send it to the address of its own id.`
  return new DomainError('invalid-request', detail, [{ pointer: '/id', detail }])
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
