import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../../src/database/api-keys.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import type { LedgerAnswer } from '../../../src/schemas/ledger-call.js'
import type { LedgerReport } from '../../../src/schemas/ledger-report.js'
import { type Answer, type StartedApp, startedApp } from '../../support/app.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const AT = '2026-10-05T09:30:00Z'
const CALLS = '/v1/ledger/calls'
const REPORT = '/v1/ledger/report?from=2026-10-01&to=2026-11-01'

let service: StartedApp
let made = 0
beforeAll(async () => {
  service = await startedApp({ LEDGER_TAGS: 'team,tag', LEDGER_TAG_VALUES: '3', LEDGER_RETENTION: '1200', LEDGER_REPORT_CELLS: '1000' })
})
afterAll(() => service.stop())

/** A key that writes and one that reads, of a workspace of their own. */
async function workspace() {
  const name = `workspace-${++made}`
  const keyOf = async (scope: 'ledger:write' | 'ledger:read') =>
    (await createKey(service.database, { owner: name, scope, workspace: name })).key
  const [writer, reader] = [await keyOf('ledger:write'), await keyOf('ledger:read')]
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
  return {
    name,
    writer,
    reader,
    send: async (payload: object | string, type = 'application/json'): Promise<LedgerAnswer> => {
      const answer = await service.rest(CALLS, { method: 'POST', payload, headers: { ...bearer(writer), 'content-type': type } })
      expect(answer.text === '' ? answer.status : answer.json).toMatchObject({ taken: expect.any(Number) as number })
      return answer.json as LedgerAnswer
    },
    ask: (url: string): Promise<Answer> => service.rest(url, { headers: bearer(reader) }),
    report: async (more = ''): Promise<LedgerReport> =>
      (await service.rest(`${REPORT}${more}`, { headers: bearer(reader) })).json as LedgerReport,
  }
}

const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, at: AT, zone: 'FRA' }

