import { execFile, spawnSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { type StartedApp, startedApp } from '../support/app.js'

const PACKAGE = join(PACKAGE_ROOT, 'packages/python')
const INSTALL_MS = 300_000
const TESTS_MS = 300_000
const KEY = 'an-administrator-key-for-the-package'
const run = promisify(execFile)

/** In CI a Python that is missing is a failure; elsewhere the tests are skipped, and say so. */
const hasPython = process.env['CI'] === 'true' || spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0

describe.skipIf(!hasPython)('the package for Python, which the suite builds and installs where python3 with venv is there', () => {
  let service: StartedApp
  let folder: string
  let source: string
  let python: string
  const environment: Record<string, string> = { WATTPRINT_KEY: KEY, LITELLM_LOCAL_MODEL_COST_MAP: 'True' }

  beforeAll(async () => {
    service = await startedApp({ WATTPRINT_ADMIN_KEY: KEY, LEDGER_TAGS: 'team' })
    environment['WATTPRINT_URL'] = await service.app.listen({ port: 0, host: '127.0.0.1' })
    folder = await mkdtemp(join(tmpdir(), 'wattprint-python-'))
    source = join(folder, 'source')
    await cp(PACKAGE, source, { recursive: true })
    python = join(folder, 'venv/bin/python')
    await run('python3', ['-m', 'venv', join(folder, 'venv')])
    await install('--requirement', join(source, 'tests/requirements.txt'))
    await run(python, ['-m', 'build', '--no-isolation', '--outdir', join(folder, 'dist'), source])
    await install(...(await built('.whl')))
  }, INSTALL_MS)

  afterAll(async () => {
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const install = (...packages: string[]) => run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages])

  async function built(ending: string): Promise<string[]> {
    const names = await readdir(join(folder, 'dist'))
    return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, 'dist', name))
  }

  /** What a tool of Python says, and with which code it ends. */
  async function said(...given: string[]): Promise<string> {
    const options = { env: { ...process.env, ...environment }, cwd: source }
    return run(python, ['-m', ...given], options).then(
      () => '',
      (error: unknown) => (error as { stdout: string; stderr: string }).stdout + (error as { stderr: string }).stderr,
    )
  }

  it('is one wheel and one source archive, with its types and without its tests', async () => {
    const [wheel = ''] = await built('.whl')
    const [archive = ''] = await built('.tar.gz')
    const list =
      'import sys, tarfile, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist(), *tarfile.open(sys.argv[2]).getnames(), sep="\\n")'
    const names = (await run(python, ['-c', list, wheel, archive])).stdout.split('\n')
    expect(names).toEqual(
      expect.arrayContaining(['wattprint/py.typed', 'wattprint/api_types.py', 'wattprint-0.1.0/src/wattprint/client.py']),
    )
    expect(names.filter((name) => name.includes('tests'))).toEqual([])
  })

  it(
    'is typed without a gap, and formatted as its settings say',
    async () => {
      expect(await said('mypy', '--strict', 'src')).toBe('')
      expect(await said('ruff', 'format', '--check', '--quiet', '.')).toBe('')
      expect(await said('ruff', 'check', '--quiet', '.')).toBe('')
    },
    TESTS_MS,
  )

  it(
    'answers, counts calls of the real SDKs to the token, and prints what its page says',
    async () => {
      expect(await said('pytest', '--quiet', '-W', 'ignore', '-p', 'no:cacheprovider', 'tests')).toBe('')
    },
    TESTS_MS,
  )
})
