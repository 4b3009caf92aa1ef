import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RECORD_LISTINGS, SOURCE_LISTING } from '../../src/catalog/listing.js'
import type { ErrorCode } from '../../src/errors.js'
import { RECORD_EXAMPLES } from '../../src/http/openapi/examples.js'
import { Problem } from '../../src/schemas/problem.js'
import { ChangedKind } from '../../src/schemas/record.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { ownModel, ownSource, PAPER } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const MODEL = '/v1/models/own-model'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())
beforeEach(async () => {
  await remove(MODEL)
  await remove('/v1/models/gpt-4o')
})

function put(url: string, payload: object, headers: object = {}): Promise<Answer> {
  return service.rest(url, { method: 'PUT', payload, headers: { ...BY, ...headers } })
}

function remove(url: string, headers: object = { 'if-match': '*' }): Promise<Answer> {
  return service.rest(url, { method: 'DELETE', headers: { ...BY, ...headers } })
}

async function tagOf(url: string): Promise<string> {
  return String((await service.rest(url)).headers['etag'])
}

function problemOf({ json, status }: Answer): Problem {
  const problem = Problem.parse(json)
  expect(status).toBe(problem.status)
  return problem
}

/** What nothing that is refused may move. */
async function written(): Promise<object> {
  const { prisma } = service.database
  return { revision: service.app.catalog.revision, changes: await prisma.change.count(), state: await prisma.catalogState.findFirst() }
}

describe('PUT', () => {
  it('writes a record that the next request reads, whole, with its origin, its citations and its units', async () => {
    const answer = await put(MODEL, ownModel())
    expect(answer.status).toBe(201)
    expect(answer.headers['location']).toBe(MODEL)
    const read = await service.rest(MODEL)
    expect(read.json).toEqual(answer.json)
    expect(read.headers['etag']).toBe(answer.headers['etag'])
    expect(read.json).toMatchObject({
      origin: 'user',
      totalParameters: { value: 3e9, unit: 'parameters', printed: '3 B parameters' },
      citations: [{ source: 'patterson-2021', locator: 'Table 4' }],
    })
    expect((await service.rest('/v1/models/OUR-model')).json).toEqual(answer.json)
  })

  it('of the same body again changes nothing, also without If-Match', async () => {
    await put(MODEL, ownModel())
    const before = await written()
    const answer = await put(MODEL, ownModel())
    expect(answer.status).toBe(200)
    expect(await written()).toEqual(before)
  })

  it('over a bundled record shows the user’s, and the bundled one again once that is withdrawn', async () => {
    const url = '/v1/models/gpt-4o'
    const bundled = await service.rest(url)
    const own = { ...ownModel({ aliases: ['own-name-of-gpt-4o'] }), id: 'gpt-4o' }
    expect(await put(url, own)).toMatchObject({ status: 200, json: { origin: 'user', name: 'Own' } })
    const { json: estimate } = await service.rest('/v1/estimates/inference?model=own-name-of-gpt-4o&outputTokens=9')
    expect(estimate).toMatchObject({ model: { id: 'gpt-4o', name: 'Own' } })
    expect((await remove(url)).status).toBe(204)
    expect((await service.rest(url)).json).toEqual(bundled.json)
  })

  it('writes every kind of record as it is read, and sources', async () => {
    // Of hourly series none is bundled.
    for (const { path, singular } of RECORD_LISTINGS.filter((one) => one.path !== 'grid-series')) {
      const { json } = await service.rest(`/v1/${path}?first=1&fields=id`)
      const [first = { id: '' }] = (json as { items: { id: string }[] }).items
      const url = `/v1/${path}/${encodeURIComponent(first.id)}`
      const { origin, citations, ...record } = (await service.rest(url)).json as { id: string; origin: string; citations: object[] }
      expect(origin, singular).toBe('bundled')
      const answer = await put(url, record)
      expect(answer, singular).toMatchObject({ status: 200, json: { ...record, origin: 'user' } })
      expect((answer.json as { citations: object[] }).citations, singular).toHaveLength(citations.length)
      expect((await remove(url)).status, singular).toBe(204)
    }
    const url = `/v1/${SOURCE_LISTING.path}/our-report`
    expect(await put(url, ownSource())).toMatchObject({ status: 201, json: ownSource() })
    expect((await remove(url)).status).toBe(204)
  })
})

