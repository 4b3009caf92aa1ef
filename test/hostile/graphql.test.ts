import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ADMIN_KEY } from '../replicas/support/replica.js'
import { ownSeries } from '../support/records.js'
import { hostileTarget, othersAnsweredDuring } from './support/hostile-target.js'

const JSON_BODY = { 'content-type': 'application/json' }
const MEBIBYTE = 1024 * 1024
/** As many as 512 MB of heap could not hold: each takes 5 MB. */
const LARGE_DOCUMENTS = 110
const TOKENS = 9500
const SERIES = 120
const HOURS_OF_YEAR = 8784

let target: Awaited<ReturnType<typeof hostileTarget>>
beforeAll(async () => {
  target = await hostileTarget()
})
afterAll(() => target.remove())

function post(path: string, body: unknown): Promise<Response> {
  return target.replica.ask(path, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) })
}

function ask(query: string, variables?: object): Promise<Response> {
  return post('/graphql', { query, ...(variables && { variables }) })
}

function repeated(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ')
}

/** Letters that name nothing, others for each index. */
function unknown(letters: number, index: number): string {
  return `${index}${'qwertyuiopasdfghjklzxcvbnm'.repeat(40)}`.slice(0, letters)
}

const groups = `groupBy: [${'model '.repeat(TOKENS)}]`
const DISTINCT_DOCUMENTS: readonly {
  what: string
  count: number
  query: (index: number) => string
  variables?: object
  statuses: readonly number[]
}[] = [
  {
    what: 'valid',
    count: LARGE_DOCUMENTS,
    query: (index) => `{ a${index}: estimateBatch(requests: [], ${groups}) { totals { estimates } } }`,
    statuses: [200],
  },
  {
    what: 'not valid',
    count: LARGE_DOCUMENTS,
    query: (index) => `{ estimateBatch(requests: [], ${groups}) { nothing${index} } }`,
    statuses: [400],
  },
  {
    what: 'of long comments',
    count: 60,
    query: (index) => `{ a${index}: __typename } #${'x'.repeat(900_000)}`,
    statuses: [200],
  },
  {
    what: 'with a hundred variables, each twice',
    count: 80,
    query: (index) =>
      `query Q${Math.floor(index / 2)}(${repeated(100, (one) => `$r${one}: [BatchRequest!]!`)}) { ${repeated(100, (one) => `a${one}: estimateBatch(requests: $r${one}) { estimates }`)} }`,
    variables: Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`r${index}`, []])),
    statuses: [200],
  },
  {
    what: 'of 490 fields, each twice',
    count: 160,
    query: (index) => `{ m${Math.floor(index / 2)}: model(id: "gpt-4o") { ${repeated(490, (one) => `a${one}: id`)} } }`,
    statuses: [200],
  },
]

/** To validate and to compile one document of the largest size cannot be cut into slices. */
const LARGE_DOCUMENT_MS = 15_000
/** Slices of 10 ms, the longest of them a search of many words: below 200 ms on a machine of its own, not on one that runs other tests. */
const SLICED_MS = 1000

describe('distinct documents', () => {
  it.each(DISTINCT_DOCUMENTS)(
    'that are $what leave the service alive, and others are answered',
    async ({ count, query, variables, statuses }) => {
      const seen = await othersAnsweredDuring(
        target.replica,
        async () => {
          const answered = new Set<number>()
          for (let index = 0; index < count; index += 1) {
            const answer = await ask(query(index), variables)
            answered.add(answer.status)
            await answer.text()
          }
          return answered
        },
        { tries: 1, longestWaitMs: LARGE_DOCUMENT_MS },
      )
      expect([...seen]).toEqual(statuses)
    },
  )
})

const ESTIMATE = 'estimateInference(request: { model: "gpt-4o", outputTokens: 250 })'
const MANY: readonly { what: string; query: string }[] = [
  {
    what: '990 unknown ids of 60 letters',
    query: `{ ${repeated(990, (one) => `a${one}: validationCase(id: "${unknown(60, one)}") { id }`)} }`,
  },
  { what: '990 unknown ids of 900 letters', query: `{ ${repeated(990, (one) => `a${one}: model(id: "${unknown(900, one)}") { id }`)} }` },
  { what: '990 unknown ids of 40 letters', query: `{ ${repeated(990, (one) => `a${one}: model(id: "${unknown(40, one)}") { id }`)} }` },
  {
    what: '900 estimates of unknown models',
    query: `{ ${repeated(900, (one) => `a${one}: estimateInference(request: { model: "${unknown(40, one)}", outputTokens: 1 }) { kind }`)} }`,
  },
  {
    what: '990 searches for 190 letters',
    query: `{ ${repeated(990, (one) => `a${one}: models(search: "${unknown(190, one)}", first: 1) { totalCount }`)} }`,
  },
  {
    what: '450 searches for a word',
    query: `{ ${repeated(450, (one) => `a${one}: measurements(search: "${unknown(30, one)}", first: 1) { totalCount }`)} }`,
  },
  {
    what: 'searches for 95 words each',
    query: `{ ${repeated(5, (one) => `a${one}: measurements(search: "${'e '.repeat(95)}", first: 1) { totalCount }`)} }`,
  },
  {
    what: '990 sorted lists',
    query: `{ ${repeated(990, (one) => `a${one}: validationCases(sort: ID_DESC, first: 1) { totalCount }`)} }`,
  },
  {
    what: '240 sorted lists',
    query: `{ ${repeated(240, (one) => `a${one}: measurements(sort: TOTAL_PARAMETERS_DESC, first: 1) { totalCount }`)} }`,
  },
  {
    what: '480 filtered lists',
    query: `{ ${repeated(480, (one) => `a${one}: models(filter: { developer: "x${one}" }, first: 1) { totalCount }`)} }`,
  },
  { what: '990 estimates', query: `{ ${repeated(990, (one) => `a${one}: ${ESTIMATE} { kind energy { value } }`)} }` },
  {
    what: 'a page of 500 with 490 fields each',
    query: `{ models(first: 500) { nodes { ${repeated(490, (one) => `a${one}: id`)} } } }`,
  },
  {
    what: 'one estimate with its steps 350 times',
    query: `{ ${ESTIMATE} { ${repeated(350, (one) => `a${one}: steps { id name value low high unit formula inputs { id } }`)} } }`,
  },
  {
    what: '20 comparisons of 50 variants',
    query: `{ ${repeated(20, (one) => `a${one}: compare(request: { baseline: { model: "gpt-4o", outputTokens: ${one + 1} }, variants: [${repeated(50, () => '{ change: { zone: "FRA" } }')}] }) { kind }`)} }`,
  },
]

