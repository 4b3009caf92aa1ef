import { execFile } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { lockDirectory } from '../../src/database/directory-lock.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { startedApp } from '../support/app.js'
import { COMMAND } from '../support/command.js'
import { type Place, preparedPlace, SERVER_URL } from '../support/database.js'

const OWID = 'country,year,iso_code,carbon_intensity_elec'
const FILE = [OWID, 'France,2031,FRA,33.5', 'Nowhere,2031,NWH,1', ''].join('\n')
const ADMIN_KEY = 'an-administrator-key-of-the-environment'

/** Each command reads all bundled records: seconds, on a busy machine many. */
vi.setConfig({ testTimeout: 180_000 })

let place: Place
let remove: () => Promise<void>
let folder: string
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
  folder = await mkdtemp(join(tmpdir(), 'wattprint-import-'))
})
afterAll(async () => {
  await remove()
  await rm(folder, { recursive: true, force: true })
})

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

async function wattprint(...words: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    DATABASE_URL: place.databaseUrl ?? '',
    WATTPRINT_DATA_DIR: place.dataDirectory,
    IMPORT_FILE_LIMIT_BYTES: '1000000',
  }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...COMMAND, 'import', ...words], {
      cwd: PACKAGE_ROOT,
      env,
    })
    return { code: 0, stdout: stdout.trim(), stderr: stderr.trim() }
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome
    return { code, stdout: stdout.trim(), stderr: stderr.trim() }
  }
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const TABLE = [
  'Our World in Data, energy and carbon intensity of electricity',
  'source owid-energy-data-2026-11-23 (CC BY 4.0)',
  'CC BY 4.0: name Our World in Data and Ember where you publish these figures.',
  '~ gridZone FRA',
  '    carbonIntensity 2031 lifecycle: - → 33.5 gCO2e/kWh',
  '! line 3: no grid zone of the catalog has the name or alias "NWH"; all its rows are left out',
  '1 added, 1 changed, 0 unchanged; 0 figures held already, 1 lines skipped',
].join('\n')
const DRY = '\nNothing was written. Add --apply to write it.'

describe('wattprint import', () => {
  it('shows what would change and writes nothing, writes it when told to, and the second time changes nothing', async () => {
    const given = [await file('owid-energy-data.csv', FILE), '--from', 'owid-energy', '--accessed-on', '2026-11-23']
    expect(await wattprint(...given)).toEqual({ code: 0, stdout: TABLE + DRY, stderr: '' })
    expect(await wattprint(...given, '--apply')).toEqual({ code: 0, stdout: TABLE, stderr: '' })
    const { stdout } = await wattprint(...given, '--apply')
    expect(stdout).toContain('It says nothing that the catalog does not hold.')
    expect(stdout).toContain('0 added, 0 changed, 0 unchanged; 1 figures held already, 1 lines skipped')
  })

  it('does the same through a service', async () => {
    const service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
    const url = await service.app.listen({ port: 0, host: '127.0.0.1' })
    const given = [await file('owid-energy-data.csv', FILE), '--from', 'owid-energy', '--accessed-on', '2026-11-23', '--url', url, '--key']
    expect(await wattprint(...given, ADMIN_KEY)).toEqual({ code: 0, stdout: TABLE + DRY, stderr: '' })
    expect(await wattprint(...given, ADMIN_KEY, '--apply')).toEqual({ code: 0, stdout: TABLE, stderr: '' })
    expect(await wattprint(...given, 'no-key')).toMatchObject({ code: 1, stderr: expect.stringContaining('key') as string })
    expect(((await service.rest('/v1/grids/FRA')).json as { origin: string }).origin).toBe('user')
    await service.stop()
  })

  it('takes records in our own form, and tells every fault with its line', async () => {
    const path = await file('own.ndjson', '{"kind":"model"}\nnot JSON\n')
    const { code, stdout, stderr } = await wattprint(path)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Line 1: a line holds')
    expect(stderr).toContain('Line 2: this is not JSON.')
  })

  it.each([
    ['no file', [], 2, 'Name the file first: wattprint import FILE'],
    ['an unknown option', ['x.csv', '--form', 'ember'], 2, 'Did you mean --from'],
    ['an unknown format', ['x.csv', '--from', 'excel'], 1, '--from: '],
    ['a file that is not there', ['x.csv', '--from', 'ember'], 1, '"x.csv" cannot be read: ENOENT'],
    ['a name that says no type', ['x.xlsx', '--from', 'ember'], 2, 'ends in none of .csv, .json, .ndjson, .jsonl'],
    ['a service that is not there', ['package.json', '--from', 'ml-energy', '--url', 'http://127.0.0.1:1'], 3, 'cannot be reached'],
    ['a file of another type', ['package.json', '--from', 'ember'], 2, 'A file of --from ember ends in .csv'],
    ['JSON without a format', ['package.json'], 2, 'say --from whose file it is'],
    ['a format and a kind', ['package.json', '--from', 'ml-energy', '--kind', 'model'], 2, 'not both'],
    ['JSON of another shape', ['package.json', '--from', 'ml-energy'], 1, 'this is not an object with "task"'],
  ])('given %s says what is wrong', async (_what, words, code, told) => {
    const outcome = await wattprint(...words)
    expect(outcome).toMatchObject({ code, stdout: '' })
    expect(outcome.stderr).toContain(told)
    expect(outcome.stderr).not.toMatch(/\.ts:\d+/)
  })

  it('refuses what is too large or no UTF-8', async () => {
    const large = await file('large.csv', '')
    await truncate(large, 1_000_001)
    expect(await wattprint(large, '--from', 'ember')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('IMPORT_FILE_LIMIT_BYTES is 1000000') as string,
    })
    const latin = await file('latin.csv', Buffer.from([...Buffer.from('a,b\nc,'), 0xe9, 0x0a]))
    expect(await wattprint(latin, '--from', 'ember')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Line 2: this is not text in UTF-8') as string,
    })
  })

  it('says its options', async () => {
    const { code, stdout } = await wattprint('--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--from owid-energy|ember|electricity-maps|entso-e|eia-930|')
    expect(stdout).toContain('--apply')
  })

  it.skipIf(SERVER_URL)('says the way out while a service holds the data directory', async () => {
    const path = await file('owid-energy-data.csv', FILE)
    const lock = await lockDirectory(place.dataDirectory)
    const { code, stderr } = await wattprint(path, '--from', 'owid-energy')
    lock.release()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The data directory .* is in use by process \d+ .* import through it: say --url/)
  })
})