it.each([...RECORD_LISTINGS, SOURCE_LISTING])('the example of the documentation is written: $path', async ({ path, singular }) => {
  const record = RECORD_EXAMPLES[ChangedKind.parse(singular)]
  const url = `/v1/${path}/${record.id}`
  expect(await put(url, record)).toMatchObject({ status: 201, json: { id: record.id } })
  expect((await remove(url)).status).toBe(204)
})

type Refused = {
  readonly what: string
  readonly record: object
  readonly code: ErrorCode
  readonly pointer?: string
  readonly says?: string
}

const REFUSED: readonly Refused[] = [
  {
    what: 'a figure without its source',
    record: { totalParameters: { value: 3, unit: 'parameters', locator: 'p' } },
    code: 'invalid-request',
    pointer: '/totalParameters/source',
  },
  { what: 'no source at all', record: { totalParameters: undefined }, code: 'source-missing', says: 'own-model' },
  {
    what: 'an unknown source',
    record: { totalParameters: { value: 3, unit: 'parameters', source: 'nobody', locator: 'p' } },
    code: 'unknown-source',
    pointer: '/totalParameters/source',
    says: '"nobody"',
  },
  { what: 'an unknown field', record: { colour: 'blue' }, code: 'invalid-request', pointer: '/colour' },
  {
    what: 'a link to nothing',
    record: { lineage: [{ relation: 'merged_from', model: 'nowhere-model', reference: PAPER }] },
    code: 'dangling-link',
    pointer: '/lineage/0/model',
    says: '"nowhere-model"',
  },
  {
    what: 'an alias that is a bundled record’s id',
    record: { aliases: ['GPT-4o'] },
    code: 'record-conflict',
    pointer: '/aliases/0',
    says: '"gpt-4o" (bundled)',
  },
  {
    what: 'an interval upside down',
    record: { totalParameters: { value: 3, low: 5, high: 4, unit: 'parameters', ...PAPER } },
    code: 'invalid-request',
    pointer: '/totalParameters',
  },
  {
    what: 'a unit of another dimension',
    record: { totalParameters: { value: 3, unit: 'kWh', ...PAPER } },
    code: 'invalid-request',
    pointer: '/totalParameters/unit',
  },
  { what: 'the id of another address', record: { id: 'other' }, code: 'invalid-request', pointer: '/id' },
]

describe('PUT writes nothing of a record with', () => {
  it.each(REFUSED)('$what', async ({ record, code, pointer, says }) => {
    const before = await written()
    const problem = problemOf(await put(MODEL, ownModel(record)))
    expect(problem.code).toBe(code)
    if (pointer !== undefined) expect(problem.errors.map((fault) => fault.pointer)).toContain(pointer)
    if (says !== undefined) expect(problem.detail).toContain(says)
    expect(await written()).toEqual(before)
  })

  it('a name of another user’s record, or its own id in other letters', async () => {
    await put(MODEL, ownModel())
    const other = problemOf(await put('/v1/models/other', ownModel({ id: 'other', aliases: ['OUR-MODEL'] })))
    expect(other).toMatchObject({ code: 'record-conflict', detail: expect.stringContaining('"own-model" (user)') as string })
    expect(problemOf(await put('/v1/models/Own-Model', ownModel({ id: 'Own-Model', aliases: [] }))).code).toBe('record-conflict')
  })

  it('a name of a bundled record that a user’s record hides, because withdrawing would bring it back', async () => {
    const bundled = (await service.rest('/v1/models/gpt-4o')).json as { aliases: string[] }
    await put('/v1/models/gpt-4o', { ...ownModel({ aliases: [] }), id: 'gpt-4o' })
    const problem = problemOf(await put(MODEL, ownModel({ aliases: bundled.aliases.slice(0, 1) })))
    expect(problem).toMatchObject({ code: 'record-conflict', detail: expect.stringContaining('"gpt-4o" (bundled)') as string })
  })
})