describe('one document', () => {
  it.each(MANY)('with $what lets others be answered', async ({ query }) => {
    // What is in memory after a first request is made at the first.
    await (await ask('{ validationCases(first: 1) { totalCount } measurements(search: "x") { totalCount } model(id: "x") { id } }')).text()
    const text = await othersAnsweredDuring(target.replica, async () => (await ask(query)).text(), { longestWaitMs: SLICED_MS })
    expect(text.length).toBeLessThan(8 * MEBIBYTE)
    expect(text).not.toContain('internal-error')
  })
})

describe('one request over REST', () => {
  it('with 1,000 unknown models lets others be answered', async () => {
    const requests = Array.from({ length: 1000 }, (_, index) => ({ model: unknown(60, index), outputTokens: 1 }))
    const answer = await othersAnsweredDuring(target.replica, () => post('/v1/estimates/batch', { requests }))
    expect(await answer.json()).toMatchObject({ problems: 1000 })
  })

  it('with 40,000 unknown fields is told of the first 20, and how many more there are', async () => {
    const fields = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`unknown${index}`, 1]))
    const answer = await othersAnsweredDuring(target.replica, () => post('/v1/estimates/inference', { model: 'gpt-4o', ...fields }))
    const text = await answer.text()
    expect(text.length).toBeLessThan(10_000)
    expect(text).toContain('39980 more')
  })
})

const ChangePage = z.object({
  items: z.array(z.object({ id: z.string() })),
  pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
})

describe('the trail of an import of hourly series', () => {
  beforeAll(async () => {
    const lines = Array.from({ length: SERIES }, (_, index) => {
      const values = Array.from({ length: HOURS_OF_YEAR }, (_hour, hour) => ((index + hour) % 997) + 0.25)
      return JSON.stringify(
        ownSeries({
          id: `own-${index}`,
          startsAt: `${1991 + (index % 30)}-01-01T00:00:00Z`,
          zone: ['FRA', 'DEU', 'ESP', 'ITA'][Math.floor(index / 30)],
          values: values.slice(0, 8760),
        }),
      )
    })
    const headers = { 'content-type': 'application/x-ndjson', authorization: `Bearer ${ADMIN_KEY}` }
    const answer = await target.replica.ask('/v1/imports?kind=gridSeries', { method: 'POST', headers, body: lines.join('\n') })
    expect(await answer.json()).toMatchObject({ counts: { added: SERIES } })
  })

  it('is read page by page, each of a mebibyte at most', async () => {
    const ids: string[] = []
    let after = ''
    for (let hasNextPage = true; hasNextPage;) {
      const text = await (await target.replica.ask(`/v1/changes?first=500&kind=gridSeries${after}`)).text()
      expect(text.length).toBeLessThan(1.5 * MEBIBYTE)
      const { items, pageInfo } = ChangePage.parse(JSON.parse(text))
      ids.push(...items.map(({ id }) => id))
      hasNextPage = pageInfo.hasNextPage
      after = `&after=${pageInfo.endCursor ?? ''}`
    }
    expect(ids).toHaveLength(SERIES)
    expect(new Set(ids).size).toBe(SERIES)
  })

  it.each([
    ['by 40 aliases', `{ ${repeated(40, (one) => `a${one}: changes(first: 500) { nodes { before after } }`)} }`],
    ['by 10 aliases', `{ ${repeated(10, (one) => `a${one}: changes(first: 500) { nodes { before after } }`)} }`],
    ['by aliases of its records', `{ changes(first: 50) { nodes { ${repeated(400, (one) => `a${one}: after`)} } } }`],
    ['by aliases of one record', `{ changes(first: 1) { nodes { ${repeated(990, (one) => `a${one}: after`)} } } }`],
    ['by aliases of the series', `{ allGridSeries(first: 40) { nodes { values } } }`],
    ['by aliases of one series', `{ ${repeated(45, (one) => `a${one}: gridSeries(id: "own-1") { values }`)} }`],
  ])('asked for %s stays within bounds, and others are answered', async (_what, query) => {
    const text = await othersAnsweredDuring(target.replica, async () => (await ask(query)).text(), { longestWaitMs: SLICED_MS })
    expect(text.length).toBeLessThan(12 * MEBIBYTE)
    expect(text).not.toContain('internal-error')
  })
})
