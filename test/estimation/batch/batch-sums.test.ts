import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/errors.js'
import { answerLine, endOfLines } from '../../../src/estimation/batch/answer-lines.js'
import { startBatch } from '../../../src/estimation/batch/batch-sums.js'
import { callReader } from '../../../src/estimation/batch/call-reader.js'
import { estimateBatch } from '../../../src/estimation/batch/estimate-batch.js'
import { addTo, startSums, totalsOf } from '../../../src/estimation/batch/footprint-sums.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import { type Batch, BatchAnswer, type BatchEnd, BatchLine, BatchSummaries } from '../../../src/schemas/batch.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { arbitraryInference, arbitraryTraining, DRAWS, isServed } from '../support/arbitrary-request.js'
import { catalog, inference, training } from '../support/estimates.js'

const GOOD = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const around = { instance: 'urn:request:test', yieldTurn: () => Promise.resolve() }
const answered = async (batch: Batch) => BatchAnswer.parse(await estimateBatch(batch, catalog, around))

describe('a batch', () => {
  it('keeps the order, and answers what is wrong in its place with the code that the request alone would get', async () => {
    const requests = [
      { ...GOOD, reference: 'first' },
      { ...GOOD, model: 'gpt-99', reference: 'bad' },
      { kind: 'training', model: 'gpt-3-175b' },
      { ...GOOD, kind: 'comparison' },
      { model: 'gpt-4o' },
      [[GOOD]],
      null,
      { ...GOOD, reference: 'first' },
    ]
    const { items, ...end } = await answered({ requests })
    expect(items.map(({ index, kind, reference, problem }) => [index, kind, reference, problem?.code ?? 'estimate'])).toEqual([
      [0, 'inference', 'first', 'estimate'],
      [1, 'inference', 'bad', 'unknown-model'],
      [2, 'training', null, 'estimate'],
      [3, null, null, 'invalid-request'],
      [4, 'inference', null, 'no-tokens'],
      [5, null, null, 'invalid-request'],
      [6, null, null, 'invalid-request'],
      [7, 'inference', 'first', 'estimate'],
    ])
    expect(items[0]?.estimate).toEqual(inference(GOOD))
    expect(items[2]?.estimate).toEqual(training({ model: 'gpt-3-175b' }))
    expect(items[1]?.problem).toMatchObject({ status: 404, instance: 'urn:request:test', suggestions: expect.any(Array) as unknown })
    expect(items[3]?.problem).toMatchObject({
      errors: [{ pointer: '/kind' }],
      detail: expect.stringContaining('a comparison is a request of its own') as unknown,
    })
    expect(end).toMatchObject({ estimates: 3, problems: 5, catalogRevision: catalog.revision })
  })

  it('adds up what was asked for in the unit of each kind of work, and by the kind', async () => {
    const requests = [
      { model: 'gpt-4o', inputTokens: 100, outputTokens: 20, reasoningTokens: 5, requests: 3 },
      { model: 'sdxl', work: { type: 'image', count: 2 }, requests: 4 },
      { model: 'wan2.1-14b', work: { type: 'video', count: 2, seconds: 5 } },
      { model: 'whisper-1', usage: { type: 'duration', seconds: 95 } },
      { model: 'tts-1', usage: { characters: 300 } },
      { model: 'bge-m3', work: { type: 'embedding', inputTokens: 50, texts: 10 }, requests: 2 },
      { model: 'bge-reranker-v2-m3', work: { type: 'rerank', queryTokens: 10, documents: 5, documentTokens: 90 } },
      { kind: 'training', model: 'gpt-3-175b' },
      { model: 'gpt-99', outputTokens: 1e6 },
    ]
    const { items, totals, groups } = await answered({ requests, groupBy: ['work'] })
    expect(items.map(({ problem }) => problem?.code).filter((code) => code !== undefined)).toEqual(['unknown-model'])
    const amounts = {
      inputTokens: 300 + 1000 + 500,
      outputTokens: 75,
      images: 8,
      videos: 2,
      videoSeconds: 10,
      transcribedSeconds: 95,
      spokenCharacters: 300,
      spokenSeconds: 0,
      texts: 20,
      documents: 5,
    }
    expect(totals.amounts).toEqual(amounts)
    expect(totals.inference?.amounts).toEqual(amounts)
    expect(new Set(Object.values(totals.training?.amounts ?? {}))).toEqual(new Set([0]))
    const kinds = ['text', 'image', 'video', 'transcription', 'speech', 'embedding', 'rerank', null]
    expect(groups.map(({ key }) => key.work)).toEqual(kinds)
    expect(groups[1]?.totals.amounts).toMatchObject({ images: 8, inputTokens: 0 })
    expect(groups[1]?.totals.energy).toEqual(inference({ model: 'sdxl', work: { type: 'image', count: 2 }, requests: 4 }).energy)
  })

  it('takes a usage object in place of the counts of tokens, with its warnings', async () => {
    const usage = { prompt_tokens: 100, completion_tokens: 25, total_tokens: 150 }
    const requests = [
      { model: 'gpt-4o', usage, reference: 'a', tag: 'chat' },
      { model: 'gpt-4o', usage: { units: 5 } },
    ]
    const { items, groups } = await answered({ requests, groupBy: ['tag'] })
    expect(items.map(({ problem }) => problem?.code)).toEqual([undefined, 'usage-invalid'])
    expect(items[0]?.estimate?.energy).toEqual(inference({ model: 'gpt-4o', inputTokens: 100, outputTokens: 50 }).energy)
    expect(items[0]?.estimate?.links.self).not.toMatch(/kind|reference|tag/)
    expect(groups.map(({ key }) => key)).toEqual([{ tag: 'chat' }])
    const { items: outlined } = BatchSummaries.parse(await estimateBatch({ requests, detail: 'summary' }, catalog, around))
    for (const warnings of [
      outlined[0] && 'warnings' in outlined[0] ? outlined[0].warnings : [],
      items[0]?.estimate?.warnings.map(({ code }) => code),
    ]) {
      expect(warnings).toContain('usage_total_differs')
    }
  })

  it('gives summaries whose numbers are those of the whole estimate', async () => {
    const served = fc.oneof(
      arbitraryInference.filter((request) => isServed(() => estimateInference(request, catalog))).map((request) => ({ ...request })),
      arbitraryTraining.map((request) => ({ ...request, kind: 'training' })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(served, { minLength: 1, maxLength: 4 }), async (requests) => {
        const full = await answered({ requests })
        const { items, ...end } = BatchSummaries.parse(await estimateBatch({ requests, detail: 'summary' }, catalog, around))
        expect(items).toEqual(
          full.items.map(({ index, reference, work, amounts, estimate }) => ({
            index,
            reference,
            work,
            amounts,
            ...(estimate && summaryOf(estimate)),
          })),
        )
        expect({ ...end, items: full.items }).toEqual(full)
      }),
      { ...DRAWS, numRuns: 150 },
    )
  })

  it('adds up every quantity, lows to lows and highs to highs, of all and of each kind', async () => {
    const { items, totals } = await answered({
      requests: [
        { ...GOOD, requests: 1000 },
        { ...GOOD, operator: 'azure' },
        { kind: 'training', model: 'gpt-3-175b' },
      ],
    })
    const estimates = items.flatMap(({ estimate = [] }) => estimate)
    const [one, other, trained] = estimates
    if (!one || !other || !trained) throw new Error('Three estimates are expected.')
    const { onSite, electricity, total } = trained.water
    expect(totals.training).toMatchObject({ estimates: 1, requests: 0, energy: trained.energy, water: { onSite, electricity, total } })
    expect(totals.inference).toMatchObject({ estimates: 2, requests: 1001 })
    expect(totals.requests).toBe(1001)
    for (const side of ['value', 'low', 'high'] as const) {
      const sum = (of: (estimate: Estimate) => number | undefined) => estimates.reduce((all, each) => all + (of(each) ?? 0), 0)
      expect(totals.energy[side]).toBeCloseTo(
        sum(({ energy }) => energy[side]),
        6,
      )
      expect(totals.energyParts.host[side]).toBeCloseTo(
        sum(({ energyParts }) => energyParts.host[side]),
        6,
      )
      expect(totals.carbon.total[side]).toBeCloseTo(
        sum(({ carbon }) => carbon.total[side]),
        3,
      )
      expect(totals.carbon.operationalMarketBased[side]).toBeCloseTo(
        sum(({ carbon }) => carbon.operationalMarketBased?.[side]),
        3,
      )
      expect(totals.water.onSite[side]).toBeCloseTo(
        sum(({ water }) => water.onSite[side]),
        6,
      )
      expect(totals.primaryEnergy[side]).toBeCloseTo(
        sum(({ primaryEnergy }) => primaryEnergy[side]),
        6,
      )
      expect(totals.abioticDepletion[side]).toBeCloseTo(
        sum(({ abioticDepletion }) => abioticDepletion[side]),
        12,
      )
    }
    for (const path of ['energy', 'primaryEnergy', 'abioticDepletion'] as const) expect(totals[path].unit).toBe(one[path].unit)
    expect([totals.carbon.total.unit, totals.water.total.unit]).toEqual([one.carbon.total.unit, one.water.total.unit])
    expect(totals.carbon.withoutMarketBased).toBe(estimates.filter(({ carbon }) => carbon.operationalMarketBased === null).length)
  })

  it('loses nothing to rounding where a plain sum does', () => {
    const estimate = inference(GOOD)
    const of = (value: number) => ({ ...estimate, energy: { value, low: value, high: value, unit: 'kWh' } as const })
    const sums = startSums()
    addTo(sums, of(1e16), 1)
    for (let term = 0; term < 10_000; term++) addTo(sums, of(1), 1)
    addTo(sums, of(-1e16), 1)
    expect(totalsOf(sums).energy).toMatchObject({ value: 10_000, low: 10_000, high: 10_000 })
    expect([...Array(10_000).keys()].reduce((sum) => sum + 1, 1e16) - 1e16).not.toBe(10_000)
  })

  it('groups by what was asked for, whatever name a request gives it', async () => {
    const { groups, otherGroups } = await answered({
      requests: [
        { ...GOOD, zone: 'fra', tag: 'search', at: '2026-03-01T00:30:00+02:00' },
        { ...GOOD, zone: 'FRA', tag: 'search', at: '2026-02-28T12:00:00Z' },
        { ...GOOD, zone: undefined, region: 'aws/us-east-1' },
        { customModel: { totalParameters: 7e9 }, outputTokens: 9 },
        { kind: 'training', hardware: 'A100', acceleratorHours: 10, tag: 'search' },
      ].map((request) => JSON.parse(JSON.stringify(request)) as unknown),
      groupBy: ['model', 'region', 'tag', 'day', 'tag'],
    })
    expect(groups.map(({ key, totals }) => [key, totals.estimates])).toEqual([
      [{ model: 'gpt-4o', region: 'FRA', tag: 'search', day: '2026-02-28' }, 2],
      [{ model: 'gpt-4o', region: 'aws:us-east-1', tag: null, day: null }, 1],
      [{ model: null, region: null, tag: null, day: null }, 1],
      [{ model: null, region: null, tag: 'search', day: null }, 1],
    ])
    expect(otherGroups).toBeNull()
    const byTag = await answered({ requests: [GOOD, { ...GOOD, tag: 'a' }], groupBy: ['tag'] })
    expect(byTag.groups.map(({ key }) => key)).toEqual([{ tag: null }, { tag: 'a' }])
  })

  it('keeps 10,000 groups apart and adds up the rest together', () => {
    const { end } = streamed(Array.from({ length: 10_005 }, (_, tag) => JSON.stringify({ ...GOOD, tag: `${tag}` })))
    expect(end.groups).toHaveLength(10_000)
    expect(end.otherGroups?.estimates).toBe(5)
    expect(end.groups[0]?.totals.energy).toEqual(inference(GOOD).energy)
  })

  it('refuses more items than a batch takes, naming the limit and the way out', async () => {
    await expect(estimateBatch({ requests: Array.from({ length: 1001 }, () => GOOD) }, catalog, around)).rejects.toMatchObject({
      code: 'batch-too-large',
      message: expect.stringMatching(/1000 items.*1001.*lines/) as unknown,
    })
  })

  it('lets others work between items', async () => {
    let pauses = 0
    await estimateBatch({ requests: Array.from({ length: 100 }, () => GOOD) }, catalog, {
      ...around,
      yieldTurn: () => Promise.resolve(pauses++),
    })
    expect(pauses).toBe(3)
  })
})

