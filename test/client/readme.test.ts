import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { documentedCommands } from '../docs/documented-commands.js'
import { preparedDatabase } from '../support/database.js'

const run = promisify(execFile)
const CLIENT = join(PACKAGE_ROOT, 'packages/client')
const TSC = join(PACKAGE_ROOT, 'node_modules/typescript/bin/tsc')
const ADMIN_KEY = { WATTPRINT_ADMIN_KEY: 'an-administrator-key-for-the-examples' }
/** The settings of somebody who uses the package. */
const USER = { target: 'ES2022', module: 'NodeNext', strict: true, exactOptionalPropertyTypes: true, types: ['node'] }

const EXAMPLES = documentedCommands(await readFile(join(CLIENT, 'README.md'), 'utf8'), 'ts').map((example, index) => ({
  ...example,
  name: `example-${index}`,
}))

let project: string
let address: string
let close: () => Promise<void>

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'wattprint-client-'))
  const { database, remove } = await preparedDatabase()
  const app = await buildApp({ config: readConfig({ LOG_LEVEL: 'error', ...ADMIN_KEY }), database })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  close = async () => {
    await app.close()
    await remove()
    await rm(project, { recursive: true })
  }
  await installed()
})
afterAll(() => close())

/** The package as `npm install` would leave it, and the examples beside it, compiled. */
async function installed(): Promise<void> {
  const modules = join(project, 'node_modules')
  const folder = join(modules, '@wattprint/client')
  await mkdir(folder, { recursive: true })
  for (const name of ['@types', 'openapi-fetch', 'openapi-typescript-helpers', 'undici-types']) {
    await symlink(join(PACKAGE_ROOT, 'node_modules', name), join(modules, name))
  }
  await writeFile(join(folder, 'package.json'), await readFile(join(CLIENT, 'package.json')))
  await compile(['-p', CLIENT, '--outDir', join(folder, 'dist')])
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: USER }))
  for (const { name, command } of EXAMPLES) {
    await writeFile(join(project, `${name}.ts`), command.replaceAll('http://localhost:3000', address))
  }
  await compile(['-p', project])
}

/** What TypeScript has against it is printed, not thrown away. */
async function compile(given: readonly string[]): Promise<void> {
  const told = await run(process.execPath, [TSC, ...given]).catch((error: unknown) => error as { stdout: string })
  expect(told.stdout).toBe('')
}

describe('the examples of packages/client/README.md', () => {
  it.each(EXAMPLES)('print what the page says: line $line', async ({ name, printed }) => {
    const { stdout } = await run(process.execPath, [join(project, `${name}.js`)], { env: { ...process.env, ...ADMIN_KEY } })
    expect(stdout.trimEnd()).toBe(printed)
  })
})