describe('a call', () => {
  it('counts once, however often it is sent and in whatever form', async () => {
    const { send, report } = await workspace()
    expect(await send({ ...call, id: 'a' })).toMatchObject({ taken: 1, repeated: 0, ignored: 0, problems: [] })
    expect(
      await send([
        { ...call, id: 'a' },
        { ...call, id: 'b' },
        { ...call, reference: 'b' },
      ]),
    ).toMatchObject({ taken: 1, repeated: 2 })
    const line = `${JSON.stringify({ ...call, id: 'b' })}\n`
    expect(await send(line + line, 'application/x-ndjson')).toMatchObject({ taken: 0, repeated: 2 })
    expect((await report()).totals).toMatchObject({ calls: 2, requests: 2, tokens: { input: 1600, output: 180 } })
  })

  it('without an id is known again by all that it says', async () => {
    const { send } = await workspace()
    expect(await send([call, { ...call, outputTokens: 91 }])).toMatchObject({ taken: 2 })
    expect(await send([call, { ...call, outputTokens: 91 }])).toMatchObject({ taken: 0, repeated: 2 })
    expect(await send(`${JSON.stringify(call)}\n`, 'application/x-ndjson')).toMatchObject({ taken: 0, repeated: 1 })
  })

  it('counts once when two requests bring it at the same time', async () => {
    const { send, report } = await workspace()
    const calls = Array.from({ length: 200 }, (_one, index) => ({ ...call, id: `same-${index}`, outputTokens: 50 + index }))
    const answers = await Promise.all([send(calls), send([...calls].reverse()), send(calls)])
    expect(answers.reduce((sum, { taken }) => sum + taken, 0)).toBe(200)
    expect((await report()).totals.tokens.output).toBe(calls.reduce((sum, { outputTokens }) => sum + outputTokens, 0))
  })

  it('of a batch’s output is known by the id of its answer, not by what its caller called it', async () => {
    const { send } = await workspace()
    const line = (id: string): string =>
      JSON.stringify({
        custom_id: 'request-1',
        response: { status_code: 200, body: { id, model: 'gpt-4o', usage: { prompt_tokens: 9, completion_tokens: 3, total_tokens: 12 } } },
      })
    expect(await send(`${line('one')}\n${line('two')}\n`, 'application/x-ndjson')).toMatchObject({ taken: 2, repeated: 0 })
  })

  it('comes as a row of a table, an entry of a log or a usage object; what cost nothing is ignored, and why is told', async () => {
    const { send, report } = await workspace()
    const table = `model,input_tokens,output_tokens,timestamp,id\ngpt-4o,700,80,${AT},row-1\ngpt-4o,700,80,${AT},row-2\n`
    expect(await send(table, 'text/csv')).toMatchObject({ taken: 2 })
    const usage = { model: 'gpt-4o', usage: { prompt_tokens: 500, completion_tokens: 60, total_tokens: 560 }, at: AT }
    const failed = {
      call_type: 'acompletion',
      custom_llm_provider: 'openai',
      prompt_tokens: 0,
      status: 'failure',
      id: 'x',
      model: 'gpt-4o',
    }
    const answer = await send([usage, failed])
    expect(answer).toMatchObject({ taken: 1, ignored: 1 })
    expect(answer.reasons).toEqual([{ reason: expect.stringContaining('the call failed') as string, count: 1 }])
    expect((await report()).totals.tokens).toMatchObject({ input: 1900, output: 220 })
  })

  it.each([
    ['of next year', { ...call, at: '2099-01-01T00:00:00Z' }, 'call-time-invalid'],
    ['of 1970, from a clock that was never set', { ...call, at: '1970-01-01T00:00:07Z' }, 'invalid-request'],
    ['of 1999', { ...call, at: '1999-01-01T00:00:00Z' }, 'call-time-invalid'],
    ['without a model', { inputTokens: 5, outputTokens: 5, at: AT }, 'no-model'],
    ['without tokens', { model: 'gpt-4o', at: AT }, 'no-tokens'],
    ['whose cache is more than its prompt', { ...call, cachedInputTokens: 900 }, 'contradictory-request'],
    ['with a field that there is not', { ...call, prompt: 'Hello' }, 'invalid-request'],
    ['that is a training', { kind: 'training', hardware: 'H100', acceleratorHours: 5 }, 'invalid-request'],
    ['that is no object', 17, 'invalid-request'],
  ])('%s is refused in its place, and the others stand', async (_what, bad, code) => {
    const { send, report } = await workspace()
    const answer = await send([{ ...call, id: 'good' }, bad as object])
    expect(answer).toMatchObject({ taken: 1, refused: 1, problems: [{ index: 1, problem: { code } }] })
    expect((await report()).totals.calls).toBe(1)
  })

  it('whose line is no JSON is told by its place', async () => {
    const { send } = await workspace()
    const answer = await send(`${JSON.stringify(call)}\n\n{"model":\n`, 'application/x-ndjson')
    expect(answer).toMatchObject({ taken: 1, problems: [{ index: 2, problem: { code: 'malformed-line' } }] })
  })

  it('leaves nothing of a prompt, an answer or a user behind', async () => {
    const { send } = await workspace()
    const answer = {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      model: 'gpt-4o',
      user: 'a-secret-user',
      choices: [{ message: { content: 'a-secret-answer' } }],
      usage: { prompt_tokens: 9, completion_tokens: 3, total_tokens: 12 },
    }
    await send([answer, { ...call, tag: 'x', tags: { user: 'a-secret-user' } }])
    const { prisma } = service.database
    const kept = JSON.stringify([
      await prisma.ledgerKey.findMany(),
      await prisma.ledgerTagValue.findMany(),
      await prisma.ledgerSeen.findMany(),
    ])
    expect(kept).not.toContain('a-secret')
  })
})

