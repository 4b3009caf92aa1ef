import { messages, type PGlite } from '@electric-sql/pglite'
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { inTurns } from './turns.js'

/**
 * pglite-prisma-adapter, except in two things. It waits for a script: else a failing migration ends the process as an unhandled
 * rejection. And requests are answered between statements: PGlite computes in this process and answers without going back to
 * the event loop, so that a transaction of a thousand statements would block for as long as all of them take.
 */
export function embeddedAdapter(client: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(client)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withOwnTransactions(waitingForScripts(givingTurns(await factory.connect()), client)),
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}

function waitingForScripts(adapter: SqlDriverAdapter, client: PGlite): SqlDriverAdapter {
  return Object.assign(adapter, {
    // Scripts come within the transaction of the migrations, in which what fails would hide its reason behind what comes after it.
    executeScript: async (script: string) => {
      await client.exec('SAVEPOINT script')
      try {
        await client.exec(script)
        await client.exec('RELEASE SAVEPOINT script')
      } catch (error) {
        await client.exec('ROLLBACK TO SAVEPOINT script')
        throw error instanceof messages.DatabaseError ? known(error) : error
      }
    },
  })
}

/** Prisma's engine tells the reason of such an error alone. */
function known({ code = '', severity = '', message, detail, column, hint }: messages.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}

function withOwnTransactions(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const startTransaction = adapter.startTransaction.bind(adapter)
  return Object.assign(adapter, {
    startTransaction: async (...given: Parameters<typeof startTransaction>) => givingTurns(await startTransaction(...given)),
  })
}

function givingTurns<Kind extends SqlQueryable>(queryable: Kind): Kind {
  const turns = inTurns()
  const inOneTurn =
    <Given, Result>(run: (given: Given) => Promise<Result>) =>
    async (given: Given): Promise<Result> => {
      if (turns.isOver()) await turns.next()
      return run(given)
    }
  return Object.assign(queryable, {
    queryRaw: inOneTurn(queryable.queryRaw.bind(queryable)),
    executeRaw: inOneTurn(queryable.executeRaw.bind(queryable)),
  })
}
