import fp from 'fastify-plugin'

/** Reads that wait for the database. Writes have the timeouts of their transactions: cut off, they would end unseen. */
const READS_DATABASE = [
  '/v1/keys',
  '/v1/changes',
  '/v1/jobs',
  '/v1/jobs/:id',
  '/v1/ledger/report',
  '/v1/ledger/restatement',
  '/v1/ledger/reports',
  '/v1/ledger/reports/:id',
]

/** Answers a read with 503 that the database keeps waiting. What is computed in memory waits for nothing. */
export const timeouts = fp<{ handlerSeconds: number }>(
  (app, { handlerSeconds }, done) => {
    app.addHook('onRoute', (route) => {
      if (route.method === 'GET' && READS_DATABASE.includes(route.url)) route.handlerTimeout = handlerSeconds * 1000
    })
    done()
  },
  { name: 'timeouts', fastify: '5.x' },
)