describe('a clock that jumps', () => {
  it('by hours, forward and back, puts each call into its own hour, once', async () => {
    const { send, ask } = await workspace()
    const now = Date.now()
    const jumps = [0, 20, -30, 3, -2].map((hours) => new Date(now + hours * 3_600_000).toISOString())
    const calls = jumps.map((at, index) => ({ ...call, at, id: `jump-${index}` }))
    expect(await send(calls)).toMatchObject({ taken: 5, refused: 0 })
    expect(await send([...calls].reverse())).toMatchObject({ taken: 0, repeated: 5 })
    // The same call by another clock is the same call.
    expect(await send([{ ...calls[0], at: jumps[2] }])).toMatchObject({ taken: 0, repeated: 1 })
    const period = [now - 72 * 3_600_000, now + 72 * 3_600_000].map((time) => new Date(time).toISOString())
    const url = `/v1/ledger/report?from=${period[0] ?? ''}&to=${period[1] ?? ''}&groupBy=hour`
    const { groups } = (await ask(url)).json as LedgerReport
    expect(groups.map(({ totals }) => totals.calls)).toEqual([1, 1, 1, 1, 1])
  })
})

describe('tags', () => {
  it('are kept where LEDGER_TAGS lists them, and the answer names those that are not', async () => {
    const { send, report } = await workspace()
    const answer = await send([
      { ...call, id: '1', tags: { team: 'search', customer: 'nobody' } },
      { ...call, id: '2', tags: { team: 'chat' } },
      { ...call, id: '3' },
    ])
    expect(answer.tagsLeftOut).toEqual(['customer'])
    const { groups } = await report('&groupBy=tag:team')
    expect(groups.map(({ key, totals }) => [key[0]?.value, totals.calls])).toEqual([
      ['chat', 1],
      ['search', 1],
      [null, 1],
    ])
  })

  it('of a hundred thousand values leave the values that are kept apart, and no call is lost', { timeout: 120_000 }, async () => {
    const { name, send, report } = await workspace()
    const lines = Array.from({ length: 100_000 }, (_one, index) =>
      JSON.stringify({ ...call, id: `m-${index}`, tags: { team: `t-${index}` } }),
    )
    const underOther = [{ tag: 'team', calls: 99_997, mostValues: 3 }]
    expect(await send(`${lines.join('\n')}\n`, 'application/x-ndjson')).toMatchObject({ taken: 100_000, tagsUnderOther: underOther })
    expect(await service.database.prisma.ledgerTagValue.count({ where: { workspace: name } })).toBe(3)
    const { groups, cells, tagsUnderOther } = await report('&groupBy=tag:team')
    expect(tagsUnderOther).toMatchObject(underOther)
    expect(groups.map(({ key, totals }) => [key[0]?.value, totals.calls])).toEqual([
      ['other', 99_997],
      ['t-0', 1],
      ['t-1', 1],
      ['t-2', 1],
    ])
    expect(cells).toBe(4)
  })

  it('of more values than are kept apart count under other, and calls stay exact', async () => {
    const { send, report, ask } = await workspace()
    const calls = Array.from({ length: 40 }, (_one, index) => ({ ...call, id: `v-${index}`, tags: { team: `team-${index}` } }))
    expect(await send(calls.slice(0, 2))).not.toHaveProperty('tagsUnderOther')
    expect(await report()).not.toHaveProperty('tagsUnderOther')
    const { tagsUnderOther } = await send(calls)
    expect(tagsUnderOther).toEqual([
      { tag: 'team', calls: 37, mostValues: 3, note: expect.stringContaining('Raise LEDGER_TAG_VALUES') as string },
    ])
    expect(await send(calls)).not.toHaveProperty('tagsUnderOther')
    const { groups, totals, ...others } = await report('&groupBy=tag:team')
    expect(others.tagsUnderOther).toEqual(tagsUnderOther)
    const note = '37 calls count under "other" of the tag "team": it has more than the 3 values that are kept apart.'
    expect((await ask(`${REPORT}&format=html`)).text).toContain(note.replaceAll('"', '&#34;'))
    expect((await ask(`${REPORT}&format=md`)).text).toContain(note)
    expect(groups.map(({ key, totals: { calls: count } }) => [key[0]?.value, count])).toEqual([
      ['other', 37],
      ['team-0', 1],
      ['team-1', 1],
      ['team-2', 1],
    ])
    expect(totals.calls).toBe(40)
  })
})