describe('PUT gives no record a name that means another', () => {
  it.each([
    ['with spaces for dashes', 'GPT 4o'],
    ['with underscores', 'gpt_4o'],
    ['behind a provider', 'azure/gpt-4o'],
    ['behind several', 'openrouter/openai/GPT 4o'],
    ['in the form of Bedrock', 'us.meta.llama3-1-70b-instruct-v1:0'],
    ['with a date', 'gpt-4o-2027-01-01'],
    ['with a tier', 'openai/gpt-4o:free'],
    ['with a date and a channel', 'gpt-4o-2027-01-01-preview'],
    ['as a name that a record is shown under', 'Code Llama 70B'],
    ['with a non-breaking hyphen', 'gpt\u20114o'],
    ['with a Cyrillic о', 'gpt-4о'],
    ['with a Greek ο', 'gpt-4ο'],
    ['in full width', 'ｇｐｔ-４ｏ'],
  ])('%s', async (_how, alias) => {
    const before = await written()
    const problem = problemOf(await put(MODEL, ownModel({ aliases: [alias] })))
    expect(problem.code).toBe('record-conflict')
    expect(problem.errors[0]?.pointer).toBe('/aliases/0')
    expect(problem.detail).toContain(`the name "${alias}", which model "`)
    expect(await written()).toEqual(before)
  })

  it.each([
    ['with a zero-width space', 'gpt\u200b-4o'],
    ['with a mark of direction', '\u202egpt-4o'],
    ['with letters of two scripts in a word', 'gрt-4o'],
  ])('%s', async (_how, alias) => {
    expect(problemOf(await put(MODEL, ownModel({ aliases: [alias] }))).code).toBe('invalid-request')
  })

  it.each([
    ['hardware', { id: 'own-chip', name: 'Own', vendor: 'Us', kind: 'gpu', memory: { value: 1, unit: 'GB', ...PAPER } }, 'h100-SXM5 80gb'],
    ['operators', { id: 'own-operator', name: 'Own', usualZone: { text: 'FRA', ...PAPER } }, 'Amazon-Web-Services'],
    [
      'grids',
      { id: 'OWN', name: 'Own', kind: 'grid_zone', waterIntensity: { value: 1, unit: 'L/kWh', ...PAPER } },
      'Quе\u0301bec'.normalize('NFC'),
    ],
    ['regions', { id: 'own:1', name: 'own-1', provider: 'own', place: 'x', country: 'FRA', zone: 'FRA', reference: PAPER }, 'East\u00a0US'],
  ])('among %s', async (path, record, alias) => {
    const problem = problemOf(await put(`/v1/${path}/${record.id}`, { ...record, aliases: [alias] }))
    expect(problem.code, problem.detail).toMatch(/record-conflict|invalid-request/)
  })

  it('that of a source in other letters', async () => {
    for (const id of ['Patterson-2021', 'patterson_2021'])
      expect(problemOf(await put(`/v1/sources/${id}`, ownSource({ id }))).code, id).toBe('record-conflict')
  })

  it('but a dated model may be a record of its own, found by every spelling of its id, and a record keeps its names', async () => {
    const url = '/v1/models/gpt-4o-2027-01-01'
    const dated = ownModel({ id: 'gpt-4o-2027-01-01', aliases: ['openai/GPT-4o 2027-01-01'] })
    expect((await put(url, dated)).status).toBe(201)
    expect((await put(url, { ...dated, family: 'other' }, { 'if-match': '*' })).status).toBe(200)
    const { json } = await service.rest('/v1/estimates/inference?model=openai/gpt-4o-2027-01-01&outputTokens=9')
    expect(json).toMatchObject({ model: { id: 'gpt-4o-2027-01-01' } })
    expect((await remove(url)).status).toBe(204)
  })

  it('nor does the name that it is shown under', async () => {
    await put(MODEL, ownModel({ name: 'GPT 4o', aliases: [] }))
    await put('/v1/models/own-other', ownModel({ id: 'own-other', name: 'gpt-4o-2027-02-02', aliases: [] }))
    for (const name of ['GPT 4o', 'gpt-4o-2027-02-02']) {
      const { json } = await service.rest(`/v1/estimates/inference?model=${encodeURIComponent(name)}&outputTokens=9`)
      expect(json, name).toMatchObject({ model: { id: 'gpt-4o' } })
    }
    await remove('/v1/models/own-other')
  })
})

