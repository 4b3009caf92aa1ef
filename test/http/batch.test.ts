import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BatchAnswer, BatchSummaries } from '../../src/schemas/batch.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { Problem } from '../../src/schemas/problem.js'
import { inference } from '../estimation/support/estimates.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { BAD_INFERENCE_REQUESTS, BAD_TRAINING_REQUESTS } from '../support/bad-requests.js'

const GOOD = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const TRAINING = { kind: 'training', model: 'gpt-3-175b', reference: 'the training' }
const PATH = '/v1/estimates/batch'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

const posted = (payload: object | string, query = '', headers: Record<string, string> = {}) =>
  service.rest(`${PATH}${query}`, { method: 'POST', payload, headers: { 'content-type': 'application/json', ...headers } })
const alone = (kind: string, payload: object) => service.rest(`/v1/estimates/${kind}`, { method: 'POST', payload })

describe('a batch over REST', () => {
  it('answers each item as it would be answered alone', async () => {
    const { json, status } = await posted({ requests: [GOOD, TRAINING, { ...GOOD, model: 'gpt-99', tag: 'x' }] })
    expect(status).toBe(200)
    const { items } = BatchAnswer.parse(json)
    expect(items[0]).toEqual({
      index: 0,
      kind: 'inference',
      reference: null,
      work: 'text',
      amounts: { inputTokens: 0, outputTokens: GOOD.outputTokens },
      estimate: Estimate.parse((await alone('inference', GOOD)).json),
    })
    const { json: trained } = await alone('training', { model: 'gpt-3-175b' })
    expect(items[1]).toEqual({
      index: 1,
      kind: 'training',
      reference: 'the training',
      work: null,
      amounts: {},
      estimate: Estimate.parse(trained),
    })
    const refused = Problem.parse((await alone('inference', { ...GOOD, model: 'gpt-99' })).json)
    expect(items[2]?.problem).toEqual({ ...refused, instance: items[2]?.problem?.instance })
  })

  it('is written, in its pieces, as JSON.stringify writes it whole', async () => {
    const { text } = await posted({ requests: Array.from({ length: 10 }, () => [GOOD, TRAINING, { model: 'gpt-99' }]).flat() })
    expect(text.length).toBeGreaterThan(100_000)
    expect(text).toBe(JSON.stringify(JSON.parse(text)))
  })

  it('gives every bad request the code and the place that it has alone', async () => {
    const bad = [
      ...BAD_INFERENCE_REQUESTS,
      ...BAD_TRAINING_REQUESTS.map((one) => ({ ...one, request: { ...one.request, kind: 'training' } })),
    ].filter(({ json }) => json === undefined)
    const { json } = await posted({ requests: bad.map(({ request }) => request) })
    const { items, problems } = BatchAnswer.parse(json)
    expect(items.map(({ problem }) => problem?.code)).toEqual(bad.map(({ code }) => code))
    expect(problems).toBe(bad.length)
    for (const [index, { pointer }] of bad.entries()) if (pointer) expect(items[index]?.problem?.errors[0]?.pointer).toBe(pointer)
  })

  it('takes 1,000 items, and detail and groupBy from the address too', async () => {
    const requests = Array.from({ length: 1000 }, (_, index) => ({ ...GOOD, outputTokens: index + 1, tag: `${index % 3}` }))
    const { json } = await posted({ requests }, '?detail=summary&groupBy=tag,model')
    const { items, groups, totals } = BatchSummaries.parse(json)
    expect(items).toHaveLength(1000)
    expect(items.every((item) => 'energy' in item)).toBe(true)
    expect(groups.map(({ key, totals: { estimates } }) => [key.tag, key.model, estimates])).toEqual([
      ['0', 'gpt-4o', 334],
      ['1', 'gpt-4o', 333],
      ['2', 'gpt-4o', 333],
    ])
    expect(totals.estimates).toBe(1000)
  })

  it.each([
    ['1,001 items', { requests: Array.from({ length: 1001 }, () => ({})) }, '', 413, 'batch-too-large', '/requests'],
    ['no items', { requests: [] }, '', 422, 'invalid-request', '/requests'],
    ['no list of items', { groupBy: ['tag'] }, '', 422, 'invalid-request', '/requests'],
    ['items that are no list', { requests: GOOD }, '', 422, 'invalid-request', '/requests'],
    ['an empty list', [], '', 422, 'invalid-request', '/requests'],
    ['an unknown field', { requests: [GOOD], group: ['tag'] }, '', 422, 'invalid-request', '/group'],
    ['an unknown group', { requests: [GOOD], groupBy: ['planet'] }, '', 422, 'invalid-request', '/groupBy/0'],
    ['an unknown detail', { requests: [GOOD], detail: 'some' }, '', 422, 'invalid-request', '/detail'],
    ['an unknown group in the address', { requests: [GOOD] }, '?groupBy=planet', 422, 'invalid-request', '/groupBy/0'],
    ['an unknown detail in the address', { requests: [GOOD] }, '?detail=some', 422, 'invalid-request', '/detail'],
    ['an unknown parameter', { requests: [GOOD] }, '?page=2', 422, 'invalid-request', '/page'],
    ['detail in both places', { requests: [GOOD], detail: 'full' }, '?detail=full', 422, 'contradictory-request', '/detail'],
    ['malformed JSON', '{"requests":[', '', 400, 'malformed-body', undefined],
    ['a key called __proto__', '{"requests":[{"__proto__":{}}]}', '', 400, 'malformed-body', undefined],
  ])('refuses %s', async (_what, payload, query, status, code, pointer) => {
    const answer = await posted(payload, query)
    expect(answer.status).toBe(status)
    const problem = Problem.parse(answer.json)
    expect([problem.code, problem.errors[0]?.pointer]).toEqual([code, pointer])
  })

  it('refuses another type of content, and a stream in an encoding that is not read', async () => {
    expect((await posted('<a/>', '', { 'content-type': 'text/xml' })).status).toBe(415)
    const { status, json } = await posted('x', '', { 'content-type': 'application/x-ndjson', 'content-encoding': 'zebra' })
    expect([status, Problem.parse(json).code]).toEqual([415, 'unsupported-media-type'])
  })
})

