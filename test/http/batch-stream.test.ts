import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answersTo } from '../../src/http/streaming/batch-stream.js'
import { BatchEnd, BatchLine } from '../../src/schemas/batch.js'
import { catalog, inference } from '../estimation/support/estimates.js'
import { type StartedApp, startedApp } from '../support/app.js'

const GOOD = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const LINE = `${JSON.stringify(GOOD)}\n`
const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const MEBIBYTE = 1024 * 1024

let service: StartedApp
let port: number
beforeAll(async () => {
  service = await startedApp()
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  port = (service.app.server.address() as AddressInfo).port
})
afterAll(() => service.stop())

type Answered = { status: number; type: string; answers: BatchLine[]; end: BatchEnd }

async function streamed(payload: string | Uint8Array, query = ''): Promise<Answered> {
  const headers = { 'content-type': 'application/x-ndjson' }
  const answer = await service.rest(`/v1/estimates/batch${query}`, { method: 'POST', payload: Buffer.from(payload), headers })
  const lines = answer.text.trimEnd().split('\n')
  const end = BatchEnd.parse(JSON.parse(lines.pop() ?? ''))
  const answers = lines.map((line) => BatchLine.parse(JSON.parse(line)))
  return { status: answer.status, type: String(answer.headers['content-type']), answers, end }
}

const codes = (answers: readonly BatchLine[]) => answers.map((one) => [one.line, 'problem' in one ? one.problem?.code : one.kind])

describe('a stream of lines', () => {
  it('is answered line by line, with the totals last', async () => {
    const { status, type, answers, end } = await streamed(
      `${LINE}{"kind":"training","model":"gpt-3-175b","reference":"r"}\n`,
      '?groupBy=model',
    )
    expect([status, type]).toEqual([200, 'application/x-ndjson'])
    expect(answers).toMatchObject([
      { line: 1, kind: 'inference', reference: null, estimate: { energy: inference(GOOD).energy } },
      { line: 2, kind: 'training', reference: 'r', estimate: { method: { id: 'training-reported-1' } } },
    ])
    expect(end).toMatchObject({
      lines: 2,
      estimates: 2,
      problems: 0,
      groups: [{ key: { model: 'gpt-4o' } }, { key: { model: 'gpt-3-175b' } }],
    })
  })

  it('may be summaries, whose numbers are those of the whole estimate', async () => {
    const { answers } = await streamed(LINE, '?detail=summary')
    const { energy, carbon, water, method, warnings, catalogRevision } = inference(GOOD)
    expect(answers).toEqual([
      {
        line: 1,
        kind: 'inference',
        reference: null,
        model: 'gpt-4o',
        work: 'text',
        amounts: { inputTokens: 0, outputTokens: GOOD.outputTokens },
        energy,
        carbon: carbon.total,
        water: water.total,
        method: method.id,
        warnings: [...new Set(warnings.map(({ code }) => code))],
        catalogRevision: answers[0] && 'catalogRevision' in answers[0] ? answers[0].catalogRevision : catalogRevision,
      },
    ])
  })

  it('goes on after each bad line: malformed, 5 MB long, not UTF-8, blank, cut off at the end', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`\uFEFF${LINE}{"model":\r\n${LINE.replace('\n', '\r\n')}\n`),
      Buffer.from(`{"reference":"${'x'.repeat(5_000_000)}"}\n${LINE}`),
      Buffer.of(0x22, 0xc3, 0x28, 0x22, 0x0a),
      Buffer.from(`${LINE}{"model":"gpt-4o","outputTok`),
    ])
    const { answers, end } = await streamed(bytes, '?detail=summary')
    expect(codes(answers)).toEqual([
      [1, 'inference'],
      [2, 'malformed-line'],
      [3, 'inference'],
      [5, 'line-too-long'],
      [6, 'inference'],
      [7, 'malformed-line'],
      [8, 'inference'],
      [9, 'malformed-line'],
    ])
    expect(end).toMatchObject({ lines: 9, estimates: 4, problems: 4 })
  })

  it('that ends in the middle of a line has that line answered if it is whole', async () => {
    const { answers, end } = await streamed(LINE.trimEnd(), '?detail=summary')
    expect(codes(answers)).toEqual([[1, 'inference']])
    expect(end.lines).toBe(1)
  })

  it('without a line has totals of nothing', async () => {
    const { answers, end } = await streamed('\n\n')
    expect(answers).toEqual([])
    expect(end).toMatchObject({ lines: 2, estimates: 0, totals: { energy: { value: 0, low: 0, high: 0 }, inference: null } })
  })

  it.each(['?detail=some', '?groupBy=planet', '?lines=3'])('is refused with %s', async (query) => {
    const headers = { 'content-type': 'application/x-ndjson' }
    const { status, json } = await service.rest(`/v1/estimates/batch${query}`, { method: 'POST', payload: LINE, headers })
    expect([status, json]).toMatchObject([422, { code: 'invalid-request' }])
  })
})

