/** One process at a time writes a data directory, whatever becomes of the others. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectDatabase } from '../../src/database/connect.js'
import { lockDirectory } from '../../src/database/directory-lock.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { reaching } from '../../src/database/reaching.js'
import { startedReplica } from '../replicas/support/replica.js'
import { preparedPlace, SERVER_URL } from '../support/database.js'

const RACERS = 8
const ROUNDS = 25
const HOUR_MS = 3_600_000
const HASTE_MS = 100

/** Locks each directory that it is told, at the moment that it is told, and keeps what it gets. */
const CONTENDER = `
  import { createInterface } from 'node:readline'
  import { lockDirectory } from './src/database/directory-lock.ts'
  const held = []
  createInterface({ input: process.stdin }).on('line', async (line) => {
    const { directory, at } = JSON.parse(line)
    while (Date.now() < at) ;
    try {
      held.push(await lockDirectory(directory))
      console.log('locked')
    } catch (error) {
      console.log(error.code + ': ' + error.message)
    }
  })
  console.log('ready')
`

type Contender = { child: ChildProcess; lock: (directory: string, at?: number) => Promise<string> }

let directory: string
const running = new Set<ChildProcess>()
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wattprint-lock-'))
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
  await rm(directory, { recursive: true, force: true })
})

/** Another process that can lock directories; behind `command`, where one is given. */
async function contender(...command: string[]): Promise<Contender> {
  const [program, ...words] = [...command, process.execPath, '--import', 'tsx', '--input-type=module', '--eval', CONTENDER]
  const child = spawn(program, words, { cwd: PACKAGE_ROOT, stdio: ['pipe', 'pipe', 'inherit'] })
  running.add(child)
  const lines = createInterface({ input: child.stdout })
  const nextLine = (): Promise<string> => new Promise((resolve) => lines.once('line', resolve))
  await nextLine()
  const lock = (wanted: string, at = 0): Promise<string> => {
    const answer = nextLine()
    child.stdin.write(`${JSON.stringify({ directory: wanted, at })}\n`)
    return answer
  }
  return { child, lock }
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

const away = expect.objectContaining({ name: 'DomainError', code: 'database-unavailable' }) as Error
const held = expect.objectContaining({ code: 'data-directory-in-use' }) as Error
const file = (): string => join(directory, 'wattprint.lock')

describe('the lock of a data directory', () => {
  it('is given once, and again once it was released', async () => {
    const lock = await lockDirectory(directory)
    await expect(lockDirectory(directory)).rejects.toThrow(held)
    lock.release()
    const again = await lockDirectory(directory)
    again.release()
  })

  it('is refused by name while another process has it, silent or paused for however long, and given once that one was killed', async () => {
    const other = await contender()
    expect(await other.lock(directory)).toBe('locked')
    const sentence = `The data directory ${directory} is in use by process ${other.child.pid ?? 0} on ${hostname()}. Stop that process, or give this one its own WATTPRINT_DATA_DIR.`
    await expect(lockDirectory(directory)).rejects.toThrow(sentence)
    other.child.kill('SIGSTOP')
    // As the file stands after an hour in which nothing was done.
    const anHourAgo = new Date(Date.now() - HOUR_MS)
    await utimes(file(), anHourAgo, anHourAgo)
    await expect(lockDirectory(directory)).rejects.toThrow(sentence)
    other.child.kill('SIGCONT')
    await expect(lockDirectory(directory)).rejects.toThrow(sentence)
    await killed(other.child)
    const lock = await lockDirectory(directory)
    lock.release()
  })

  it(`is got by one of ${RACERS} processes that start at once over what a killed process left, in each of ${ROUNDS} rounds`, async () => {
    const racers = await Promise.all(Array.from({ length: RACERS }, () => contender()))
    for (let round = 0; round < ROUNDS; round += 1) {
      const contested = join(directory, String(round))
      mkdirSync(contested)
      await writeFile(join(contested, 'wattprint.lock'), JSON.stringify({ pid: 999_999, host: hostname() }))
      const at = Date.now() + HASTE_MS
      const answers = await Promise.all(racers.map((racer) => racer.lock(contested, at)))
      expect(answers.filter((answer) => answer === 'locked')).toHaveLength(1)
      expect(answers.filter((answer) => answer.startsWith('data-directory-in-use: '))).toHaveLength(RACERS - 1)
    }
  })

  const namespaces = process.platform === 'linux' && spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0
  it.runIf(namespaces)('is got by one of two containers that share a hostname and are both process 1', async () => {
    const container = ['unshare', '--pid', '--fork', '--kill-child']
    const [first, second] = [await contender(...container), await contender(...container)]
    expect(await first.lock(directory)).toBe('locked')
    expect(await second.lock(directory)).toBe(
      `data-directory-in-use: The data directory ${directory} is in use by process 1 on ${hostname()}. Stop that process, or give this one its own WATTPRINT_DATA_DIR.`,
    )
  })

  it.each([
    ['a process of this number', { pid: process.pid, host: hostname() }],
    ['a process that lives', { pid: process.ppid, host: hostname() }],
    ['another host', { pid: 1, host: 'another' }],
  ])('is not kept from anybody by a file alone, though it names %s', async (_whom, owner) => {
    await writeFile(file(), JSON.stringify(owner))
    const lock = await lockDirectory(directory)
    lock.release()
  })

  it('is lost for good with the file or the directory that it is on, and whoever has it then keeps it', async () => {
    const takings: (() => Promise<void>)[] = [
      () => rm(file()),
      () => rename(file(), `${file()}.aside`),
      () => rm(directory, { recursive: true }),
      async () => {
        await rename(directory, `${directory}.aside`)
        await cp(`${directory}.aside`, directory, { recursive: true })
      },
    ]
    for (const take of takings) {
      const first = await lockDirectory(directory)
      expect(first.isHeld()).toBe(true)
      await take()
      expect(first.isHeld()).toBe(false)
      await mkdir(directory, { recursive: true })
      const second = await lockDirectory(directory)
      first.release()
      expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ pid: process.pid })
      expect([first.isHeld(), second.isHeld()]).toEqual([false, true])
      await expect(lockDirectory(directory)).rejects.toThrow(held)
      second.release()
    }
    await rm(`${directory}.aside`, { recursive: true })
  })

  it('is refused with the way out where the package has no binary for the platform', () => {
    const lock = `Object.defineProperty(process, 'arch', { value: 'riscv64' })
      const { lockDirectory } = await import('./src/database/directory-lock.ts')
      await lockDirectory(${JSON.stringify(directory)}).catch((error) => console.log(error.code + ': ' + error.message))`
    const words = ['--import', 'tsx', '--input-type=module', '--eval', lock]
    const { stdout } = spawnSync(process.execPath, words, { cwd: PACKAGE_ROOT, encoding: 'utf8' })
    expect(stdout).toMatch(
      /^configuration-invalid: The data directory .* no binary for .*-riscv64 .*, or a PostgreSQL server, DATABASE_URL\.\n$/,
    )
  })
})

