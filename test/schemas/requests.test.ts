import { describe, expect, it } from 'vitest'
import { DomainError } from '../../src/errors.js'
import { detailOf } from '../../src/problem-of.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { parseRequest } from '../../src/schemas/parse-request.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'

const SCHEMAS = { inference: InferenceRequest, training: TrainingRequest }

/** Where a request is at fault, as a JSON pointer, with the reason. */
function faultsOf(kind: keyof typeof SCHEMAS, request: unknown): string[] {
  try {
    parseRequest(SCHEMAS[kind], request)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    expect(error.code).toBe('invalid-request')
    expect(detailOf(error)).toMatch(/^The request does not fit its schema\. .* See GET \/docs\.$/)
    return error.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`)
  }
  return []
}

/** JSON as a client may write it: 1e400 is an infinity to JavaScript. */
const fromJson = (text: string): unknown => JSON.parse(text)

describe('a request', () => {
  it('that is empty has its defaults', () => {
    expect(InferenceRequest.parse({})).toEqual({ requests: 1, method: 'auto', include: [] })
    expect(TrainingRequest.parse({})).toEqual({ method: 'auto', include: [] })
  })

  it('keeps what it says, to the last digit', () => {
    const request = { model: 'gpt-4o', outputTokens: 250, batchSize: 13.7, gridGco2ePerKwh: 0, pue: 1, busyShare: 1 }
    expect(InferenceRequest.parse(request)).toMatchObject(request)
  })

  it.each(['inputTokens', 'cachedInputTokens', 'reasoningTokens', 'outputTokens', 'requests', 'acceleratorCount'])(
    'with a %s that counts nothing whole is refused there',
    (field) => {
      for (const bad of ['-1', '1.5', '1e400', '-1e400', '"12"', 'null', 'true', '[1]', '{}', '1e13', '1e300'])
        expect(faultsOf('inference', fromJson(`{"${field}": ${bad}}`)).join()).toMatch(new RegExp(`^/${field}: `))
      expect(faultsOf('inference', { [field]: NaN }).join()).toMatch(new RegExp(`^/${field}: `))
    },
  )

  it.each(['latencySeconds', 'outputTokensPerSecond', 'batchSize', 'powerCapWatts', 'busyShare', 'pue', 'lifetimeRequests'])(
    'with a %s of zero, below or past reason is refused there',
    (field) => {
      for (const bad of ['0', '-1', '1e400', '1e300', '"1"', 'null'])
        expect(faultsOf('inference', fromJson(`{"${field}": ${bad}}`)).join()).toMatch(new RegExp(`^/${field}: `))
    },
  )

  it.each(['hours', 'acceleratorHours', 'averagePowerWatts', 'flop', 'parameters', 'tokens', 'utilisation'])(
    'of a training with a %s of zero, below or past reason is refused there',
    (field) => {
      for (const bad of ['0', '-1', '1e400', '1e300', '"1"', 'null'])
        expect(faultsOf('training', fromJson(`{"${field}": ${bad}}`)).join()).toMatch(new RegExp(`^/${field}: `))
    },
  )

  it.each([
    ['gridGco2ePerKwh', [-1, 3001]],
    ['wueLitresPerKwh', [-0.1, 51]],
    ['pue', [0.99, 5.1]],
    ['year', [1989, 2101, 2024.5]],
    ['busyShare', [0, 1.01]],
  ])('with a %s outside its bounds is refused there', (field, values) => {
    for (const bad of values) expect(faultsOf('inference', { [field]: bad }).join()).toMatch(new RegExp(`^/${field}: `))
  })

  it('with an unknown field is refused with the field that it may have meant', () => {
    expect(faultsOf('inference', { outputToken: 5 })).toEqual([
      '/outputToken: "outputToken" is not a field here. Did you mean "outputTokens"?',
    ])
    expect(faultsOf('training', { utilization: 0.4 })).toEqual([
      '/utilization: "utilization" is not a field here. Did you mean "utilisation" or "utilisationOf"?',
    ])
    expect(faultsOf('inference', { customModel: { totalParameters: 1, layer: 4 } })).toEqual([
      '/customModel/layer: "layer" is not a field here. Did you mean "layers"?',
    ])
    expect(faultsOf('inference', { 'a/b~c': 1 })).toEqual(['/a~1b~0c: "a/b~c" is not a field here.'])
  })

  it('with a field that JavaScript gives to every object is refused like any other', () => {
    expect(faultsOf('inference', fromJson('{"__proto__": {"outputTokens": 1}}'))).not.toEqual([])
    expect(faultsOf('inference', { constructor: 1 })).toEqual(['/constructor: "constructor" is not a field here.'])
  })

  it.each([
    ['precision', 'fp12'],
    ['serverClass', 'tower'],
    ['include', ['everything']],
    ['include', ['alternatives', 'equivalences', 'trainingShare', 'alternatives']],
    ['at', 'yesterday'],
    ['at', '2024-05-01'],
    ['at', '2024-05-01T12:00:00'],
    ['at', '2023-02-29T12:00:00Z'],
    ['at', '1800-05-01T12:00:00Z'],
    ['at', '1990-01-01T00:00:00+01:00'],
    ['at', '2101-01-01T00:00:00Z'],
    ['model', ''],
    ['model', 'x'.repeat(201)],
    ['method', ''],
    ['speculativeDecoding', 'yes'],
  ])('with a %s of %j is refused there', (field, bad) => {
    expect(faultsOf('inference', { [field]: bad }).join()).toMatch(new RegExp(`^/${field}`))
  })

  it.each([null, [], 'text', 5, true])('that is %j and no object is refused', (body) => {
    expect(faultsOf('inference', body)).toHaveLength(1)
  })

  it('of a custom model with more active parameters than it has is refused there', () => {
    expect(faultsOf('inference', { customModel: { totalParameters: 1e9, activeParameters: 2e9 } })).toEqual([
      '/customModel/activeParameters: activeParameters cannot exceed totalParameters.',
    ])
  })

  it('of a custom model with half a sliding window is refused there', () => {
    for (const half of [{ slidingWindowShare: 0.5 }, { slidingWindowTokens: 4096 }])
      expect(faultsOf('inference', { customModel: { totalParameters: 1e9, ...half } })).toEqual([
        '/customModel/slidingWindowTokens: slidingWindowShare and slidingWindowTokens belong together.',
      ])
  })

  it('tells all of its faults at once', () => {
    expect(faultsOf('inference', { outputTokens: -1, pue: 0, colour: 'red' })).toHaveLength(3)
  })
})