describe('a compressed stream', () => {
  const LINES = Array.from(
    { length: 3000 },
    (_, index) => `${JSON.stringify({ ...GOOD, tag: createHash('sha256').update(`${index}`).digest('base64') })}\n`,
  )
  const PACKED = gzipSync(LINES.join(''))
  const UNPACKED_LIMIT = 1_000_000
  let zstd: Zstd
  let narrow: StartedApp
  let address: string
  beforeAll(async () => {
    narrow = await startedApp({
      BATCH_UNPACKED_LIMIT_BYTES: String(UNPACKED_LIMIT),
      JOB_LIMIT_BYTES: String(10 * UNPACKED_LIMIT),
      WATTPRINT_ADMIN_KEY: ADMIN_KEY,
    })
    zstd = await Zstd.load()
    address = await narrow.app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => narrow.stop())

  async function sent(body: Buffer, encoding = 'gzip', more: object = {}): Promise<{ status: number; lines: string[] }> {
    const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': encoding, 'x-request-id': 'packed', ...more }
    const answer = await fetch(`${address}/v1/estimates/batch?detail=summary`, { method: 'POST', headers, body: new Uint8Array(body) })
    return { status: answer.status, lines: (await answer.text()).trimEnd().split('\n') }
  }
  async function brokenOff(body: Buffer): Promise<{ before: number; code: unknown; end: BatchEnd }> {
    const { lines } = await sent(body)
    const [last, end] = lines.slice(-2).map((text) => JSON.parse(text) as Record<string, unknown>)
    const before = lines.slice(0, -2).map((text) => JSON.parse(text) as BatchLine)
    expect(before.map(({ line }) => line)).toEqual(before.map((_, index) => index + 1))
    const problem = last?.['problem'] as { code: string } | undefined
    return { before: before.length, code: problem?.code, end: BatchEnd.parse(end) }
  }

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['zstd', (lines: string) => Buffer.from(zstd.compress(Buffer.from(lines)))],
  ] as const)('as %s is answered as the same lines uncompressed', async (encoding, pack) => {
    const lines = LINES.slice(0, 50).join('')
    expect(await sent(pack(lines), encoding)).toEqual(await sent(Buffer.from(lines), 'identity'))
  })

  it('that ends too early has the lines that could be read answered, says so in the next, and has totals', async () => {
    const { before, code, end } = await brokenOff(PACKED.subarray(0, PACKED.length / 2))
    expect(before).toBeGreaterThan(1000)
    expect([code, end.lines, end.estimates, end.problems]).toEqual(['malformed-body', before + 1, before, 1])
  })

  it('that is corrupt is answered, though more of it is on its way', async () => {
    const corrupt = Buffer.concat([PACKED.subarray(0, 20_000), randomBytes(4 * MEBIBYTE)])
    expect(await brokenOff(corrupt)).toMatchObject({ code: 'malformed-body', end: { problems: 1 } })
  })

  it('is unpacked no further than its limit, of which the answer speaks', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(LINE), Buffer.alloc(300_000_000, ' ')]))
    const { before, code, end } = await brokenOff(bomb)
    expect([before, code, end.estimates, end.lines]).toEqual([1, 'body-too-large', 1, 2])
  })

  it('of zstd is unpacked no further than its limit either, and refused before it begins for a window that is too large', async () => {
    const bomb = Buffer.from(zstd.compress(Buffer.concat([Buffer.from(LINE), Buffer.alloc(30_000_000, ' ')])))
    const ends = (await sent(bomb, 'zstd')).lines.slice(-2).map((text) => JSON.parse(text) as object)
    expect(ends).toMatchObject([{ problem: { code: 'body-too-large' } }, { estimates: 1, lines: 2 }])
    const wide = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 14 << 3, 1, 0, 0])
    const { status, lines } = await sent(wide, 'zstd')
    expect(status).toBe(415)
    expect(lines.join()).toContain('window of 16777216 bytes, and at most 8388608 are read here')
    const whole = Buffer.from(zstd.compress(Buffer.from(LINES.slice(0, 300).join(''))))
    const cut = whole.subarray(0, whole.length / 2)
    expect((await sent(cut, 'zstd')).lines.map((text) => JSON.parse(text) as object).at(-2)).toMatchObject({
      problem: { code: 'malformed-body' },
    })
  })

  it('is unpacked with a key as far as a job would be', async () => {
    const payload = gzipSync(Buffer.concat([Buffer.alloc(5 * UNPACKED_LIMIT, ' '), Buffer.from(`\n${LINE}`)]))
    const authorization = `Bearer ${ADMIN_KEY}`
    const ended = async (headers: object): Promise<BatchEnd> =>
      BatchEnd.parse(JSON.parse((await sent(payload, 'gzip', headers)).lines.at(-1) ?? ''))
    expect(await ended({ authorization })).toMatchObject({ lines: 2, estimates: 1 })
    expect(await ended({})).toMatchObject({ lines: 1, estimates: 0, problems: 1 })
  })

  it.each([
    ['blank', '\n', 'are blank, skipped or have a problem'],
    ['refused', 'x\n', 'are blank, skipped or have a problem'],
  ])('of lines that are %s is read no further than so many', async (_what, line, reason) => {
    const { lines } = await sent(gzipSync(line.repeat(400_000)))
    const [last, end] = lines.slice(-2).map((text) => JSON.parse(text) as Record<string, unknown>)
    expect(last).toMatchObject({ problem: { code: 'malformed-line', detail: expect.stringContaining(reason) as string } })
    expect(BatchEnd.parse(end).lines).toBeLessThan(200_000)
  })

  it('may not be of an encoding that is not read, or of two', async () => {
    for (const encoding of ['zebra', 'gzip, gzip']) expect((await sent(PACKED, encoding)).status).toBe(415)
  })
})