describe('a report', () => {
  it('says what the calls cost, to the last digit where they are the same', async () => {
    const { send, report } = await workspace()
    await send(Array.from({ length: 5 }, (_one, index) => ({ ...call, id: `five-${index}` })))
    const { totals, methods, citations, catalogRevision, evidence, cells } = await report()
    const single = estimateInference(InferenceRequest.parse({ ...call, at: AT }), await bundledCatalog())
    expect(totals.energy.value / (5 * single.energy.value)).toBeCloseTo(1, 9)
    expect(totals.carbon.total.high / (5 * single.carbon.total.high)).toBeCloseTo(1, 9)
    expect(methods.map(({ id }) => id)).toEqual([single.method.id])
    expect(new Set(citations.map(({ id }) => id))).toEqual(new Set(single.citations.map(({ id }) => id)))
    expect(evidence.reduce((sum, { calls }) => sum + calls, 0)).toBe(5)
    expect({ cells, revision: catalogRevision.length > 0 }).toEqual({ cells: 1, revision: true })
  })

  it('is split by day in a time zone, and its groups add up to its totals', async () => {
    const { send, report } = await workspace()
    const times = ['2026-10-05T21:00:00Z', '2026-10-05T23:00:00Z', '2026-10-06T05:00:00Z']
    await send(times.map((at, index) => ({ ...call, at, id: `t-${index}` })))
    const paris = await report('&groupBy=day&timeZone=Europe/Paris')
    expect(paris.groups.map(({ key, totals }) => [key[0]?.value, totals.calls])).toEqual([
      ['2026-10-05', 1],
      ['2026-10-06', 2],
    ])
    expect(paris.from).toBe('2026-09-30T22:00:00Z')
    const sum = paris.groups.reduce((total, { totals }) => total + totals.energy.value, 0)
    expect(sum / paris.totals.energy.value).toBeCloseTo(1, 12)
  })

  it('shows the calls that have no estimate with the reason, and a guess by class beside them', async () => {
    const { send, report } = await workspace()
    await send([
      { ...call, id: '1' },
      { ...call, id: '2', model: 'gpt-9-imaginary' },
      { ...call, id: '3', model: 'gpt-9-imaginary' },
    ])
    const { totals, withoutEstimate } = await report('&groupBy=asked')
    expect(totals).toMatchObject({ calls: 3, callsWithoutEstimate: 2 })
    expect(withoutEstimate).toMatchObject({
      calls: 2,
      reasons: [{ code: 'unknown-model', calls: 2, models: ['gpt-9-imaginary'] }],
      guess: { calls: 2 },
    })
    expect(withoutEstimate.guess?.energy.high).toBeGreaterThan(0)
  })

  it('is the same to the byte when it is asked for again, and its digest changes with a call', async () => {
    const { send, ask, report } = await workspace()
    await send([
      { ...call, id: '1' },
      { ...call, id: '2', model: 'claude-sonnet-4-5' },
    ])
    const url = `${REPORT}&groupBy=model`
    const first = await ask(url)
    expect((await ask(url)).text).toBe(first.text)
    await send({ ...call, id: '3' })
    expect((await report('&groupBy=model')).digest).not.toBe((first.json as LedgerReport).digest)
  })

  it('over nothing says so without a number made up', async () => {
    const { report } = await workspace()
    expect(await report()).toMatchObject({ cells: 0, groups: [], totals: { calls: 0, energy: { value: 0 }, intensities: null } })
  })

  it.each(['csv', 'md', 'html'])('comes as %s, in which what callers wrote is text', async (format) => {
    const { send, ask } = await workspace()
    const model = '=cmd|<script>alert(1)</script>'
    await send([
      { ...call, id: '1' },
      { ...call, id: '2', model },
    ])
    const { status, text } = await ask(`${REPORT}&groupBy=asked&format=${format}`)
    expect(status).toBe(200)
    expect(text).toContain('gpt-4o')
    if (format === 'html') expect(text).not.toContain('<script>')
    if (format === 'md') expect(text).not.toContain(model)
    if (format === 'csv') expect(text).toContain(`'${model}`)
  })

  it.each([
    ['without a period', '/v1/ledger/report', 'invalid-request'],
    ['whose end is its beginning', '/v1/ledger/report?from=2026-10-01&to=2026-10-01', 'invalid-request'],
    ['of no day', '/v1/ledger/report?from=2026-13-01&to=2026-10-01', 'invalid-request'],
    ['grouped by what there is not', `${REPORT}&groupBy=user`, 'invalid-request'],
    ['of no time zone', `${REPORT}&timeZone=Mars/Olympus`, 'invalid-request'],
    ['of no format', `${REPORT}&format=pdf`, 'not-acceptable'],
  ])('%s is refused', async (_what, url, code) => {
    const { ask } = await workspace()
    expect((await ask(url)).json).toMatchObject({ code })
  })

  it('over more cells than one may add up is refused with the way out', async () => {
    const { send, ask } = await workspace()
    const hours = Array.from({ length: 1001 }, (_one, index) => new Date(Date.UTC(2026, 8, 1) + index * 3_600_000).toISOString())
    await send(hours.map((at) => `${JSON.stringify({ ...call, at })}\n`).join(''), 'application/x-ndjson')
    expect((await ask('/v1/ledger/report?from=2026-09-01&to=2026-11-01')).json).toMatchObject({ code: 'report-too-large', status: 422 })
    expect((await ask('/v1/ledger/report?from=2026-09-01&to=2026-09-03')).json).toMatchObject({ cells: 48 })
  })

  it('is had over GraphQL too', async () => {
    const { send, reader, report } = await workspace()
    await send({ ...call, id: '1' })
    const query =
      '{ ledgerReport(from: "2026-10-01", to: "2026-11-01") { digest tagsUnderOther { tag calls } totals { calls energy { value } } } }'
    const answer = await service.ask('/graphql', { method: 'POST', payload: { query }, headers: { authorization: `Bearer ${reader}` } })
    const { digest, totals } = await report()
    expect(answer.json).toEqual({
      data: { ledgerReport: { digest, tagsUnderOther: null, totals: { calls: 1, energy: { value: totals.energy.value } } } },
    })
    const refused = await service.ask('/graphql', { method: 'POST', payload: { query } })
    expect(refused.text).toContain('key-missing')
  })
})

