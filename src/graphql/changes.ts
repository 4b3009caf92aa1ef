import type { FastifyInstance } from 'fastify'
import { DomainError } from '../errors.js'
import { parseRequest } from '../schemas/parse-request.js'
import { ChangeRequest } from '../schemas/record.js'
import { storedConnection } from './connection.js'
import { withoutNulls } from './requests.js'

const MEBIBYTE = 1024 * 1024
/** The size limit of the records of changes in one answer; aliases can request each many times. */
const RECORDS_LIMIT_BYTES = 8 * MEBIBYTE

type Context = { readonly app: Pick<FastifyInstance, 'writing'>; changedBytes?: number }
type ChangedRecords = { readonly before: object | null; readonly after: object | null }

/** Who changed what, as a connection. It is read from the database, as in REST. */
export async function changes(_root: unknown, given: unknown, { app }: Context) {
  const asked = parseRequest(ChangeRequest, withoutNulls(given))
  return storedConnection(await app.writing.changes(asked), asked)
}

/** Resolves the records of a change, until those of a document together exceed the limit. */
export const CHANGE_RESOLVERS = {
  before: ({ before }: ChangedRecords, _given: unknown, context: Context) => counted(before, context),
  after: ({ after }: ChangedRecords, _given: unknown, context: Context) => counted(after, context),
}

function counted(record: object | null, context: Context): object | null {
  context.changedBytes = (context.changedBytes ?? 0) + bytesOf(record)
  if (context.changedBytes <= RECORDS_LIMIT_BYTES) return record
  throw new DomainError(
    'graphql-too-costly',
    `The records before and after these changes are larger together than ${RECORDS_LIMIT_BYTES / MEBIBYTE} MiB. Ask for smaller pages with "first", and for each record once.`,
  )
}

const known = new WeakMap<object, number>()

function bytesOf(record: object | null): number {
  if (!record) return 0
  const bytes = known.get(record) ?? JSON.stringify(record).length
  known.set(record, bytes)
  return bytes
}