describe('a stream over the network', () => {
  it('is answered before it ends, however slowly it comes', async () => {
    const { request, response } = await opened(LINE.slice(0, 20))
    request.write(LINE.slice(20))
    const answers = await response
    const [first] = (await once(answers, 'data')) as [Buffer]
    expect(JSON.parse(String(first))).toMatchObject({ line: 1, kind: 'inference' })
    request.end('{}')
    expect((await textOf(answers)).split('\n')).toMatchObject(
      [/"line":2.*no-model|no-tokens/, /"estimates":1,"problems":1/, ''].map((one) => expect.stringMatching(one) as unknown),
    )
  })

  it('of 20,000 lines, larger than any body may be, has exact totals and a bounded heap', async () => {
    const requests = Array.from(
      { length: 20_000 },
      (_, index) => `${JSON.stringify({ ...GOOD, outputTokens: 1 + (index % 100), tag: `team ${index % 7}` })}\n`,
    )
    const { request, response } = await opened('')
    let most = 0
    const before = process.memoryUsage().heapUsed
    const sent = (async () => {
      for (let line = 0; line < requests.length; line += 100) {
        if (!request.write(requests.slice(line, line + 100).join(''))) await once(request, 'drain')
        most = Math.max(most, process.memoryUsage().heapUsed - before)
      }
      request.end()
    })()
    let last = ''
    for await (const chunk of await response) last = (last + String(chunk)).slice(-100_000)
    await sent
    const { totals, lines, groups } = BatchEnd.parse(JSON.parse(last.trimEnd().split('\n').pop() ?? ''))
    expect([lines, totals.estimates, groups.length]).toEqual([20_000, 20_000, 7])
    const once100 = Array.from({ length: 100 }, (_, index) => inference({ ...GOOD, outputTokens: 1 + index }).energy.value)
    const exact = 200 * once100.reduce((sum, value) => sum + value, 0)
    expect(Math.abs(totals.energy.value / exact - 1)).toBeLessThan(1e-14)
    expect(requests.join('').length).toBeGreaterThan(MEBIBYTE)
    expect(most).toBeLessThan(200 * MEBIBYTE)
  }, 60_000)

  it('is not read further while its client does not read the answers, and ends with the client', async () => {
    const { request, response } = await opened('', '')
    let written = 0
    const answers = await (async () => {
      request.write(LINE)
      return response
    })()
    answers.pause()
    // Until the buffers on the way are full, and nothing drains any more.
    for (let isOpen = true; isOpen;) {
      while (request.write(LINE.repeat(1000)) && written < 10_000_000) written += 1000
      written += 1000
      isOpen = await Promise.race([once(request, 'drain').then(() => true), sleep(1500).then(() => false)])
    }
    expect(written).toBeLessThan(1_000_000)
    answers.destroy()
    request.destroy()
    await expect.poll(() => new Promise((resolve) => service.app.server.getConnections((_error, count) => resolve(count)))).toBe(0)
    expect((await streamed(LINE, '?detail=summary')).end.lines).toBe(1)
  }, 60_000)

  it('whose client is gone leaves nothing open', async () => {
    const { request, response } = await opened(LINE)
    const answers = await response
    answers.on('error', () => undefined)
    request.destroy()
    await expect.poll(() => new Promise((resolve) => service.app.server.getConnections((_error, count) => resolve(count)))).toBe(0)
  })
})

