import type { FastifyInstance } from 'fastify'
import { ChangeRequest } from '../schemas/change.js'
import { parseRequest } from '../schemas/parse-request.js'
import { withoutNulls } from './without-nulls.js'

type Context = { readonly app: Pick<FastifyInstance, 'writing'> }

/** Who changed what, as a connection. It is read from the database, as over REST. */
export async function changes(_root: unknown, given: unknown, { app }: Context) {
  const { items: nodes, cursors, ...page } = await app.writing.changes(parseRequest(ChangeRequest, withoutNulls(given)))
  return { nodes, edges: nodes.map((node, index) => ({ cursor: cursors[index], node })), ...page }
}