describe('a workspace', () => {
  it('is forgotten whole by an administrator, and by nobody else', async () => {
    const { name, send, report, writer } = await workspace()
    await send({ ...call, id: '1' })
    const { key } = await createKey(service.database, { owner: 'Administrator', scope: 'admin' })
    const forget = (by: string): Promise<Answer> =>
      service.rest(`/v1/ledger/workspaces/${name}`, { method: 'DELETE', headers: { authorization: `Bearer ${by}` } })
    expect((await forget(writer)).json).toMatchObject({ code: 'scope-missing' })
    expect((await forget(key)).json).toEqual({ cells: 1 })
    expect((await report()).totals.calls).toBe(0)
    expect(await send({ ...call, id: '1' })).toMatchObject({ taken: 1 })
  })

  it('is seen by its own keys alone, and what writes it does not read it', async () => {
    const [one, other] = [await workspace(), await workspace()]
    await one.send({ ...call, id: '1' })
    expect((await other.report()).totals.calls).toBe(0)
    expect(await other.send({ ...call, id: '1' })).toMatchObject({ taken: 1 })
    const read = await service.rest(REPORT, { headers: { authorization: `Bearer ${one.writer}` } })
    expect(read.json).toMatchObject({ code: 'scope-missing' })
    const written = await service.rest(CALLS, { method: 'POST', payload: [call], headers: { authorization: `Bearer ${one.reader}` } })
    expect(written.json).toMatchObject({ code: 'scope-missing' })
  })
})

