import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A read that waits for the database. Writes have the timeouts of their transactions: cut off, they would end unseen. */
    readsDatabase?: true
  }
}

/** Answers a read with 503 if the database keeps it waiting. Computations in memory wait for nothing. */
export const timeouts = fp<{ handlerSeconds: number }>(
  (app, { handlerSeconds }, done) => {
    app.addHook('onRoute', (route) => {
      if (route.config?.readsDatabase) route.handlerTimeout = handlerSeconds * 1000
    })
    done()
  },
  { name: 'timeouts', fastify: '5.x' },
)