describe.skipIf(SERVER_URL)('a service on an embedded database', () => {
  const shows = async (dataDirectory: string): Promise<string[]> => {
    const database = await connectDatabase({ dataDirectory })
    const rows = await database.prisma.catalogRecord.findMany({ where: { origin: 'user' }, select: { id: true }, orderBy: { id: 'asc' } })
    await database.close()
    return rows.map(({ id }) => id)
  }

  it('keeps what it acknowledged while others try to start on its directory, on its port and on another, also when it is paused', async () => {
    const { place, remove } = await preparedPlace()
    const first = await startedReplica({ WATTPRINT_DATA_DIR: place.dataDirectory })
    try {
      const { port } = new URL(first.url)
      expect(await first.put('one')).toBe(201)
      first.kill('SIGSTOP')
      const anHourAgo = new Date(Date.now() - HOUR_MS)
      await utimes(join(place.dataDirectory, 'wattprint.lock'), anHourAgo, anHourAgo)
      const starts = [
        startedReplica({ WATTPRINT_DATA_DIR: place.dataDirectory, PORT: port }),
        startedReplica({ WATTPRINT_DATA_DIR: place.dataDirectory }),
      ]
      await Promise.all([
        expect(starts[0]).rejects.toThrow(`The service ended with 1: port-in-use: Port ${port} of 127.0.0.1 is in use`),
        expect(starts[1]).rejects.toThrow(`The service ended with 1: data-directory-in-use: The data directory ${place.dataDirectory}`),
      ])
      first.kill('SIGCONT')
      expect([await first.put('two'), await first.put('three')]).toEqual([201, 201])
    } finally {
      first.kill('SIGKILL')
      await first.exited
    }
    expect(await shows(place.dataDirectory)).toEqual(['test/one', 'test/three', 'test/two'])
    await remove()
  })

  it('whose port another program has does not touch the directory', async () => {
    const program = createServer().listen(0, '127.0.0.1')
    await once(program, 'listening')
    const PORT = String((program.address() as AddressInfo).port)
    const start = startedReplica({ WATTPRINT_DATA_DIR: join(directory, 'never-made'), PORT })
    await expect(start).rejects.toThrow('port-in-use')
    program.close()
    expect(await readdir(directory)).toEqual([])
  })

  it('whose directory is taken away and replaced writes nothing more, says so and ends', async () => {
    const { place, remove } = await preparedPlace()
    const { dataDirectory } = place
    const service = await startedReplica({ WATTPRINT_DATA_DIR: dataDirectory })
    try {
      expect(await service.put('one')).toBe(201)
      await rename(dataDirectory, `${dataDirectory}.aside`)
      await cp(`${dataDirectory}.aside`, dataDirectory, { recursive: true })
      const status = await service.put('two').catch(() => 'ended')
      expect([503, 'ended']).toContain(status)
      await Promise.race([service.exited, wait(30_000)])
      expect(await service.exited).toBe(1)
      expect(service.said.join('\n')).toContain(`The data directory ${dataDirectory} was removed, renamed or replaced`)
    } finally {
      service.kill('SIGKILL')
    }
    expect(await shows(`${dataDirectory}.aside`)).toEqual(['test/one'])
    expect(await shows(dataDirectory)).toEqual(['test/one'])
    await rm(`${dataDirectory}.aside`, { recursive: true })
    await remove()
  })

  it('refuses each write once its directory is gone, whatever it is part of', async () => {
    const { place, remove } = await preparedPlace('empty')
    const database = await connectDatabase(place)
    const told: string[] = []
    database.whenLost(({ message }) => told.push(message))
    await rename(join(place.dataDirectory, 'postgresql'), join(place.dataDirectory, 'moved'))
    await expect(reaching(() => database.prisma.$executeRaw`CREATE TABLE a (b int)`)).rejects.toThrow(away)
    await expect(reaching(() => database.prisma.$transaction((transaction) => transaction.catalogRecord.count()))).rejects.toThrow(away)
    await expect(reaching(() => database.executeSql('CREATE TABLE a (b int)'))).rejects.toThrow(away)
    await wait(1500)
    expect(told).toHaveLength(1)
    await database.close()
    await remove()
  })
})
