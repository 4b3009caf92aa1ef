import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { scoreOf } from '../../src/estimation/validation/predict.js'
import { PageInfo } from '../../src/schemas/page.js'
import { type Score, Validation } from '../../src/schemas/validation.js'
import { ValidationCase } from '../../src/schemas/validation-case.js'
import { type StartedApp, startedApp } from '../support/app.js'

const Page = z.strictObject({ items: z.array(ValidationCase), totalCount: z.int(), pageInfo: PageInfo })

let service: StartedApp
let validation: Validation
let cases: readonly ValidationCase[]
beforeAll(async () => {
  service = await startedApp()
  validation = Validation.parse((await service.ask('/v1/validation')).json)
  cases = await all('first=500')
})
afterAll(() => service.stop())

/** All of a list, page by page. */
async function all(query: string): Promise<ValidationCase[]> {
  const { items, pageInfo } = Page.parse((await service.ask(`/v1/validation/cases?${query}`)).json)
  if (!pageInfo.hasNextPage) return items
  const after = new URLSearchParams(query)
  after.set('after', pageInfo.endCursor ?? '')
  return [...items, ...(await all(after.toString()))]
}

function scored(ofKind: ValidationCase['kind'], method: string, use: ValidationCase['use']): Score | null {
  const some = cases.filter((one) => one.kind === ofKind && one.method === method && one.use === use)
  return scoreOf(some.map(({ ratio, isInside }) => ({ lnError: Math.log(ratio), isInside })))
}

/** Of two ways to take a logarithm and back, the last digit differs. */
function near(score: Score | null): unknown {
  if (!score) return null
  return Object.fromEntries(
    Object.entries(score).map(([name, figure]) => [name, figure === null ? null : (expect.closeTo(figure, 9) as unknown)]),
  )
}

describe('GET /v1/validation/cases', () => {
  it('lists every point of which /v1/validation gives the score, and no other', () => {
    for (const { method, fit, fitOfSecond, check } of validation.inference) {
      expect(scored('inference', method.id, 'fit'), method.id).toEqual(near(fit))
      expect(scored('inference', method.id, 'fit_2'), method.id).toEqual(near(fitOfSecond))
      expect(scored('inference', method.id, 'check'), method.id).toEqual(near(check))
    }
    for (const { method, metered, circular } of validation.training) {
      expect(scored('training', method.id, 'check'), method.id).toEqual(near(metered))
      expect(scored('training', method.id, 'circular'), method.id).toEqual(near(circular))
    }
    for (const { method, use } of validation.work) {
      const own = validation.work.filter((one) => one.method.id === method.id && one.use === use)
      const count = own.reduce((all, one) => all + one.score.count, 0)
      expect(scored('work', method.id, use)?.count, method.id).toBe(count)
    }
    expect(scored('wall', 'wattprint-roofline-2', 'check')).toEqual(near(validation.wall.score))
    const counts = [
      ...validation.inference.flatMap(({ fit, fitOfSecond, check }) => [fit, fitOfSecond, check]),
      ...validation.training.flatMap(({ metered, circular }) => [metered, circular]),
      validation.wall.score,
      ...validation.work.map(({ score }) => score),
    ].map((score) => score?.count ?? 0)
    expect(cases).toHaveLength(counts.reduce((one, other) => one + other))
  })

  it('gives each estimate with its interval, ratio and verdict, in the unit of what was measured', () => {
    for (const { measured, estimated, ratio, isInside } of cases) {
      expect(estimated.unit).toBe(measured.unit)
      expect(ratio).toBeCloseTo(estimated.value / measured.value, 9)
      const { low, value, high } = estimated
      expect(low <= value && value <= high).toBe(true)
      expect(isInside).toBe(low === high ? null : low <= measured.value && measured.value <= high)
    }
  })

  it('gives what a source prints, and cites the place', async () => {
    const { json } = await service.rest('/v1/validation/cases/wattprint-roofline-1:mle3-lm-arena-chat-0')
    const one = ValidationCase.parse(json)
    const { json: record } = await service.rest(`/v1/measurements/${one.measurement ?? ''}`)
    expect(record).toMatchObject({
      energyJoulesPerOutputToken: one.measured.value,
      modelName: one.modelName,
      family: one.family,
      use: one.use,
      source: one.source,
      locator: one.locator,
      citations: one.citations,
    })
  })

  it('is narrowed by method, kind, use, family, hardware and source, and sorted by how far off', async () => {
    const sample = cases.find(({ method, use }) => method === 'ecologits-0.9' && use === 'fit')
    const { method = '', kind, use, family = '', hardware = '', source = '' } = sample ?? {}
    const wanted = new URLSearchParams({ method, kind: String(kind), use: String(use), family, hardware }).toString()
    const expected = cases.filter(
      (one) => one.method === method && one.kind === kind && one.use === use && one.family === family && one.hardware === hardware,
    )
    const found = await all(`${wanted}&sort=-ratio&first=7`)
    expect(found.length).toBeGreaterThan(7)
    expect(found.map(({ id }) => id)).toEqual(
      [...expected].sort((one, other) => other.ratio - one.ratio || (one.id < other.id ? -1 : 1)).map(({ id }) => id),
    )
    const ofSource = await all(`${wanted}&source=${source}&first=500`)
    expect(ofSource).toEqual(expected.filter((one) => one.source === source))
  })

  it('is written as CSV with a column for each number', async () => {
    const { text } = await service.ask('/v1/validation/cases?format=csv&first=1')
    const [head, row] = text.split('\n')
    const [first] = cases
    expect(head).toContain('measured.value,measured.low,measured.high,measured.unit,estimated.value')
    expect(row).toContain(`${first?.method},${first?.use}`)
  })

  it('says the same in GraphQL', async () => {
    const filter = '{ method: "training-hours-1", kind: training }'
    const { json } = await service.graphql(
      `{ validationCases(first: 3, filter: ${filter}) { totalCount nodes { id use modelName measured { value unit } estimated { value low high } ratio isInside sourceRecord { id } } } }`,
    )
    const { items, totalCount } = Page.parse((await service.ask('/v1/validation/cases?method=training-hours-1&kind=training&first=3')).json)
    const nodes = items.map(({ id, use, modelName, measured, estimated: { value, low, high }, ratio, isInside, source }) => ({
      id,
      use,
      modelName,
      measured: { value: measured.value, unit: measured.unit },
      estimated: { value, low, high },
      ratio,
      isInside,
      sourceRecord: { id: source },
    }))
    expect(json).toEqual({ data: { validationCases: { totalCount, nodes } } })
  })

  it('lets others be answered while it is computed', async () => {
    const fresh = await startedApp()
    const answered: string[] = []
    const note = (what: string) => () => answered.push(what)
    await Promise.all([
      fresh.ask('/v1/validation/cases').then(note('cases')),
      fresh.ask('/v1/estimates/inference?model=gpt-4o&outputTokens=250').then(note('estimate')),
    ])
    expect(answered).toEqual(['estimate', 'cases'])
    await fresh.stop()
  })
})
