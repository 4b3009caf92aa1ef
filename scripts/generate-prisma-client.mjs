// `prisma generate` needs no schema engine, but downloads one unless the path of some executable is given; any will do.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const prismaFolder = dirname(createRequire(import.meta.url).resolve('prisma/package.json'))
const { status } = spawnSync(process.execPath, [join(prismaFolder, 'build/index.js'), 'generate'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', ...process.env },
})
process.exit(status ?? 1)