describe('a stream that stands still', () => {
  let hasty: StartedApp
  beforeAll(async () => {
    hasty = await startedApp({ BATCH_IDLE_TIMEOUT_SECONDS: '1' })
    await hasty.app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => hasty.stop())
  const hastyPort = (): number => (hasty.app.server.address() as AddressInfo).port

  it('because nothing is sent any more is cut off, without totals', async () => {
    const { response } = await opened(LINE, '', hastyPort())
    let answered = ''
    const cut = (async () => {
      for await (const chunk of await response) answered += String(chunk)
    })()
    await expect(cut).rejects.toThrow('aborted')
    expect(answered.trimEnd().split('\n')).toHaveLength(1)
  })

  it('because nothing is read any more is cut off', async () => {
    const { request, response } = await opened(LINE, '', hastyPort())
    const answers = (await response).pause()
    answers.on('error', () => undefined)
    const writing = setInterval(() => request.writableNeedDrain || request.write(LINE.repeat(1000)), 1)
    const connections = (): Promise<number> => new Promise((resolve) => hasty.app.server.getConnections((_error, count) => resolve(count)))
    await expect.poll(connections, { timeout: 30_000 }).toBe(0)
    clearInterval(writing)
    request.destroy()
  })

  it('is no longer looked for once a stream is answered, on a connection that carries many', async () => {
    const sockets = new Set<Socket>()
    hasty.app.server.on('connection', (socket) => sockets.add(socket))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const headers = { 'content-type': 'application/x-ndjson' }
    const asked = { port: hastyPort(), host: '127.0.0.1', method: 'POST', path: '/v1/estimates/batch', headers, agent }
    const listeners: number[] = []
    for (let streams = 0; streams < 4; streams += 1) {
      const request = httpRequest(asked).end(LINE)
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      await textOf(answer)
      await sleep(50)
      listeners.push([...sockets][0]?.listenerCount('close') ?? NaN)
    }
    agent.destroy()
    expect([sockets.size, new Set(listeners).size]).toEqual([1, 1])
  })

  it('is none while lines come slowly', async () => {
    const { request, response } = await opened(LINE, '', hastyPort())
    const answered = response.then(textOf)
    for (let lines = 2; lines <= 5; lines += 1) {
      await sleep(500)
      request.write(LINE)
    }
    request.end()
    expect((await answered).trimEnd().split('\n')).toHaveLength(6)
  })
})

describe('the answers to lines', () => {
  const log = { error: () => undefined } as unknown as Parameters<typeof answersTo>[1]['log']
  const asked = { lineLimitBytes: MEBIBYTE, detail: 'summary' } as const

  it('are made no faster than they are taken, and no more once nobody takes them', async () => {
    let chunks = 0
    let isClosed = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          chunks += 1
          yield await Promise.resolve(Buffer.from(LINE.repeat(10)))
        }
      } finally {
        isClosed = true
      }
    }
    const answers = answersTo(endless(), { catalog, id: 'x', log }, asked)
    await answers.next()
    await answers.next()
    expect([chunks, isClosed]).toEqual([2, false])
    await answers.return(undefined)
    expect([chunks, isClosed]).toEqual([2, true])
  })

  it('let other requests be served between', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)
    const pieces: string[] = []
    const chunks = Readable.from([Buffer.from(LINE.repeat(5000))])
    for await (const piece of answersTo(chunks, { catalog, id: 'x', log }, asked)) pieces.push(Buffer.from(piece).toString())
    clearInterval(timer)
    expect(pieces.length).toBeGreaterThan(10)
    expect(turns).toBeGreaterThan(10)
  })
})

async function opened(
  first: string,
  query = '?detail=summary&groupBy=tag',
  at = port,
): Promise<{ request: ClientRequest; response: Promise<IncomingMessage> }> {
  const headers = { 'content-type': 'application/x-ndjson' }
  const request = httpRequest({ port: at, host: '127.0.0.1', method: 'POST', path: `/v1/estimates/batch${query}`, headers, agent: false })
  request.on('error', () => undefined)
  const response = new Promise<IncomingMessage>((resolve) => request.on('response', resolve))
  if (first !== '') request.write(first)
  else request.flushHeaders()
  await Promise.resolve()
  return { request, response }
}
