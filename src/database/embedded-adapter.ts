import type { PGlite } from '@electric-sql/pglite'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/** pglite-prisma-adapter, except that it waits for a script: else a failing migration ends the process as an unhandled rejection. */
export function embeddedAdapter(client: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(client)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => waitingForScripts(await factory.connect(), client),
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}

function waitingForScripts(adapter: SqlDriverAdapter, client: PGlite): SqlDriverAdapter {
  return Object.assign(adapter, {
    executeScript: async (script: string) => {
      await client.exec(script)
    },
  })
}