const figure = (value: number, unit: string, more: object = {}): object => ({ value, unit, ...PAPER, ...more })

describe('PUT takes no figure that cannot be', () => {
  const operator = (fields: object): [string, object] => [
    'operators/own-operator',
    { id: 'own-operator', name: 'Own', usualZone: { text: 'FRA', ...PAPER }, ...fields },
  ]
  const zone = (fields: object): [string, object] => ['grids/OWN', { id: 'OWN', name: 'Own', kind: 'grid_zone', ...fields }]
  const chip = (fields: object): [string, object] => [
    'hardware/own-chip',
    { id: 'own-chip', name: 'Own', vendor: 'Us', kind: 'gpu', ...fields },
  ]
  const factor = (value: number, unit: string): [string, object] => ['factors/own', { id: 'own', name: 'Own', figure: figure(value, unit) }]

  it.each([
    ['a PUE below 1', operator({ pue: [figure(-1.5, 'ratio')] })],
    ['a PUE of nothing', operator({ pue: [figure(1e-30, 'ratio')] })],
    ['a PUE of 1e40', operator({ pue: [figure(1e40, 'ratio')] })],
    ['a PUE below 1 in per cent', operator({ pue: [figure(99, '%')] })],
    ['a PUE whose low is below 1', operator({ pue: [figure(1.1, 'ratio', { low: 0.9 })] })],
    ['a PUE whose high is no PUE', operator({ pue: [figure(1.1, 'ratio', { high: 90 })] })],
    ['a PUE beside one below 1', operator({ pue: [figure(1.1, 'ratio', { alternatives: [figure(0.5, 'ratio')] })] })],
    ['a share above 1', operator({ carbonFreeShare: [figure(101, '%')] })],
    ['a share below 0', operator({ carbonFreeShare: [figure(-0.1, 'ratio')] })],
    ['a water usage below 0', operator({ wue: [figure(-1, 'L/kWh')] })],
    ['an intensity below 0', zone({ carbonIntensity: [figure(-100, 'gCO2e/kWh', { period: '2026' })] })],
    ['an intensity of 1e40', zone({ carbonIntensity: [figure(1e40, 'gCO2e/kWh', { period: '2026' })] })],
    ['an intensity above that of any grid in another unit', zone({ carbonIntensity: [figure(3.1, 'kgCO2e/kWh')] })],
    ['a marginal intensity below 0', zone({ marginalIntensity: [figure(-1, 'gCO2e/kWh')] })],
    ['a memory below 0', chip({ memory: figure(-80, 'GB') })],
    ['a memory of 1e-30', chip({ memory: figure(1e-30, 'GB') })],
    ['a power of 1e40', chip({ ratedPower: figure(1e40, 'W') })],
    ['a power of zero', chip({ ratedPower: figure(0, 'W') })],
    ['a bandwidth of 1e-30', chip({ memoryBandwidth: figure(1e-30, 'GB/s') })],
    ['parameters of 1e40', ['models/own-model', ownModel({ totalParameters: figure(1e40, 'parameters') })]],
    ['parameters of 1e-30', ['models/own-model', ownModel({ totalParameters: figure(1e-30, 'parameters') })]],
    ['a number of layers of zero', ['models/own-model', ownModel({ architecture: { layers: figure(0, 'count') } })]],
    ['a coefficient of 1e40', factor(1e40, 'ratio')],
    ['a training of no energy', ['training-runs/own', { ...RECORD_EXAMPLES.trainingRun, id: 'own', energy: figure(0, 'kWh') }]],
    ['a measurement of 1e40 J', ['measurements/own', { ...RECORD_EXAMPLES.measurement, id: 'own', energyJoulesPerOutputToken: 1e40 }]],
    ['a measurement of the year 0', ['measurements/own', { ...RECORD_EXAMPLES.measurement, id: 'own', year: 0 }]],
    [
      'a coefficient in the place of one that measures something else',
      ['factors/wattprint-roofline-1/step-overhead', { id: 'wattprint-roofline-1/step-overhead', name: 'Own', figure: figure(1, 'kWh') }],
    ],
    ['an equivalence that counts something else', ['equivalences/own', { ...RECORD_EXAMPLES.equivalence, id: 'own', quantity: 'water' }]],
    ['an equivalence of nothing', ['equivalences/own', { ...RECORD_EXAMPLES.equivalence, id: 'own', figure: figure(0, 'kWh') }]],
  ] as [string, [string, object]][])('%s', async (_what, [path, record]) => {
    const before = await written()
    const problem = problemOf(await put(`/v1/${path}`, record))
    expect(problem.code, problem.detail).toBe('invalid-request')
    const kind = RECORD_LISTINGS.find((one) => one.path === path.split('/')[0])?.singular
    const line = JSON.stringify({ kind, record })
    const headers = { ...BY, 'content-type': 'application/x-ndjson' }
    expect(problemOf(await service.ask('/v1/imports', { method: 'POST', payload: line, headers })).code).toBe('import-invalid')
    expect(await written()).toEqual(before)
  })
})

