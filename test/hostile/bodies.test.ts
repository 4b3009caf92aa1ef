import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, constants, createBrotliCompress, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_KEY, type Replica } from '../replicas/support/replica.js'
import { hostileTarget, othersAnsweredDuring } from './support/hostile-target.js'

const KIBIBYTES_OF_MEBIBYTE = 1024
const NEWLINES = Buffer.alloc(256 * 1024 * 1024, '\n')
const BATCH = '/v1/estimates/batch'

let target: Awaited<ReturnType<typeof hostileTarget>>
let replica: Replica
beforeAll(async () => {
  target = await hostileTarget()
  replica = target.replica
})
afterAll(() => target.remove())

/** The memory of the process, in MiB, heap and all else. */
function residentMebibytes(): number {
  const status = readFileSync(`/proc/${replica.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / KIBIBYTES_OF_MEBIBYTE
}

/** What the process has used of the processor so far, in hundredths of a second. */
function usedTicks(): number {
  const fields = readFileSync(`/proc/${replica.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}

/** What of the processor is used from the beginning of `work` until the process does nothing but its duties of every second. */
async function ticksOf(work: () => Promise<unknown>): Promise<number> {
  const before = usedTicks()
  await work()
  for (let last = usedTicks(); ; last = usedTicks()) {
    await wait(500)
    if (usedTicks() - last <= 5) return usedTicks() - before
  }
}

type Upload = {
  readonly path?: string
  readonly encoding?: string
  readonly type?: string
  readonly length?: number
  readonly key?: string
}

/** A connection that has sent the head of an upload; without a length its body comes in chunks. */
function uploading({ path = BATCH, encoding, type = 'application/x-ndjson', length, key }: Upload): Socket {
  const { hostname, port } = new URL(replica.url)
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: x',
    `content-type: ${type}`,
    ...(encoding === undefined ? [] : [`content-encoding: ${encoding}`]),
    ...(key === undefined ? [] : [`authorization: Bearer ${key}`]),
    length === undefined ? 'transfer-encoding: chunked' : `content-length: ${length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  return socket
}

function chunkOf(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
}

/** The beginning of a stream of 17 MiB of line feeds, some 30 bytes long, which a decoder unpacks and then waits for more. */
async function brotliBeginning(windowBits: number): Promise<Buffer> {
  const encoder = createBrotliCompress({ params: { [constants.BROTLI_PARAM_LGWIN]: windowBits } })
  const parts: Buffer[] = []
  encoder.on('data', (part: Buffer) => parts.push(part))
  encoder.write(NEWLINES.subarray(0, 17 * 1024 * 1024))
  await new Promise<void>((resolve) => encoder.flush(resolve))
  return Buffer.concat(parts)
}

/** The same line feeds as blocks of one repeated byte, 4 bytes for each 128 KiB, in a window of 8 MiB. */
function zstdOfNewlines(): Buffer {
  const blocks = NEWLINES.length / 2 ** 17
  const bytes = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 13 << 3, ...Array.from({ length: blocks }, () => [2, 0, 0x10, 10]).flat()])
  bytes[bytes.length - 4] = 3
  return bytes
}

/** The beginning of a stream of zstd that declares a window of 8 MiB and then waits. */
const ZSTD_BEGINNING = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 13 << 3, 2, 0, 0x10, 10])

/** Opens so many connections, sends each the bytes and holds it open for some seconds; the answers of those that got one. */
async function held(count: number, asked: Upload, bytes: Uint8Array, seconds = 3) {
  const before = residentMebibytes()
  const answers: string[] = []
  const sockets = Array.from({ length: count }, () => {
    const socket = uploading(asked)
    socket.on('data', (part: Buffer) => answers.push(part.toString('latin1').slice(0, 5000)))
    socket.write(asked.length === undefined ? chunkOf(bytes) : bytes)
    return socket
  })
  let most = 0
  for (let tenths = 0; tenths < seconds * 10; tenths += 1) {
    await wait(100)
    most = Math.max(most, residentMebibytes() - before)
  }
  for (const socket of sockets) socket.destroy()
  return { most, answers }
}

describe('connections that hold what they sent', () => {
  it('cannot hold 16 MiB each by 30 bytes of brotli: so large a window is refused', async () => {
    const beginning = await brotliBeginning(24)
    expect(beginning.length).toBeLessThan(100)
    const { most, answers } = await held(100, { encoding: 'br' }, beginning)
    expect(answers).toHaveLength(100)
    expect(answers[0]).toContain('window')
    expect(most).toBeLessThan(250)
  })

  it('hold no more than is set aside with smaller windows, and others may still send compressed bodies', async () => {
    const beginning = await brotliBeginning(22)
    const holding = held(150, { encoding: 'br' }, beginning, 4)
    await wait(2500)
    const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip', authorization: `Bearer ${ADMIN_KEY}` }
    const body = new Uint8Array(gzipSync('{"model":"gpt-4o","outputTokens":1}\n'))
    expect((await replica.ask(BATCH, { method: 'POST', headers, body })).status).toBe(200)
    const { most, answers } = await holding
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 503') && answer.includes('retry-after: 2')).length).toBeGreaterThan(100)
    expect(most).toBeLessThan(250)
  })

  it('hold no more than is set aside with windows of zstd', async () => {
    const { most, answers } = await held(150, { encoding: 'zstd' }, ZSTD_BEGINNING, 3)
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 503') && answer.includes('retry-after: 2')).length).toBeGreaterThan(100)
    expect(most).toBeLessThan(250)
  })

  it.each([
    ['plain', { type: 'application/json', path: '/v1/estimates/inference', length: 1_048_576 }],
    ['compressed', { type: 'application/json', path: '/v1/estimates/inference', length: 1_048_576, encoding: 'gzip' }],
  ])('hold no more than is set aside with bodies whose last byte never comes, %s', async (_what, asked) => {
    const { most } = await held(300, asked, Buffer.alloc(1_048_575, '{'), 5)
    expect(most).toBeLessThan(280)
  })

  it('let go of all when they close', async () => {
    const beginning = await brotliBeginning(22)
    for (let time = 0; time < 3; time += 1) {
      const { answers } = await held(14, { encoding: 'br' }, beginning, 1)
      expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 503'))).toEqual([])
    }
  })
})

describe('a stream of which a few bytes are very many', () => {
  const packed = {
    gzip: gzipSync(NEWLINES, { level: 1 }),
    br: brotliCompressSync(NEWLINES, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    zstd: zstdOfNewlines(),
  }

  it.each(['gzip', 'br', 'zstd'] as const)('of %s keeps nobody waiting where its caller leaves, 30 at once', async (encoding) => {
    const bytes = packed[encoding]
    await othersAnsweredDuring(replica, () =>
      Promise.all(Array.from({ length: 30 }, () => left({ encoding, length: bytes.length }, bytes))),
    )
  })

  it('keeps nobody waiting while its caller stays, 30 at once, and neither do line feeds that come as they are', async () => {
    await othersAnsweredDuring(replica, async () => {
      const answers = await Promise.all([
        ...Array.from({ length: 15 }, () => answerTo({ encoding: 'br', length: packed.br.length }, packed.br)),
        ...Array.from({ length: 15 }, () => answerTo({ length: 2_000_000 }, NEWLINES.subarray(0, 2_000_000))),
      ])
      // Where bodies take all the memory that is set aside for them, the rest is told to come again.
      for (const answer of answers) expect(answer).toMatch(/malformed-line|overloaded/)
      expect(answers.join()).toContain('malformed-line')
    })
  })

  it('is no job', async () => {
    const answer = await answerTo({ path: '/v1/jobs', encoding: 'br', length: packed.br.length, key: ADMIN_KEY }, packed.br)
    expect(answer).toMatch(/^HTTP\/1\.1 400[^]*"malformed-line"[^]*blank/)
  })
})

it('lines are answered no longer than their caller is there', async () => {
  const lines = gzipSync('{"model":"gpt-4o","outputTokens":1,"zone":"FRA"}\n'.repeat(20_000))
  const asked = { path: `${BATCH}?detail=numbers`, encoding: 'gzip', length: lines.length }
  const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }
  const answered = async () => (await replica.ask(asked.path, { method: 'POST', headers, body: new Uint8Array(lines) })).text()
  const whole = await ticksOf(answered)
  expect(await ticksOf(() => left(asked, lines))).toBeLessThan(whole / 2)
})

/** An upload whose caller reads nothing and goes after half a second. */
async function left(asked: Upload, bytes: Uint8Array): Promise<void> {
  const socket = uploading(asked)
  socket.write(bytes)
  await wait(500)
  socket.destroy()
}

/** All that is answered until the stream is closed or its totals have come. */
async function answerTo(asked: Upload, bytes: Uint8Array): Promise<string> {
  const socket = uploading(asked)
  let answer = ''
  socket.on('data', (part: Buffer) => {
    answer += part.toString('latin1')
    if (/\r\n0\r\n\r\n$|"suggestions":\[\]\}$/.test(answer)) socket.end()
  })
  socket.write(bytes)
  await once(socket, 'close')
  return answer
}

it('a stream to which a byte comes now and then is closed all the same', async () => {
  const hasty = await hostileTarget({ BATCH_IDLE_TIMEOUT_SECONDS: '2' })
  const { hostname, port } = new URL(hasty.replica.url)
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  socket.write(`POST ${BATCH} HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n`)
  const began = performance.now()
  const dripping = setInterval(() => socket.write('1\r\n\n\r\n'), 300)
  await once(socket.resume(), 'close')
  clearInterval(dripping)
  await hasty.remove()
  expect(performance.now() - began).toBeLessThan(20_000)
}, 120_000)

it('uploads that are given up, and refused ones, leave no error in the log', () => {
  const errors = replica.said.filter((line) => /"level":(50|60)/.test(line))
  expect(errors).toEqual([])
})