describe('spans', () => {
  const spansOf = (ids: readonly string[], team = 'search'): object => ({
    resourceSpans: [
      {
        resource: { attributes: [{ key: 'team', value: { stringValue: team } }] },
        scopeSpans: [
          {
            spans: ids.map((spanId) => ({
              traceId: '5b8efff798038103d269b633813fc60c',
              spanId,
              name: 'chat gpt-4o',
              startTimeUnixNano: String(BigInt(Date.parse(AT)) * 1_000_000n),
              endTimeUnixNano: String(BigInt(Date.parse(AT) + 4000) * 1_000_000n),
              attributes: [
                { key: 'gen_ai.operation.name', value: { stringValue: 'chat' } },
                { key: 'gen_ai.request.model', value: { stringValue: 'gpt-4o' } },
                { key: 'gen_ai.usage.input_tokens', value: { intValue: '811' } },
                { key: 'gen_ai.usage.output_tokens', value: { intValue: '92' } },
              ],
            })),
          },
        ],
      },
    ],
  })
  const sendSpans = (payload: object, headers: Record<string, string> = {}): Promise<Answer> =>
    service.rest('/v1/traces', { method: 'POST', payload, headers })

  it('are kept once by their ids where a key that writes the ledger sends them, with their tags', async () => {
    const { writer, report } = await workspace()
    const ids = ['eee19b7ec3c1b174', 'eee19b7ec3c1b175']
    for (const sent of [ids, ids, [...ids, 'eee19b7ec3c1b176']]) {
      expect((await sendSpans(spansOf(sent), { authorization: `Bearer ${writer}` })).json).toEqual({})
    }
    const { totals, groups } = await report('&groupBy=tag:team,day')
    expect(totals).toMatchObject({ calls: 3, tokens: { input: 2433, output: 276 } })
    expect(groups.map(({ key }) => key.map(({ value }) => value))).toEqual([['search', '2026-10-05']])
  })

  it('whose tag has more values than are kept apart are taken, and the answer says so as OTLP has warnings', async () => {
    const { send, writer, report } = await workspace()
    await send(['a', 'b', 'c'].map((team) => ({ ...call, id: team, tags: { team } })))
    const answer = await sendSpans(spansOf(['eee19b7ec3c1b17a', 'eee19b7ec3c1b17b']), { authorization: `Bearer ${writer}` })
    const { tagsUnderOther = [] } = await report()
    expect(answer.json).toEqual({ partialSuccess: { rejectedSpans: 0, errorMessage: tagsUnderOther[0]?.note } })
    expect(tagsUnderOther).toMatchObject([{ tag: 'team', calls: 2 }])
  })

  it('that could not be kept, because the database failed, are kept when they are sent again', async () => {
    const { writer, report } = await workspace()
    const headers = { authorization: `Bearer ${writer}` }
    const { prisma } = service.database
    await prisma.$executeRawUnsafe('ALTER TABLE "LedgerSeen" RENAME TO "LedgerSeenAway"')
    const refused = await sendSpans(spansOf(['eee19b7ec3c1b179']), headers)
    await prisma.$executeRawUnsafe('ALTER TABLE "LedgerSeenAway" RENAME TO "LedgerSeen"')
    expect(refused.status).toBe(503)
    expect((await sendSpans(spansOf(['eee19b7ec3c1b179']), headers)).json).toEqual({})
    expect((await report()).totals.calls).toBe(1)
  })

  it('are kept nowhere without such a key, and are answered as before', async () => {
    const { reader, report } = await workspace()
    expect((await sendSpans(spansOf(['eee19b7ec3c1b174']))).json).toEqual({})
    expect((await sendSpans(spansOf(['eee19b7ec3c1b174']), { authorization: `Bearer ${reader}` })).json).toEqual({})
    expect((await report()).totals.calls).toBe(0)
  })

  it('with a key that nobody knows are refused, so that nothing is lost unseen', async () => {
    const key = `wattprint_${'0'.repeat(16)}_${'x'.repeat(43)}`
    expect((await sendSpans(spansOf(['eee19b7ec3c1b174']), { authorization: `Bearer ${key}` })).json).toMatchObject({ code: 'key-unknown' })
  })
})
