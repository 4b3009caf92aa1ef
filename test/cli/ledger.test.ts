import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import type { LedgerReport } from '../../src/schemas/ledger-report.js'
import { COMMAND } from '../support/command.js'
import { type Place, preparedPlace } from '../support/database.js'

/** Each of its commands opens the database anew. */
const LONGEST_MS = 240_000
const CALL = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, at: '2026-10-05T09:30:00Z', tags: { team: 'search' } }

let place: Place
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterAll(() => remove())

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

async function wattprint(...words: string[]): Promise<Outcome> {
  const own = {
    DATABASE_URL: place.databaseUrl ?? '',
    WATTPRINT_DATA_DIR: place.dataDirectory,
    LEDGER_TAGS: 'team',
    LEDGER_TAG_VALUES: '1',
    LEDGER_RETENTION: '1200',
  }
  try {
    const options = { cwd: PACKAGE_ROOT, env: { ...process.env, ...own } }
    return { code: 0, ...(await promisify(execFile)(process.execPath, [...COMMAND, ...words], options)) }
  } catch (error) {
    return error as Outcome
  }
}

it('wattprint ledger keeps the calls in files, each once, and says what they cost', { timeout: LONGEST_MS }, async () => {
  const lines = join(place.dataDirectory, '..', `calls-${process.pid}.ndjson`)
  const table = join(place.dataDirectory, '..', `calls-${process.pid}.csv`)
  await writeFile(
    lines,
    `${JSON.stringify({ ...CALL, id: 'a' })}\n${JSON.stringify({ ...CALL, id: 'b', tags: { team: 'chat' } })}\n{"model":\n`,
  )
  await writeFile(table, `model,input_tokens,output_tokens,timestamp,id\ngpt-4o,700,80,${CALL.at},c\n`)
  const first = await wattprint('ledger', 'import', lines)
  expect(first.stdout).toContain('Taken 2, repeated 0, ignored 0, refused 1.')
  expect(first.stdout).toContain('line 3: Line 3 is not JSON.')
  expect(first.stdout).toContain('1 calls count under "other" of the tag "team"')
  expect(first.code).toBe(1)
  expect((await wattprint('ledger', 'import', table)).stdout).toContain('Taken 1, repeated 0')
  expect((await wattprint('ledger', 'import', table)).stdout).toContain('Taken 0, repeated 1')
  const period = ['--from', '2026-10-01', '--to', '2026-11-01']
  const { stdout } = await wattprint('ledger', 'report', ...period, '--group-by', 'tag:team', '--json')
  const { totals, groups } = JSON.parse(stdout) as LedgerReport
  expect(totals).toMatchObject({ calls: 3, tokens: { input: 2300, output: 260 } })
  expect(groups.map(({ key }) => key[0]?.value)).toEqual(['other', 'search', null])
  const tables = await wattprint('ledger', 'report', ...period)
  expect(tables.stdout).toContain('# What AI cost')
  expect(tables.stdout).toContain('Raise LEDGER_TAG_VALUES')
  const esrs = await wattprint('ledger', 'report', ...period, '--format', 'esrs', '--role', 'operator')
  expect(JSON.parse(esrs.stdout)).toMatchObject({ standard: 'ESRS', e1Energy: { disclosure: 'E1-5' } })
  const notes = await wattprint('ledger', 'report', ...period, '--format', 'csv', '--part', 'notes')
  expect(notes.stdout).toMatch(/^about,name,text,[^]*^report,digest,[0-9a-f]{64},/m)
  const issued = await wattprint('ledger', 'issue', ...period, '--group-by', 'model')
  const id = /^Issued ([0-9a-f-]{36}): 2026-10-01 to 2026-11-01, model, /.exec(issued.stdout)?.[1] ?? ''
  expect((await wattprint('ledger', 'reports')).stdout).toContain(`${id}  2026-10-01 to 2026-11-01  model`)
  const page = await wattprint('ledger', 'reports', id, '--format', 'html')
  expect((await wattprint('ledger', 'reports', id, '--format', 'csv', '--part', 'notes')).stdout).toContain('report,groupBy,model,')
  expect(page.stdout).toContain('<h1>What AI cost</h1>')
  expect((await wattprint('ledger', 'restatement', '--report', id)).stdout).toContain('Nothing moves.')
})

it.each([
  ['nothing', [], 'wattprint ledger import FILE'],
  ['no file', ['import'], 'Name the file first'],
  ['a file that is not there', ['import', '/nowhere.ndjson'], 'does not exist'],
  ['no period', ['report'], '--from'],
  ['two forms', ['report', '--from', '2026-10-01', '--to', '2026-11-01', '--json', '--format', 'md'], 'Say one form'],
  ['a form that is none', ['report', '--from', '2026-10-01', '--to', '2026-11-01', '--format', 'pdf'], '--format'],
  ['a form of no report', ['reports', '--format', 'md'], 'Name the report'],
  ['nothing to compare with', ['restatement', '--from', '2026-10-01', '--to', '2026-11-01'], 'either revision'],
])('wattprint ledger with %s says what to write', async (_what, words, sentence) => {
  const { code, stderr } = await wattprint('ledger', ...words)
  expect(code).toBeGreaterThan(0)
  expect(stderr).toContain(sentence)
})