describe('a line', () => {
  it('that is blank is counted and not answered', () => {
    const { answers, end } = streamed(['', JSON.stringify(GOOD), ' \r', '\t'])
    expect(answers.map(({ line }) => line)).toEqual([2])
    expect(end).toMatchObject({ lines: 4, estimates: 1, problems: 0 })
  })

  it.each([
    ['cut off', '{"model":"gpt-4o","outputTok', 'malformed-line'],
    ['of two objects', '{}{}', 'malformed-line'],
    ['with a NUL byte', '{"model":"gpt-4o\u0000","outputTokens":1}', 'malformed-line'],
    ['with NaN', '{"model":"gpt-4o","outputTokens":NaN}', 'malformed-line'],
    ['with 1e400 tokens', '{"model":"gpt-4o","outputTokens":1e400}', 'invalid-request'],
    ['with __proto__', '{"__proto__":{"model":"gpt-4o"},"outputTokens":1}', 'invalid-request'],
    ['with __proto__ in a custom model', '{"customModel":{"totalParameters":1e9,"__proto__":{}},"outputTokens":1}', 'invalid-request'],
    ['with constructor', '{"constructor":{"prototype":{}},"outputTokens":1}', 'invalid-request'],
    ['with a lone surrogate for a model', '{"model":"\\ud800","outputTokens":1}', 'unknown-model'],
    ['that is a string', '"gpt-4o"', 'invalid-request'],
    ['that is null', 'null', 'invalid-request'],
    ['that is an array of items', '[{"model":"gpt-4o","outputTokens":1}]', 'invalid-request'],
    ['of a thousand arrays', '['.repeat(1000) + ']'.repeat(1000), 'invalid-request'],
    ['with a number for a reference', '{"model":"gpt-4o","outputTokens":1,"reference":7}', 'invalid-request'],
    ['with a reference that is too long', `{"model":"gpt-4o","outputTokens":1,"reference":"${'r'.repeat(201)}"}`, 'invalid-request'],
    ['of an unknown kind', '{"kind":"comparison","model":"gpt-4o","outputTokens":1}', 'invalid-request'],
    ['of a kind that is null', '{"kind":null,"model":"gpt-4o","outputTokens":1}', 'invalid-request'],
    ['of a training with fields of an inference', '{"kind":"training","model":"gpt-3-175b","outputTokens":1}', 'invalid-request'],
  ])('%s gets a problem', (_what, text, code) => {
    const { answers, end } = streamed([text, JSON.stringify(GOOD)])
    expect(answers.map((answer) => ('problem' in answer ? answer.problem?.code : 'estimate'))).toEqual([code, 'estimate'])
    expect(end).toMatchObject({ lines: 2, estimates: 1, problems: 1 })
  })

  it('may have a lone surrogate in words that are its own', () => {
    const { answers } = streamed([
      '{"model":"llama-3.1-8b","hardware":"H100","engine":"\\ud800","outputTokens":1,"reference":"\\udfff","tag":"\\ud800"}',
    ])
    expect(answers).toMatchObject([{ reference: '\udfff', estimate: { kind: 'inference' } }])
    expect(JSON.stringify(answers)).toContain('\\udfff')
  })

  it('that breaks something on our side is told as that, and the next one stands', () => {
    const broken = { ...catalog, records: { ...catalog.records, gridZone: undefined } } as unknown as typeof catalog
    const told: unknown[] = []
    const asDomainError = (error: unknown) => {
      told.push(error)
      return new DomainError('internal-error', 'Something broke on our side.')
    }
    const answer = answerLine(
      startBatch(broken),
      { number: 3, text: JSON.stringify(GOOD) },
      { read: callReader(), view: {}, instance: 'x', asDomainError },
    )
    expect(answer).toMatchObject({ line: 3, problem: { code: 'internal-error' } })
    expect(told).toHaveLength(1)
  })
})

describe('a batch in which something breaks on our side', () => {
  it('is refused whole', async () => {
    const broken = { ...catalog, records: { ...catalog.records, gridZone: undefined } } as unknown as typeof catalog
    await expect(estimateBatch({ requests: [GOOD] }, broken, around)).rejects.toThrow(TypeError)
  })
})

function streamed(lines: readonly string[]): { answers: BatchLine[]; end: BatchEnd } {
  const batch = startBatch(catalog, ['tag'])
  const asDomainError = (error: unknown) => {
    throw error
  }
  const answers = lines.flatMap((text, index) => {
    const answer = answerLine(
      batch,
      { number: index + 1, text },
      { read: callReader(), view: {}, instance: 'urn:request:test', asDomainError },
    )
    return answer ? BatchLine.parse(answer) : []
  })
  return { answers, end: endOfLines(batch, lines.length) }
}

function summaryOf({ kind, model, energy, carbon, water, method, warnings, catalogRevision }: Estimate): object {
  return {
    kind,
    model: model && model.id,
    energy,
    carbon: carbon.total,
    water: water.total,
    method: method.id,
    warnings: [...new Set(warnings.map(({ code }) => code))],
    catalogRevision,
  }
}
