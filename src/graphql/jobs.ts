import type { FastifyInstance, FastifyReply } from 'fastify'
import type { KeyHolder } from '../plugins/app/authentication.js'
import { JobRequest } from '../schemas/job.js'
import { parseRequest } from '../schemas/parse-request.js'
import { storedConnection } from './connection.js'
import { withoutNulls } from './without-nulls.js'

type Context = { readonly app: Pick<FastifyInstance, 'jobs' | 'authenticate'>; readonly reply: FastifyReply }

/** How far a job of the key is. */
export async function job(_root: unknown, { id }: { readonly id?: unknown }, { app, reply }: Context) {
  return app.jobs.find(String(id), await holderOf(app, reply))
}

/** The jobs of the key, newest first, as a connection. */
export async function jobs(_root: unknown, given: unknown, { app, reply }: Context) {
  const holder = await holderOf(app, reply)
  const asked = parseRequest(JobRequest, withoutNulls(given))
  return storedConnection(await app.jobs.list(asked, holder), asked)
}

/** The scope is that of REST. What only its key may see, no cache keeps. */
async function holderOf(app: Context['app'], reply: FastifyReply): Promise<KeyHolder | null> {
  void reply.header('cache-control', 'no-store')
  await app.authenticate(reply.request, 'write')
  return reply.request.keyHolder
}