describe('a batch over GraphQL', () => {
  const QUERY = `query ($requests: [BatchRequest!]!, $groupBy: [BatchGroup!]) {
    estimateBatch(requests: $requests, groupBy: $groupBy) {
      items { index kind reference estimate { energy { value low high unit } } problem { code detail errors { pointer } suggestions instance } }
      totals { estimates energy { value low high unit } training { energy { value } } inference { carbon { withoutMarketBased total { value } } } }
      groups { key { tag model } totals { water { total { value } } } }
      otherGroups { estimates } estimates problems catalogRevision
    }
  }`

  /** An item of REST as one of GraphQL. */
  function anyRequest({ kind, ...item }: { kind?: string; tag?: string; reference?: string; model?: string | null }): object {
    const { tag, reference, ...fields } = item
    return {
      request: kind === 'training' ? { training: fields } : { inference: fields },
      ...(tag && { tag }),
      ...(reference && { reference }),
    }
  }

  it('is, field by field, that of REST', async () => {
    const requests = [GOOD, { ...GOOD, model: null, tag: 'a' }, { ...TRAINING, zone: 'POL' }, { model: 'nobody', zone: 'POL' }]
    const asked = { requests: requests.map(anyRequest), groupBy: ['tag', 'model'] }
    const { json } = await service.graphql(QUERY, asked)
    const { data } = json as { data: { estimateBatch: { items: { problem: { instance: string } | null }[] } } }
    const withoutNull = requests.map((request) =>
      'model' in request && request.model === null ? { ...request, model: undefined } : request,
    )
    const rest = BatchAnswer.parse((await posted({ requests: withoutNull, groupBy: ['tag', 'model'] })).json)
    expect(data.estimateBatch).toMatchObject({
      estimates: 2,
      problems: 2,
      otherGroups: null,
      catalogRevision: rest.catalogRevision,
      totals: { energy: rest.totals.energy, training: { energy: { value: rest.totals.training?.energy.value } } },
      items: rest.items.map(({ index, kind, estimate, problem }) => ({
        index,
        kind,
        estimate: estimate ? { energy: estimate.energy } : null,
        problem: problem ? { code: problem.code, detail: problem.detail } : null,
      })),
      groups: rest.groups.map(({ key, totals }) => ({ key, totals: { water: { total: { value: totals.water.total.value } } } })),
    })
    expect(data.estimateBatch.items[1]?.problem?.instance).toMatch(/^urn:request:/)
  })

  const EACH =
    'energy { value } assumptions { name value } steps { id value low high inputs { id } citations { id } } citations { id title locator }'

  it('answers 600 items with their steps and citations at the default cost', async () => {
    const requests = Array.from({ length: 600 }, (_, index) => ({ ...GOOD, outputTokens: index + 1 }))
    const query = `query ($requests: [BatchRequest!]!) { estimateBatch(requests: $requests) { estimates items { estimate { ${EACH} } } } }`
    const { json } = await service.graphql(query, { requests: requests.map(anyRequest) })
    const { estimates, items } = (json as { data: { estimateBatch: BatchAnswer } }).data.estimateBatch
    expect([estimates, items.length]).toEqual([600, 600])
    const last = items[599]?.estimate
    const { energy, steps, citations } = inference({ ...GOOD, outputTokens: 600 })
    expect([last?.energy.value, last?.steps.length, last?.citations.length]).toEqual([energy.value, steps.length, citations.length])
  })

  it('takes 50 estimates by aliases as well', async () => {
    const fields = Array.from(
      { length: 50 },
      (_, index) => `a${index}: estimateInference(request: { model: "gpt-4o", outputTokens: ${index + 1} }) { ${EACH} }`,
    )
    const { json } = await service.graphql(`{ ${fields.join(' ')} }`)
    const { data } = json as { data: Record<string, { energy: { value: number } }> }
    expect(data['a49']?.energy.value).toBe(inference({ model: 'gpt-4o', outputTokens: 50 }).energy.value)
    expect(Object.keys(data)).toHaveLength(50)
  })

  it('gives summaries and numbers by detail, and takes usage objects', async () => {
    const query = `query ($requests: [BatchRequest!]!, $detail: Detail) { estimateBatch(requests: $requests, detail: $detail) {
      items { kind estimate { kind } summary { model energy { value } } numbers { energy { value } carbon { total { value } } } problem { code } }
    } }`
    const usage = { prompt_tokens: 100, completion_tokens: 50 }
    const requests = [{ request: { usage: { model: 'gpt-4o', usage } } }, anyRequest({ ...GOOD, model: 'nobody' })]
    const rest = BatchAnswer.parse((await posted({ requests: [{ model: 'gpt-4o', usage }] })).json)
    const energy = { value: rest.items[0]?.estimate?.energy.value }
    const carbon = { total: { value: rest.items[0]?.estimate?.carbon.total.value } }
    const problem = { kind: 'inference', estimate: null, summary: null, numbers: null, problem: { code: 'unknown-model' } }
    const none = { kind: 'inference', estimate: null, summary: null, numbers: null, problem: null }
    for (const [detail, first] of [
      ['full', { estimate: { kind: 'inference' } }],
      ['summary', { summary: { model: 'gpt-4o', energy } }],
      ['numbers', { numbers: { energy, carbon } }],
    ] as const) {
      const { json } = await service.graphql(query, { requests, detail })
      expect(json).toEqual({ data: { estimateBatch: { items: [{ ...none, ...first }, problem] } } })
    }
  })

  it('refuses an item of several kinds, and one of none', async () => {
    for (const request of [{}, { inference: GOOD, training: {} }]) {
      const { json } = await service.graphql(QUERY, { requests: [{ request }] })
      expect(json).toMatchObject({ errors: [{ extensions: { code: 'invalid-request' } }] })
    }
  })

  it('refuses several such batches in one document by the name of the limit', async () => {
    const requests = Array.from({ length: 1000 }, () => anyRequest(GOOD))
    const batches = ['a', 'b', 'c'].map((alias) => `${alias}: estimateBatch(requests: $requests) { estimates }`)
    const { json } = await service.graphql(`query ($requests: [BatchRequest!]!) { ${batches.join(' ')} }`, { requests })
    const message = expect.stringContaining('300000 is the most (GRAPHQL_MAX_COST)') as string
    expect(json).toMatchObject({ data: null, errors: [{ message, extensions: { code: 'graphql-too-costly' } }] })
  })

  it('refuses 1,001 items and none with the codes of REST', async () => {
    const many = await service.graphql(QUERY, { requests: Array.from({ length: 1001 }, () => anyRequest({})) })
    expect(many.json).toMatchObject({ errors: [{ extensions: { code: 'batch-too-large' } }] })
    const none = await service.graphql(QUERY, { requests: [] })
    expect(none.json).toMatchObject({ errors: [{ extensions: { code: 'invalid-request', errors: [{ pointer: '/requests' }] } }] })
  })
})