describe('PUT takes no text that a page or a terminal would obey', () => {
  it.each([
    ['an address that runs', ['sources/our-report', ownSource({ url: 'javascript:alert(1)' })]],
    ['an address with data', ['sources/our-report', ownSource({ url: 'data:text/html,<script>alert(1)</script>' })]],
    ['a title with an escape', ['sources/our-report', ownSource({ title: '\u001b[31mred' })]],
    ['a note with a bell', ['sources/our-report', ownSource({ note: 'a\u0007' })]],
    ['an author with a line break', ['sources/our-report', ownSource({ authors: ['a\nb'] })]],
    ['a name with an escape', ['models/own-model', ownModel({ name: '\u001b]0;pwned\u0007' })]],
    ['a name of 900,000 letters', ['models/own-model', ownModel({ name: 'x'.repeat(900_000) })]],
    [
      'a locator of 2,000 letters',
      ['models/own-model', ownModel({ totalParameters: figure(3, 'parameters', { locator: 'x'.repeat(2000) }) })],
    ],
    ['a thousand aliases', ['models/own-model', ownModel({ aliases: Array.from({ length: 1000 }, (_, index) => `own-alias-${index}`) })]],
  ] as [string, [string, object]][])('%s', async (_what, [path, record]) => {
    expect(problemOf(await put(`/v1/${path}`, record)).code).toBe('invalid-request')
  })
})

