import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Database } from './connect.js'
import { PACKAGE_ROOT } from './package-root.js'

const SCHEMA_FILE = join(PACKAGE_ROOT, 'prisma/schema.prisma')
const MIGRATIONS_FOLDER = join(PACKAGE_ROOT, 'prisma/migrations')
const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * Applies every pending migration and returns their names. It uses Prisma's own engine as WebAssembly, which needs no binary and
 * keeps Prisma's own history table, so that `prisma migrate deploy` sees the same history.
 */
export function migrate(database: Database, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  return database.starting(() => applyMissing(database, folder))
}

async function applyMissing(database: Database, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder)
  if (await areAllApplied(database, migrations.migrationDirectories)) return []
  return database.migrating(async (adapter) => {
    const engine = await startEngine(adapter)
    const migrationsList = { ...migrations, baseDir: 'prisma/migrations', shadowDbInitScript: '' }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER })
    return appliedMigrationNames
  })
}

/**
 * The SQL that changes the database to the schema: the next migration, or the first one for an empty database. Only for the
 * embedded database: through the adapter of pg the engine cannot read the current state.
 */
export function missingSql(database: Database): Promise<string> {
  return database.migrating(async (adapter) => {
    const engine = await startEngine(adapter)
    const files = [{ path: 'prisma/schema.prisma', content: await readFile(SCHEMA_FILE, 'utf8') }]
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: PACKAGE_ROOT },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    })
    return stdout ?? ''
  })
}

type Migrations = Awaited<ReturnType<typeof readMigrations>>['migrationDirectories']

/**
 * Whether the history has exactly these migrations, complete and unchanged: then the engine, whose memory is never released, is not
 * needed.
 */
async function areAllApplied({ prisma }: Database, migrations: Migrations): Promise<boolean> {
  const [history] = await prisma.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`
  if (history?.exists !== true) return false
  const applied = await prisma.$queryRaw<{ name: string; checksum: string; whole: boolean }[]>`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AND rolled_back_at IS NULL AS whole FROM _prisma_migrations`
  if (applied.length !== migrations.length) return false
  return migrations.every(({ path, migrationFile: { content } }) => {
    const checksum = createHash('sha256').update(content.value).digest('hex')
    return applied.some((one) => one.name === path && one.whole && one.checksum === checksum)
  })
}

async function readMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(folder, path, 'migration.sql'), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    }),
  )
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(folder, 'migration_lock.toml'), 'utf8') }
  return { lockfile, migrationDirectories }
}

// Neither ES2023 nor @types/node 20 declares it.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Record<string, unknown> } }>
}

// One instance for the process: the module keeps it in a global, and a second one would break the first.
let engineLoaded: Promise<void> | undefined

async function startEngine(adapter: SqlMigrationAwareDriverAdapterFactory) {
  await (engineLoaded ??= loadEngine())
  const schema = await readFile(SCHEMA_FILE, 'utf8')
  const options = { datamodels: [['prisma/schema.prisma', schema]] satisfies [string, string][] }
  return engineModule.SchemaEngine.new(options, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter))
}

async function loadEngine(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const wasm = await readFile(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineModule })
  engineModule.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start'] as () => void
  start()
}
