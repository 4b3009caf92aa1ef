// Writes prisma/migrations/<time>_<name>: the change from the existing migrations to prisma/schema.prisma.
// `prisma migrate dev` would need a database server and a downloaded engine; this needs neither.
// Usage: npx tsx scripts/write-migration.ts <name>
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase } from '../src/database/connect.js'
import { migrate, missingSql } from '../src/database/migrate.js'
import { PACKAGE_ROOT } from '../src/database/package-root.js'

const [name] = process.argv.slice(2)
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) throw new Error('Usage: npx tsx scripts/write-migration.ts <name-in-lower-case>')

const dataDirectory = await mkdtemp(join(tmpdir(), 'wattprint-migration-'))
const database = await connectDatabase({ dataDirectory })
await migrate(database)
const sql = await missingSql(database)
await database.close()
await rm(dataDirectory, { recursive: true })

if (/^(?!--|\s*$)/m.test(sql)) {
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(PACKAGE_ROOT, 'prisma/migrations', `${time}_${name}`)
  await mkdir(folder)
  await writeFile(join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${folder}/migration.sql; read it before you commit it.`)
} else {
  console.log('The migrations already contain everything in prisma/schema.prisma.')
}