describe('a record that a user wrote', () => {
  let tag: string
  beforeEach(async () => {
    tag = String((await put(MODEL, ownModel())).headers['etag'])
  })

  it('has a strong ETag that other changes leave as it is', async () => {
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
    await put('/v1/sources/our-report', ownSource())
    expect(await tagOf(MODEL)).toBe(tag)
    expect((await service.rest(MODEL, { headers: { 'if-none-match': tag } })).status).toBe(304)
    await remove('/v1/sources/our-report')
  })

  it('is neither changed nor deleted without If-Match', async () => {
    const before = await written()
    expect(problemOf(await put(MODEL, ownModel({ name: 'Changed' })))).toMatchObject({ code: 'precondition-required', status: 428 })
    expect(problemOf(await remove(MODEL, {}))).toMatchObject({ code: 'precondition-required', status: 428 })
    expect(await written()).toEqual(before)
  })

  it('of two changes that saw the same state takes the first', async () => {
    const first = await put(MODEL, ownModel({ name: 'First' }), { 'if-match': tag })
    expect(first.status).toBe(200)
    const before = await written()
    for (const stale of [tag, `W/${String(first.headers['etag'])}`, '"made up"', 'nonsense'])
      expect(problemOf(await put(MODEL, ownModel({ name: 'Second' }), { 'if-match': stale }))).toMatchObject({
        code: 'precondition-failed',
        status: 412,
      })
    expect(problemOf(await remove(MODEL, { 'if-match': tag })).code).toBe('precondition-failed')
    expect(await written()).toEqual(before)
    expect((await put(MODEL, ownModel({ name: 'Second' }), { 'if-match': `"x", ${String(first.headers['etag'])}` })).status).toBe(200)
  })

  it('of two changes at once takes one', async () => {
    const names = ['One', 'Two', 'Three']
    const answers = await Promise.all(names.map((name) => put(MODEL, ownModel({ name }), { 'if-match': tag })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  })

  it('is not written by If-None-Match: *, and one that is not there is', async () => {
    expect(problemOf(await put(MODEL, ownModel(), { 'if-none-match': '*' })).code).toBe('precondition-failed')
    expect(problemOf(await put('/v1/models/gpt-4o', { ...ownModel(), id: 'gpt-4o' }, { 'if-none-match': '*' })).code).toBe(
      'precondition-failed',
    )
    await remove(MODEL)
    expect(problemOf(await put(MODEL, ownModel(), { 'if-match': tag })).code).toBe('precondition-failed')
    expect((await put(MODEL, ownModel(), { 'if-none-match': '*' })).status).toBe(201)
  })
})

describe('DELETE', () => {
  it('of a bundled record is refused, with the way out', async () => {
    const problem = problemOf(await remove('/v1/models/gpt-4o'))
    expect(problem).toMatchObject({ code: 'record-bundled', detail: expect.stringContaining('PUT a record of your own') as string })
    expect(problemOf(await remove('/v1/sources/patterson-2021')).code).toBe('record-bundled')
    expect(problemOf(await put('/v1/sources/patterson-2021', ownSource({ id: 'patterson-2021' }))).code).toBe('record-bundled')
  })

  it('of nothing is a 404 of its kind', async () => {
    expect(problemOf(await remove('/v1/models/nothing'))).toMatchObject({ code: 'unknown-model', status: 404 })
    expect(problemOf(await remove('/v1/sources/nothing'))).toMatchObject({ code: 'unknown-source', status: 404 })
  })

  it('of what others name is refused, naming them, until those are gone', async () => {
    await put('/v1/sources/our-report', ownSource())
    const figure = { value: 3, unit: 'parameters', source: 'our-report', locator: 'p' }
    await put(MODEL, ownModel({ totalParameters: figure }))
    const child = ownModel({ id: 'child', aliases: [], lineage: [{ relation: 'merged_from', model: 'own-model', reference: PAPER }] })
    await put('/v1/models/child', child)
    expect(problemOf(await remove(MODEL))).toMatchObject({
      code: 'record-in-use',
      detail: expect.stringContaining('model "child"') as string,
    })
    expect(problemOf(await remove('/v1/sources/our-report'))).toMatchObject({
      code: 'record-in-use',
      detail: expect.stringContaining('model "own-model"') as string,
    })
    for (const url of ['/v1/models/child', MODEL, '/v1/sources/our-report']) expect((await remove(url)).status).toBe(204)
  })
})

describe('writing', () => {
  it.each(['PUT', 'DELETE'] as const)('by %s needs a key whose scope is write', async (method) => {
    const payload = method === 'PUT' ? { payload: ownModel() } : {}
    expect(problemOf(await service.rest(MODEL, { method, ...payload })).code).toBe('key-missing')
    const made = await service.rest('/v1/keys', { method: 'POST', payload: { owner: 'Reader', scope: 'read' }, headers: BY })
    const { key } = made.json as { key: string }
    const answer = await service.rest(MODEL, { method, ...payload, headers: { authorization: `Bearer ${key}` } })
    expect(problemOf(answer).code).toBe('scope-missing')
  })

  it('is answered with 503 and when to try again while the database is away, and estimates go on', async () => {
    await service.database.close()
    for (const answer of [await put(MODEL, ownModel()), await remove(MODEL), await service.rest('/v1/changes')]) {
      expect(problemOf(answer)).toMatchObject({ code: 'database-unavailable', status: 503 })
      expect(answer.headers['retry-after']).toBe('5')
    }
    expect((await service.rest('/v1/estimates/inference?model=gpt-4o&outputTokens=250')).status).toBe(200)
  })
})
