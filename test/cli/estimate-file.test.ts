import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { progressOn } from '../../src/cli/terminal.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import type { BatchEnd, BatchLine } from '../../src/schemas/batch.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { COMMAND } from '../support/command.js'
import { listening } from './listening.js'
import { runWattprint } from './run-wattprint.js'

const INFERENCE = { reference: 'a', model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const TRAINING = { kind: 'training', model: 'gpt-3-175b' }
const LINES = [JSON.stringify(INFERENCE), '{"model":', '', JSON.stringify({ ...INFERENCE, modle: 1 }), JSON.stringify(TRAINING)].join('\n')

let service: StartedApp
let address: string
let folder: string
let file: string
beforeAll(async () => {
  service = await startedApp()
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
  folder = await mkdtemp(join(tmpdir(), 'wattprint-cli-'))
  file = join(folder, 'requests.ndjson')
  await writeFile(file, LINES)
})
afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true })
})

function parsed(text: string): { lines: BatchLine[]; end: BatchEnd } {
  const all = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  return { lines: all.slice(0, -1) as BatchLine[], end: all.at(-1) as BatchEnd }
}

/** A problem's instance is the request's, and no two are alike. */
function withoutInstances(text: string): string {
  return text.replaceAll(/urn:request:[\w-]+/g, 'urn:request:')
}

describe('wattprint estimate --file', () => {
  it('answers each line in its place, says what is wrong with which, and ends with totals and 1', async () => {
    const { code, stdout, stderr } = await runWattprint(['estimate', '--file', file])
    const { lines, end } = parsed(stdout)
    expect(lines.map((one) => [one.line, 'problem' in one ? one.problem?.code : one.kind])).toEqual([
      [1, 'inference'],
      [2, 'malformed-line'],
      [4, 'invalid-request'],
      [5, 'training'],
    ])
    expect(end).toMatchObject({ lines: 5, estimates: 2, problems: 2 })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Lines 5, estimates 2, problems 2\. Catalog [0-9a-f]{12}\.\n/)
    expect(stderr).toMatch(/^Total +1 +1\.29 GWh/m)
  })

  it('says through a service what it says alone, into a file', async () => {
    const output = join(folder, 'estimates.ndjson')
    const words = ['estimate', '--file', file, '--group-by', 'model,region', '--detail', 'full']
    const alone = await runWattprint(words)
    const { code, stdout, stderr } = await runWattprint([...words, '--url', address, '--output', output])
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: alone.stderr })
    expect(withoutInstances(await readFile(output, 'utf8'))).toBe(withoutInstances(alone.stdout))
  })

  it('writes a table, alone and through a service, and the totals beside it', async () => {
    const words = ['estimate', '--file', file, '--format', 'csv']
    const alone = await runWattprint(words)
    expect(alone.stdout.split('\n').map((row) => row.split(',')[0])).toEqual(['line', '1', '2', '4', '5', ''])
    expect(alone.stderr).toMatch(/^Total +1 +1\.29 GWh/m)
    expect(await runWattprint([...words, '--url', address])).toEqual(alone)
    const whole = await runWattprint([...words, '--detail', 'full'])
    expect(whole).toMatchObject({ code: 1, stderr: expect.stringContaining('A table has one set of columns') as string })
  })

  it('unpacks a file that ends in .gz', async () => {
    const packed = join(folder, 'requests.ndjson.gz')
    await writeFile(packed, gzipSync(LINES))
    const [alone, plain] = [await runWattprint(['estimate', '--file', packed]), await runWattprint(['estimate', '--file', file])]
    expect({ ...alone, stdout: withoutInstances(alone.stdout) }).toEqual({ ...plain, stdout: withoutInstances(plain.stdout) })
    await writeFile(packed, gzipSync(LINES).subarray(0, -20))
    const cut = await runWattprint(['estimate', '--file', packed])
    expect(cut).toMatchObject({ code: 2, stderr: expect.stringContaining('is not gzip, or not whole (unexpected end of file)') as string })
    for (const content of [LINES, gzipSync(LINES).subarray(0, -20)]) {
      await writeFile(packed, content)
      const { stderr } = await runWattprint(['estimate', '--file', packed, '--url', address])
      expect(stderr).toContain('is not gzip, or not whole')
    }
  })

  it('reads standard input, also where there is nothing', async () => {
    const some = await runWattprint(['estimate', '--file', '-', '--json'], `${JSON.stringify(INFERENCE)}\n`)
    expect({ code: some.code, stderr: some.stderr, end: parsed(some.stdout).end }).toMatchObject({
      code: 0,
      stderr: '',
      end: { estimates: 1 },
    })
    const none = await runWattprint(['estimate', '--file', '-'])
    expect({ code: none.code, end: parsed(none.stdout).end }).toMatchObject({ code: 0, end: { lines: 0, estimates: 0 } })
  })

  it('ends quietly when its reader has read enough', async () => {
    const many = join(folder, 'many.ndjson')
    await writeFile(many, `${JSON.stringify(INFERENCE)}\n`.repeat(5000))
    const command = `node ${COMMAND.join(' ')} estimate --file '${many}' --detail full | head -1 | cut -c1-9; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], { cwd: PACKAGE_ROOT })
    expect({ stdout, stderr }).toEqual({ stdout: '{"line":1\n0\n', stderr: '' })
  })

  it('answers lines before the file has ended', async () => {
    const child = spawn(process.execPath, [...COMMAND, 'estimate', '--file', '-'], { cwd: PACKAGE_ROOT })
    child.stdin.write(`${JSON.stringify(INFERENCE)}\n`)
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    expect(parsed(`${first.toString()}{}`).lines[0]).toMatchObject({ line: 1, reference: 'a' })
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it.each([
    ['a file that does not exist', ['--file', '/nowhere/requests.ndjson'], '/nowhere/requests.ndjson does not exist: check the path.'],
    ['a folder', ['--file', '.'], 'is a folder: name a file in it.'],
    ['an output in no folder', ['--file', 'package.json', '--output', '/nowhere/x'], '/nowhere/x does not exist: check the path.'],
    ['an output over its file', ['--file', 'package.json', '--output', './package.json'], '--output would overwrite package.json'],
  ])('refuses %s', async (_what, words, told) => {
    const { code, stderr } = await runWattprint(['estimate', ...words])
    expect(code).toBe(2)
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/\.ts:\d+/)
  })

  it('says with 3 that a service went away before the totals', async () => {
    const { server, url } = await listening((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      response.write('{"line":1}\n', () => response.destroy())
    })
    const { code, stderr } = await runWattprint(['estimate', '--file', file, '--url', url])
    server.close()
    expect(code).toBe(3)
    expect(stderr).toMatch(/the service went away/)
  })
})

describe('the progress bar', () => {
  const shown = async (size: number | undefined, isTTY: boolean): Promise<string> => {
    const terminal = Object.assign(new PassThrough(), { isTTY })
    const progress = progressOn(terminal, size)
    progress.add(512 * 1024)
    progress.end()
    terminal.end()
    return (await terminal.toArray()).map(String).join('')
  }

  it('says how much of a file was read, and leaves the line empty', async () => {
    expect(await shown(1024 * 1024, true)).toBe(`\r[${'█'.repeat(15)}${' '.repeat(15)}] 50 % 0.5 MiB\r\u001b[K`)
  })

  it('says how much where the whole is not known, and nothing where nobody looks', async () => {
    expect(await shown(undefined, true)).toContain('read 0.5 MiB')
    expect(await shown(1024, false)).toBe('')
  })
})
