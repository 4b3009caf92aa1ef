import fp from 'fastify-plugin'
import { DomainError } from '../../errors.js'
import type { Readiness } from '../../schemas/readiness.js'

/** Caches the result of `ask`, with one call at a time, until `milliseconds` have passed since its answer. */
export function askedOnceIn<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined
  return () => {
    asked ??= ask().finally(() => setTimeout(() => (asked = undefined), milliseconds).unref())
    return asked
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What the service can do now; throws not-ready after it has begun to close. */
    readiness: () => Promise<Readiness>
    /** Why the database does not answer or accepts no writes; null if it does both. */
    databaseSilence: () => Promise<string | null>
    /** Takes the service out of rotation; requests that still arrive are answered. */
    beginClosing: () => void
  }
}

const PING_TIMEOUT_SECONDS = 2
/** The database is queried no more often than this, however many callers there are. */
const REMEMBERED_MS = 250

type DatabaseToPing = { readonly kind: Readiness['database']['kind']; readonly takesWrites: () => Promise<boolean> }

/** Reports whether the service is ready. An unavailable database does not make it unready: estimates continue from memory. */
export const readiness = fp<{ database: DatabaseToPing }>(
  (app, { database }, done) => {
    let closing = false
    app.decorate('beginClosing', () => {
      closing = true
    })
    // A proxy that keeps its connections makes its next one elsewhere.
    app.addHook('onRequest', (_request, reply, next) => {
      if (closing) void reply.header('connection', 'close')
      next()
    })
    app.decorate(
      'databaseSilence',
      askedOnceIn(REMEMBERED_MS, () => reasonOfSilence(database)),
    )
    app.decorate('readiness', async () => {
      if (closing) throw new DomainError('not-ready', 'The service is closing. Send the request to another replica, or again in a moment.')
      const reason = await app.databaseSilence()
      const staleness = app.catalogStaleness()
      return {
        status: reason === null && staleness === null ? ('ready' as const) : ('degraded' as const),
        catalogRevision: app.catalog.revision,
        catalog: { current: staleness === null, reason: staleness },
        database: { kind: database.kind, reachable: reason === null, reason },
      }
    })
    done()
  },
  { name: 'readiness', dependencies: ['catalog', 'catalog-refresh'], fastify: '5.x' },
)

async function reasonOfSilence({ takesWrites }: DatabaseToPing): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`It did not answer within ${PING_TIMEOUT_SECONDS} s.`), PING_TIMEOUT_SECONDS * 1000)
  })
  const answer = takesWrites().then(
    (does) => (does ? null : 'It takes no writes: it is a standby, or set to reading alone.'),
    () => 'It refuses the connection or the query; see the log.',
  )
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}
